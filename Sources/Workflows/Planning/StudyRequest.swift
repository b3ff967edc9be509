import Exchange
import Foundation
import Measurement
import Personnel
import Planning
import Vocabulary

/// Follows degrees over several years (`takar plan --years`): what study assignments, bonds and own studies do to the index.
public struct StudyRequest: Deed {
    public var people: PeopleRequest
    /// A file of programmes, of which the degrees are looked at.
    public var programmes: String
    /// From 1 to 10.
    public var years: Int

    public init(_ people: PeopleRequest, programmes: String, years: Int) {
        self.people = people
        self.programmes = programmes
        self.years = years
    }

    public func run(_ work: Work) throws -> StudyResult {
        try work.during {
            let plan = try people.plan.plan()
            let source = try people.source.open()
            let (read, roll) = try PlannedPeople.named(people, source, plan, work)
            try MeasuredDataSet(read.dataSet, threads: work.threads).refuseNobody()
            let list = try ProgrammeList(
                file: URL(fileURLWithPath: programmes).lastPathComponent, text: WrittenText.read(programmes), degreesFor: plan,
                in: read.dataSet.tree)
            guard !list.degrees.isEmpty else { throw Refusal(.data, .noDegrees) }
            return StudyResult(
                paths: StudyPaths(read.cohort(), list, years: years, threads: work.threads), dataSet: read.dataSet, roll: roll)
        }
    }
}

/// Study paths with the people they are of.
public struct StudyResult {
    public let paths: StudyPaths
    public let dataSet: DataSet
    public let roll: Roll
}

extension Problem {
    fileprivate static let noDegrees = Problem(
        "tanpa-program-pendidikan", id: "Berkas program tidak memuat jenis: pendidikan", remedy: "Tambahkan program pendidikan dengan «studi»",
        en: "The file of programmes holds no jenis: pendidikan", remedy: "Add a degree with “studi”")
}
