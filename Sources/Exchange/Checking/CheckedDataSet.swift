import Personnel
import Quality
import Vocabulary

/// The files of a folder with everything a check found in them.
public struct CheckedDataSet: Sendable {
    public let check: QualityCheck
    public let people: [CheckedPerson]
    public let tree: UnitTree
    private let places: RowPlaces
    private let decoders: [Int: DetailDecoder]

    /// Reads and checks a folder.
    public static func read(
        _ folder: DataFolder, asOf: CivilDate, options: ReadingOptions = ReadingOptions()
    ) throws(FileFailure) -> CheckedDataSet {
        let context = QualityContext(asOf: asOf)
        // What is to be said of the units themselves, measuring says.
        var intakes = folder.tables.map(FileIntake.init)
        let tree = try UnitReader.read(folder, &intakes, options).tree
        var reader = CheckReader(folder, context, options)
        try reader.read(tree)
        let check = QualityCheck(reader.people, records: reader.findings, tree: tree, availability: reader.availability, context: context)
        return CheckedDataSet(check, reader, tree, folder)
    }

    private init(_ check: QualityCheck, _ reader: CheckReader, _ tree: UnitTree, _ folder: DataFolder) {
        self.check = check
        self.tree = tree
        people = reader.people
        decoders = reader.decoders
        places = RowPlaces(folder)
    }

    /// Where a finding was seen, the column by its heading in the file.
    public func place(of finding: QualityFinding) -> Place {
        let source = finding.source
        let detail = finding.column.flatMap(DetailColumn.init).flatMap { decoders[source.file]?.heading($0) }
        var place = places[source]
        place.column = detail ?? finding.column
        return place
    }

    /// The OPD of a person, or what stands outside of all OPD.
    public func office(of person: Int) -> OfficePlace { check.offices.place(of: people[person].unit) }
}
