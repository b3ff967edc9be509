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
    ///
    /// - `scope`: of the units of the folder, whose people alone are checked; nil for everybody.
    public static func read(
        _ folder: DataFolder, asOf: CivilDate, scope: UnitScope? = nil, options: ReadingOptions = ReadingOptions()
    ) throws(FileFailure) -> CheckedDataSet {
        // What is to be said of the units themselves, measuring says.
        var intakes = folder.tables.map(FileIntake.init)
        let tree = try UnitReader.read(folder, &intakes, options).tree
        var reader = CheckReader(folder, QualityContext(asOf: asOf), scope: scope, options)
        try reader.read(tree)
        return CheckedDataSet(reader.gathering.checked(tree, scope: scope), RowPlaces(folder), reader.decoders)
    }

    init(
        _ checked: (check: QualityCheck, people: [CheckedPerson], tree: UnitTree), _ places: RowPlaces, _ decoders: [Int: DetailDecoder]
    ) {
        (check, people, tree) = checked
        self.places = places
        self.decoders = decoders
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
