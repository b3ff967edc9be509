import Exchange
import Measurement

/// Workbooks (XLSX) as they lie on the disk: what is no zip archive any more, and what is still one.
///
/// Few mutations pass the checks of the container; what stands on a sheet is the matter of `SheetDoor`.
struct WorkbookDoor: Door {
    private let plan: Plan
    private let folder: SampleFolder
    private static let file = "data.xlsx"

    init(in path: String) throws {
        plan = try SamplePlans.standard()
        folder = try SampleFolder(in: "\(path)/data")
    }

    func faults(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [String]? {
        let files = try folder.holding(Array(bytes), as: Self.file)
        // What begins otherwise is a text or an answer by another name.
        let isArchive = bytes.starts(with: "PK".utf8)
        var found = isArchive ? ReadingCheck.silence(of: Self.file, in: files) : []
        found += try ReadingCheck(plan: plan).read(files).faults
        // Recaps come as workbooks as well.
        found += TotalCheck.recap("\(folder.path)/\(Self.file)", plan.instrument.dimensions.map(\.maximum))
        return found
    }

    /// One workbook for every kind of table, parts stored as they are so that a mutation of theirs is one of the XML.
    var seeds: [(name: String, bytes: [UInt8])] {
        SampleTable.all.indices.map { ("table-\($0).xlsx", SampleWorkbook(SampleTable.all[$0]).bytes) }
    }
}
