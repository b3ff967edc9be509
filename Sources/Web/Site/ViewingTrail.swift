import Archive
import Foundation
import Synchronization
import Vocabulary

/// Notes who looked at whom before anything is shown, and brings it into the audit trail of the archive as soon as that can be written.
///
/// What is noted lies in a journal beside the archive, on the disk, before anybody is answered: so a page waits for no import that holds
/// the archive, and nothing is lost when the power fails. Many who look at the same time are written with one turn of the disk.
final class ViewingTrail: Sendable {
    private struct State {
        /// Noted and not on the disk yet.
        var arriving: [JournalEntry] = []
        /// On the disk and not in the archive yet.
        var waiting: [JournalEntry] = []
        var lastNumber = 0
        /// Up to this number everything is on the disk.
        var lastSafe = 0
        var isWriting = false
        /// Entries that could not be written, until whoever waits for them has been told.
        var failed: [Int: any Error] = [:]
        var isClosed = false
    }

    private let writer: SQLiteArchive
    private let journal: Journal
    private let condition = NSCondition()
    private let state: Mutex<State>

    /// - Parameter archive: where the archive lies; the journal lies beside it.
    init(_ writer: SQLiteArchive, beside archive: String) throws {
        self.writer = writer
        journal = try Journal(archive + ".jejak")
        let merged = try writer.read { try $0.setting(Self.mark).flatMap { Int($0) } } ?? 0
        let left = journal.entries().filter { $0.number > merged }
        let last = max(merged, left.last?.number ?? 0)
        state = Mutex(State(waiting: left, lastNumber: last, lastSafe: last))
        Thread.detachNewThread { [self] in bringIn() }
    }

    /// The setting of the archive that says which entries it has.
    private static let mark = "jejak-terakhir"

    /// Notes that somebody looks at a person of the archive; comes back once that is on the disk.
    func note(person: Int, detail: String, by: String) throws { try note(.viewingPerson, "orang \(person)", detail: detail, by: by) }

    /// Notes another deed.
    func note(_ action: AuditAction, _ subject: String, detail: String, by: String) throws {
        condition.lock()
        defer { condition.unlock() }
        let number = state.withLock { state in
            state.lastNumber += 1
            state.arriving.append(
                JournalEntry(
                    number: state.lastNumber, at: ArchiveInstant.now.description, action: action.rawValue, subject: subject, detail: detail, by: by))
            return state.lastNumber
        }
        while state.withLock({ $0.lastSafe < number }) {
            if state.withLock({ $0.isWriting }) {
                condition.wait()
                continue
            }
            let entries = state.withLock { state in
                state.isWriting = true
                defer { state.arriving = [] }
                return state.arriving
            }
            condition.unlock()
            let failure = journal.append(entries)
            condition.lock()
            state.withLock { state in
                state.isWriting = false
                if let failure { for entry in entries { state.failed[entry.number] = failure } }
                state.lastSafe = max(state.lastSafe, entries.last?.number ?? 0)
                if failure == nil { state.waiting += entries }
            }
            condition.broadcast()
        }
        // What could not be noted is not shown.
        if let failure = state.withLock({ $0.failed.removeValue(forKey: number) }) { throw failure }
    }

    /// Waits a while until the archive has what was noted; it may be busy for longer.
    func settle(seconds: Double = 2) {
        let end = Date(timeIntervalSinceNow: seconds)
        condition.lock()
        while state.withLock({ !$0.waiting.isEmpty }), condition.wait(until: end) {}
        condition.unlock()
    }

    /// Brings in what there is and ends; what the archive cannot take now is brought in at the next start.
    func close() {
        settle()
        condition.lock()
        state.withLock { $0.isClosed = true }
        condition.broadcast()
        condition.unlock()
    }

    /// Brings what was noted into the archive, again and again.
    private func bringIn() {
        condition.lock()
        while true {
            while state.withLock({ $0.waiting.isEmpty && !$0.isClosed }) { condition.wait() }
            if state.withLock({ $0.isClosed }) { break }
            let entries = state.withLock { $0.waiting }
            condition.unlock()
            let isDone = merge(entries)
            // An import may hold the archive for a while.
            if !isDone { Thread.sleep(forTimeInterval: 0.5) }
            condition.lock()
            guard isDone else { continue }
            state.withLock { state in
                state.waiting.removeFirst(entries.count)
                if state.waiting.isEmpty, state.arriving.isEmpty, !state.isWriting { journal.empty() }
            }
            condition.broadcast()
        }
        condition.unlock()
    }

    private func merge(_ entries: [JournalEntry]) -> Bool {
        do {
            try writer.write { writer in
                for entry in entries {
                    guard let action = AuditAction(rawValue: entry.action) else { continue }
                    try writer.audit(action, entry.subject, detail: entry.detail, by: entry.by, at: ArchiveInstant(entry.at))
                }
                // In the same transaction: whatever happens, an entry is brought in once.
                if let last = entries.last { try writer.put(setting: Self.mark, value: String(last.number)) }
                return .keep(())
            }
            return true
        } catch {
            return false
        }
    }
}
