import Vocabulary

/// Where the parts lie that a part refers to.
struct Relations: XMLHandler {
    private let base: String
    private var targets: [(id: String, type: String, part: String)] = []

    /// - Parameter base: the folder of the part that refers to them.
    init(base: String) { self.base = base }

    /// What an id refers to.
    subscript(id: String) -> (type: String, part: String)? { targets.last { $0.id == id }.map { ($0.type, $0.part) } }

    /// The part of a type, by the end of its address: the addresses of strict workbooks begin otherwise.
    func target(ofType type: String) -> String? { targets.first { $0.type.hasSuffix(type) }?.part }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name == "Relationship", let id = attributes.string("Id"), let type = attributes.string("Type"),
            let target = attributes.string("Target")
        else { return }
        targets.append((id, type, Self.part(target, in: base)))
    }

    /// The name of a part that is written absolutely or from a folder on.
    private static func part(_ target: String, in base: String) -> String {
        let target = target.replacing("\\", with: "/")
        var folders = target.hasPrefix("/") ? [] : base.split(separator: "/")
        for piece in target.split(separator: "/") {
            if piece == ".." { _ = folders.popLast() } else if piece != "." { folders.append(piece) }
        }
        return folders.joined(separator: "/")
    }
}

/// The sheets as the workbook lists them, and what it says of all of them.
struct SheetList: XMLHandler {
    private(set) var sheets: [(name: String, id: String?, isHidden: Bool)] = []
    private(set) var countsFrom1904 = false
    private(set) var isUncalculated = false
    private(set) var isWorkbook = false

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "workbook" {
            isWorkbook = true
        } else if name == "workbookPr" {
            countsFrom1904 = attributes.isTrue("date1904")
        } else if name == "calcPr" {
            isUncalculated = attributes.isTrue("fullCalcOnLoad")
        } else if name == "sheet" {
            let state = attributes.string("state") ?? "visible"
            sheets.append((attributes.string("name") ?? "\(sheets.count + 1)", attributes.string("id"), state != "visible"))
        }
    }
}
