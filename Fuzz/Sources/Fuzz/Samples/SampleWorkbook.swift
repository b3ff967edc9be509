/// A workbook of one sheet, valid around whatever stands on it.
struct SampleWorkbook {
    /// Each as a whole part.
    var sheet: [UInt8]
    var strings: [UInt8]
    var styles: [UInt8]
    /// What the workbook says of itself: whether dates count from 1904, and whether formulas were left to be calculated.
    var countsFrom1904 = false
    var isUncalculated = false

    init(sheet: [UInt8], strings: [UInt8]? = nil, styles: [UInt8]? = nil) {
        self.sheet = sheet
        self.strings = strings ?? Array("\(Self.stringsBegin)\(Self.someStrings)</sst>".utf8)
        self.styles = styles ?? Array("\(Self.stylesBegin)\(Self.someStyles)</styleSheet>".utf8)
    }

    /// A table on a sheet, with the rows that are always there.
    init(_ table: SampleTable) {
        self.init(sheet: Array("\(Self.sheetBegin)\(Self.rows(table))</sheetData></worksheet>".utf8))
    }

    var bytes: [UInt8] {
        var zip = StoredZip()
        zip.add("[Content_Types].xml", Array(Self.types.utf8))
        zip.add("_rels/.rels", Array(Self.relations([("officeDocument", "xl/workbook.xml")]).utf8))
        zip.add("xl/workbook.xml", Array(workbook.utf8))
        let parts = [("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")]
        zip.add("xl/_rels/workbook.xml.rels", Array(Self.relations(parts).utf8))
        zip.add("xl/worksheets/sheet1.xml", sheet)
        zip.add("xl/sharedStrings.xml", strings)
        zip.add("xl/styles.xml", styles)
        zip.finish()
        return zip.bytes
    }

    private var workbook: String {
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.documents)\"><workbookPr\(countsFrom1904 ? " date1904=\"1\"" : "")/>"
            + "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets>\(isUncalculated ? "<calcPr fullCalcOnLoad=\"1\"/>" : "")</workbook>"
    }

    /// The headings and rows of a table as rows of a sheet; none of their cells needs escaping.
    static func rows(_ table: SampleTable) -> String {
        table.rows(.both).map { row in
            let cells = row.map { "<c t=\"inlineStr\"><is><t>\(String(decoding: $0, as: UTF8.self))</t></is></c>" }
            return "<row>\(cells.joined())</row>"
        }.joined()
    }

    static let sheetBegin = "<worksheet xmlns=\"\(main)\"><sheetData>"
    static let stringsBegin = "<sst xmlns=\"\(main)\">"
    static let stylesBegin = "<styleSheet xmlns=\"\(main)\">"

    /// Texts that cells can name by their number.
    private static let someStrings = [
        "199003152015031901", "199003152015031907", "P3", "01", "2021", "01-03-2022", "20", "Guru", "_x000D_", "24 JP", "01/03/2022 00.00.00",
    ].map { "<si><t>\($0)</t></si>" }.joined()

    /// A style for every kind of format: plain, date, percent, hours, code with zeros, built-in times, text.
    private static let someStyles =
        "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd-mm-yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"[hh]:mm:ss\"/>"
        + "<numFmt numFmtId=\"166\" formatCode=\"00\"/></numFmts><cellXfs>"
        + [0, 14, 10, 164, 165, 166, 21, 22, 46, 49, 4, 11].map { "<xf numFmtId=\"\($0)\"/>" }.joined() + "</cellXfs>"

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let documents = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packages = "http://schemas.openxmlformats.org/package/2006"

    private static let types =
        "<Types xmlns=\"\(packages)/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
        + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"

    private static func relations(_ parts: [(type: String, part: String)]) -> String {
        let relations = parts.enumerated().map { number, part in
            "<Relationship Id=\"rId\(number + 1)\" Type=\"\(documents)/\(part.type)\" Target=\"\(part.part)\"/>"
        }
        return "<Relationships xmlns=\"\(packages)/relationships\">\(relations.joined())</Relationships>"
    }
}
