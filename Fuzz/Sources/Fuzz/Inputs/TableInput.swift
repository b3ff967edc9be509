import Personnel

/// What the bytes of an input say: a line of eight letters that choose, and below it the rows of a table.
///
/// From the left the letters choose the kind of file (`0` to `8`, see `SampleTable.all`), the delimiter (itself), the columns that
/// name people (`0` NIP, `1` id, `2` both, `3` both, last), what else is done (`@` nothing; `A` byte-order mark, `B` CRLF, `D` titles
/// above the headings, `H` somebody watched, `P` UTF-16, and the letters between for several of them), the plan (`0` and on), the
/// bytes of a piece (two letters from `@`, the units and the 64s), and threads with how often the rows are repeated (`@` once by one
/// thread). Every letter chooses something, so that the fuzzer can try any.
///
/// Three control characters stand in the rows for what a short input could not have; see `spelled`.
struct TableInput: CustomStringConvertible {
    /// Which of `SampleTable.all`.
    let table: Int
    let delimiter: UInt8
    let keys: SampleTable.Keys
    let plan: Int
    let threads: Int
    let watching: Set<NIP>
    /// Bytes of a piece.
    let piece: Int
    /// The whole file.
    let text: [UInt8]

    private static let choices = 8
    /// Rows are not repeated beyond this, nor stretched beyond that: longer files only cost time.
    private static let longest = (repeated: 24_000, stretched: 80_000)
    /// More pieces than this as well.
    private static let mostPieces = 64

    /// Nil when there are not enough bytes to choose.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count > Self.choices else { return nil }
        let letters = (0..<Self.choices).map { Int(bytes[$0]) }
        table = (letters[0] & 15) % SampleTable.all.count
        delimiter = Array(",\t;;".utf8)[letters[1] & 3]
        keys = SampleTable.Keys.allCases[letters[2] & 3]
        plan = letters[4]
        threads = 1 + letters[7] & 3
        watching = letters[3] & 8 == 0 ? [] : Set([SampleTable.watched].compactMap(\.self))
        let lineEnd: [UInt8] = letters[3] & 2 == 0 ? [10] : [13, 10]
        var text: [UInt8] = []
        if letters[3] & 4 != 0 { text += Array("Daftar per 30 Juni".utf8) + lineEnd + lineEnd }
        for row in SampleTable.all[table].rows(keys) { text += row.joined(separator: [delimiter]) + lineEnd }
        let rows = bytes[(Self.choices + 1)...]
        var number = 0
        for _ in 0..<[1, 1, 1, 1, 1, 2, 5, 400][letters[7] >> 2 & 7] where text.count <= Self.longest.repeated {
            text += Self.spelled(rows, room: Self.longest.stretched - text.count, &number)
        }
        piece = max(1 + letters[5] & 63 + (letters[6] & 63) << 6, text.count / Self.mostPieces)
        let mark: [UInt8] = letters[3] & 1 == 0 ? [] : [0xEF, 0xBB, 0xBF]
        self.text = letters[3] & 16 == 0 ? mark + text : Self.utf16(text)
    }

    /// The rows with a number of three digits, another each time, in the place of one control character, and with runs of letters in
    /// the place of two: rows longer than what is read behind a piece, and cells longer than quotes may be.
    private static func spelled(_ rows: Slice<UnsafeBufferPointer<UInt8>>, room: Int, _ number: inout Int) -> [UInt8] {
        var text: [UInt8] = []
        for byte in rows {
            switch byte {
            case 0x1D:
                number = number % 999 + 1
                text += Array(String(1000 + number).utf8.dropFirst())
            case 0x1E, 0x1F:
                let length = byte == 0x1F ? 1_000 : 66_000
                if text.count + length < room { text += [UInt8](repeating: 120, count: length) }
            default: text.append(byte)
            }
        }
        return text
    }

    /// With the lower byte first, as spreadsheets write their "Unicode text".
    private static func utf16(_ text: [UInt8]) -> [UInt8] {
        [0xFF, 0xFE] + String(decoding: text, as: UTF8.self).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    /// The choices and how the file begins; the input has the rest.
    var description: String {
        "table \(table), keys \(keys), plan \(plan), \(threads) threads, pieces of \(piece), \(watching.isEmpty ? "nobody" : "somebody") watched:\n"
            + String(decoding: text.prefix(4_000), as: UTF8.self).debugDescription
    }
}
