/// The texts that the cells of a workbook share, by number.
final class SharedStrings: XMLHandler {
    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`; it begins where the one before ends.
    private var ends: [Int] = []
    private(set) var defect: WorkbookDefect?
    private var isText = false
    /// How deep within readings for East Asian texts, which are not part of the text.
    private var phonetic = 0

    /// More than this is no list of names and titles.
    private static let mostBytes = 256 << 20

    subscript(number: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(number) else { return nil }
        return bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "t" { isText = phonetic == 0 } else if name == "rPh" { phonetic += 1 }
    }

    func end(_ name: XMLName) {
        if name == "t" {
            isText = false
        } else if name == "rPh" {
            phonetic -= 1
        } else if name == "si" {
            ends.append(bytes.count)
        }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) {
        guard isText, defect == nil else { return }
        guard bytes.count + piece.count <= Self.mostBytes else {
            defect = WorkbookDefect(.largeWorkbook)
            return
        }
        bytes += piece
    }
}
