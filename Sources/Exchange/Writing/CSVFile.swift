import Vocabulary

/// Writes comma-separated files with the point as decimal sign, the form other programs read.
public enum CSVFile {
    /// Writes headings and rows whole or not at all.
    public static func write(_ path: String, headings: [String], rows: some Sequence<[String]>) throws(FileFailure) {
        let file = try AtomicFile(path)
        try file.write(line(headings))
        for row in rows { try file.write(line(row)) }
        try file.commit()
    }

    static func line(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") + "\n" }

    /// Quotes a cell that holds a comma, a quote or a line break.
    static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }) else { return cell }
        var bytes: [UInt8] = [34]
        for byte in cell.utf8 {
            if byte == 34 { bytes.append(34) }
            bytes.append(byte)
        }
        return String(decoding: bytes + [34], as: UTF8.self)
    }
}
