import Personnel
import Quality
import Vocabulary

/// The files of a folder with everything a check found in them.
public struct CheckedDataSet: Sendable {
    public let check: QualityCheck
    public let people: [CheckedPerson]
    public let tree: UnitTree
    /// The names of the files in the order in which record sources count them.
    public let files: [String]
    /// By file: where the rows came from, where the table was put together from many files.
    private let origins: [RecordOrigins?]
    private let decoders: [Int: DetailDecoder]

    /// Reads and checks a folder.
    public static func read(
        _ folder: DataFolder, asOf: CivilDate, options: ReadingOptions = ReadingOptions()
    ) throws(FileFailure) -> CheckedDataSet {
        let context = QualityContext(asOf: asOf)
        // What is to be said of the units themselves, measuring says.
        var intakes = folder.tables.map(FileIntake.init)
        let tree = try UnitReader.read(folder, &intakes, options)
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
        files = folder.files
        origins = folder.tables.map(\.origins)
    }

    /// Where a finding was seen, the column by its heading in the file.
    public func place(of finding: QualityFinding) -> Place {
        let source = finding.source
        let detail = finding.column.flatMap(DetailColumn.init).flatMap { decoders[source.file]?.heading($0) }
        guard files.indices.contains(source.file) else { return Place(row: source.row, column: finding.column) }
        let origin = origins[source.file]?.place(ofRow: source.row)
        return Place(file: origin?.file ?? files[source.file], row: origin?.row ?? source.row, column: detail ?? finding.column)
    }

    /// The OPD of a person; nil for somebody whose unit is not in the list.
    public func office(of person: Int) -> OrganizationUnit? {
        guard people.indices.contains(person), let unit = people[person].unit, check.offices.indices.contains(unit) else { return nil }
        let office = Int(check.offices[unit])
        return tree.units.indices.contains(office) ? tree.units[office] : nil
    }
}
