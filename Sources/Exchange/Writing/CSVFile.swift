import Foundation
import Vocabulary

/// A comma-separated file with the point as decimal sign, the form other programs read; it is written whole or not at all.
public final class CSVFile {
    private let file: AtomicFile

    public init(_ path: String, headings: [String]) throws(FileFailure) {
        file = try AtomicFile(path)
        try file.write(headings.csvRow)
    }

    /// Writes rows behind those that are there.
    ///
    /// - `count`: how many rows there may be.
    /// - `batch`: so many rows are made at a time: usually enough for a write of some hundred kilobytes.
    /// - `rows`: writes the rows of a range of numbers from 0 to `count`, leaving out those that are none; called from several threads.
    public func add(
        count: Int, batch: Int = 1 << 12, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
        _ rows: @Sendable (Range<Int>, inout CSVText) -> Void
    ) throws(FileFailure) {
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
    }

    /// Gives the file its name.
    public func commit() throws(FileFailure) { try file.commit() }

    /// Writes headings and rows and gives the file its name; see `add`.
    public static func write(
        _ path: String, headings: [String], count: Int, threads: Int = ProcessInfo.processInfo.activeProcessorCount,
        _ rows: @Sendable (Range<Int>, inout CSVText) -> Void
    ) throws(FileFailure) {
        let file = try CSVFile(path, headings: headings)
        try file.add(count: count, threads: threads, rows)
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
