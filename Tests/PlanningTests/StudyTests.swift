import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Planning

@Suite struct StudyTests {
    private static let text = """
        format: 1
        program:
          s2:
            jenis: pendidikan
            pendidikan: S-2
            kursi: 2
            biaya: {peserta: 36550000}
            peserta: {pendidikan: S-1}
            studi: {pendanaan: tugas-belajar, lama: 2, pencantuman: 6, wajib_kerja: 4}
        """

    /// - Parameter retirements: of people with a bachelor's degree and a good appraisal.
    private func paths(_ retirements: [String?], years: Int = 5) throws -> (StudyPaths, Crew) {
        let plan = Plan(try Bundled.a(), asOf: try .of("2022-08-31"))
        var crew = try Crew(0, seed: 1, from: plan.asOf, plan)
        for (number, retirement) in retirements.enumerated() {
            crew.people.append(
                try TestPerson().with { $0.nip = NIP(known: 199_001_012_015_011_001 + UInt64(number)) }
                    .adding(PredicateRecord(year: 2021, rating: "2")))
            crew.retirements.append(try retirement.map { try CivilDate.of($0) })
        }
        let list = try ProgrammeList(file: "p.yaml", text: Self.text, degreesFor: plan, in: crew.tree)
        return (StudyPaths(crew.cohort, list, years: years), crew)
    }

    /// Two years of study from 1 September 2022, and half a year until the degree is recorded: it counts from March 2025 on.
    @Test func aDegreeCountsOnceItIsRecorded() throws {
        let (paths, _) = try paths([nil])
        #expect(paths.students.map(\.recorded) == [try .of("2025-03-01")])
        #expect(paths.students.map(\.points) == [Points(thousandths: 5_000)])
        #expect(paths.unknownRetirements == 1)
        #expect(paths.years.map { $0.day.year } == [2022, 2023, 2024, 2025, 2026])
        let gained = paths.years.map { ($0.with.means?.total.hundredths ?? 0) - ($0.without.means?.total.hundredths ?? 0) }
        #expect(gained == [0, 0, 0, 500, 500])
        #expect(paths.years.map { $0.funding[.assignment]?.counting } == [0, 0, 0, 1, 1])
        #expect(paths.years.map { $0.funding[.assignment]?.cost } == [36_550_000, 0, 0, 0, 0])
        #expect(paths.years.map { $0.funding[.assignment]?.studying } == [1, 1, 0, 0, 0])
    }

    /// Graduation in September 2024 and four years to be served: whoever retires up to September 2028 is left out.
    @Test func whoCannotServeTheTimeIsLeftOut() throws {
        let (paths, _) = try paths(["2028-09-01", "2028-09-02", "2050-01-01"])
        #expect(paths.students.map(\.person) == [2, 1])
        #expect(paths.leftOut.map(\.person).first == 0)
        #expect(try paths.leftOut.first?.served == .of("2028-09-01"))
    }

    @Test func seatsAreOfEveryYear() throws {
        let (paths, _) = try paths([nil, nil, nil, nil, nil], years: 3)
        #expect(paths.students.map(\.start.year) == [2022, 2022, 2023, 2023, 2024])
        #expect(paths.students.map(\.person) == [0, 1, 2, 3, 4])
    }

    /// What a degree brings is what the row in the history would have brought.
    @Test func theLastYearIsMeasured() throws {
        let (paths, crew) = try paths([nil, nil, nil])
        var later = crew
        for student in paths.students { later.people[Int(student.person)].records.append(EducationRecord(level: "45", year: 2022)) }
        #expect(paths.years.last?.with.scores.totals == later.facts().scored().totals)
    }
}
