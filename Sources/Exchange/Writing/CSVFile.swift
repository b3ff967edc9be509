import Foundation
import Vocabulary

/// Writes comma-separated files with the point as decimal sign, the form other programs read.
public enum CSVFile {
    /// So many rows are made at a time: enough for a write of some hundred kilobytes.
    private static let batch = 1 << 12

    /// Writes headings and rows whole or not at all.
    ///
    /// - Parameters:
    ///   - count: how many rows there may be.
    ///   - rows: writes the rows of a range of numbers from 0 to `count`, leaving out those that are none; called from several threads.
    public static func write(
        _ path: String, headings: [String], count: Int, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
        _ rows: @Sendable (Range<Int>, inout CSVText) -> Void
    ) throws(FileFailure) {
        let file = try AtomicFile(path)
        try file.write(headings.csvRow)
        let order = Turnstile(FileTurn(file: file))
        let batches = (count + batch - 1) / batch
        try Workers.run(min(threads, batches)) { () throws(FileFailure) in
            var text = CSVText()
            while case let number = order.take(), number < batches {
                text.clear()
                rows(number * batch..<min((number + 1) * batch, count), &text)
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
    fileprivate var csvRow: ArraySlice<UInt8> {
        var text = CSVText()
        for cell in self { text.cell(cell) }
        text.endRow()
        return text.bytes
    }
}
