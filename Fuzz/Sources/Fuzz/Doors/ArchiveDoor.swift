import Archive
import Foundation
import Measurement

/// Archives (SQLite) that somebody has altered, cut off or made of something else, opened for reading.
///
/// What cannot be read must end with an `ArchiveFailure`; whatever can be is asked for, and people are folded and scored from it.
struct ArchiveDoor: Door {
    private let path: String
    private let plan: Plan
    private let sample: SampleArchive

    /// - Parameter folder: a folder that is there.
    init(in folder: String) throws {
        path = "\(folder)/arsip.db"
        plan = try SamplePlans.standard()
        sample = try SampleArchive(in: "\(folder)/contoh")
    }

    func faults(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [String]? {
        guard let input = ArchiveInput(bytes, sample) else { return nil }
        // What SQLite has put beside the file before belongs to another one.
        for ending in ["-wal", "-shm", "-journal"] { unlink(path + ending) }
        try SampleFolder.write(input.file, path)
        if !input.cells.isEmpty { try sample.change(input.cells, in: path) }
        var walk = ArchiveWalk(plan: plan)
        walk.open(path)
        return walk.faults.isEmpty ? [] : ["\(input)"] + walk.faults
    }

    /// For every column one archive in which it holds a number, and one in which it holds a text, that never stands there; and the
    /// beginning of a file.
    var seeds: [(name: String, bytes: [UInt8])] {
        let cells = sample.columns.indices.flatMap { column in
            [("number", "i\(Int64.max)"), ("text", "t-1,\(Int64.max);;0")].map { kind, value in
                ("column-\(column)-\(kind)", Array("2".utf8) + [UInt8(truncatingIfNeeded: column)] + Array("0\(value)".utf8))
            }
        }
        return cells + [("cut-off", Array("0".utf8) + sample.bytes.prefix(1_500))]
    }
}
