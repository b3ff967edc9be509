import Foundation
import Vocabulary

/// Writes comma-separated files with the point as decimal sign, the form other programs read.
public enum CSVFile {
    /// So many rows are made at a time: enough for a write of a megabyte.
    private static let batch = 1 << 14

    /// Writes headings and rows whole or not at all.
    ///
    /// - Parameters:
    ///   - rows: how many numbers `row` is called with, from 0 on.
    ///   - row: writes the row of a number, or nothing where there is none; called from several threads.
    public static func write(
        _ path: String, headings: [String], rows: Int, _ row: @Sendable (Int, inout CSVText) -> Void
    ) throws(FileFailure) {
        let file = try AtomicFile(path)
        try file.write(headings.csvRow)
        let order = Turnstile(FileTurn(file: file))
        let batches = (rows + batch - 1) / batch
        try Workers.run(min(ProcessInfo.processInfo.activeProcessorCount, batches)) { () throws(FileFailure) in
            var text = CSVText()
            while case let number = order.take(), number < batches {
                text.clear()
                for index in number * batch..<min((number + 1) * batch, rows) { row(index, &text) }
                let bytes = text.bytes
                let passed: Void? = try order.pass(number) { turn throws(FileFailure) in try turn.file.write(bytes) }
                guard passed != nil else { return }
            }
        }
        try file.commit()
    }

    /// The file while its rows wait in line.
    private struct FileTurn {
        let file: AtomicFile
    }
}

extension [String] {
    /// The texts as one row.
    fileprivate var csvRow: [UInt8] {
        var text = CSVText()
        for cell in self { text.cell(cell) }
        text.endRow()
        return text.bytes
    }
}
