/// The texts that the cells of a workbook share, by number, each as it stands in the text of a sheet.
///
/// Many threads read them at once, and none of them counts references to do so.
final class SharedStrings: @unchecked Sendable {
    /// All texts, one behind the other. Nobody writes here once they are made.
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where each text ends; it begins where the one before ends.
    private let ends: UnsafeBufferPointer<Int>

    init(_ list: SharedStringList = SharedStringList()) {
        bytes = Self.kept(list.bytes)
        ends = Self.kept(list.ends)
    }

    deinit {
        bytes.deallocate()
        ends.deallocate()
    }

    private static func kept<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
        let kept = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = kept.initialize(fromContentsOf: elements)
        return UnsafeBufferPointer(kept)
    }

    /// A view for one reader, which holds as long as the texts do.
    var view: View { View(bytes: bytes, ends: ends) }

    struct View {
        fileprivate let bytes: UnsafeBufferPointer<UInt8>
        fileprivate let ends: UnsafeBufferPointer<Int>

        /// A text by its number; nil where there is none.
        @inline(__always)
        subscript(number: Int) -> UnsafeBufferPointer<UInt8>? {
            guard number >= 0, number < ends.count else { return nil }
            return UnsafeBufferPointer(rebasing: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]])
        }
    }
}

/// The list of shared texts while it is read.
struct SharedStringList: XMLHandler {
    fileprivate private(set) var bytes: [UInt8] = []
    fileprivate private(set) var ends: [Int] = []
    private(set) var defect: WorkbookDefect?
    private var value: [UInt8] = []
    private var isText = false
    /// How deep within readings for East Asian texts, which are not part of the text.
    private var phonetic = 0

    /// More than this is no list of names and titles.
    private static let mostBytes = 256 << 20

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "t" { isText = phonetic == 0 } else if name == "rPh" { phonetic += 1 }
    }

    mutating func end(_ name: XMLName) {
        if name == "t" {
            isText = false
        } else if name == "rPh" {
            phonetic -= 1
        } else if name == "si" {
            CellText.append(value, to: &bytes)
            ends.append(bytes.count)
            value.removeAll(keepingCapacity: true)
        }
    }

    mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
        guard isText, defect == nil else { return }
        guard bytes.count + value.count + piece.count <= Self.mostBytes else {
            defect = WorkbookDefect(.largeWorkbook)
            return
        }
        value.append(contentsOf: piece)
    }
}
