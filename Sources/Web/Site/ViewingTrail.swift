import Archive
import Foundation
import Synchronization
import Vocabulary

/// Notes who looked at whom before anything is shown, and brings it into the audit trail of the archive as soon as that can be written.
///
/// What is noted lies in a journal beside the archive, on the disk, before anybody is answered: so a page waits for no import that holds
/// the archive, and nothing is lost when the power fails. Many who look at the same time are written with one turn of the disk, and their pages are made meanwhile.
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
        /// Who is told once everything up to a number is on the disk, or why it is not.
        var asking: [(number: Int, told: @Sendable ((any Error)?) -> Void)] = []
        /// Entries that could not be written, until whoever asks for them has been told.
        var failed: [Int: any Error] = [:]
        var isClosed = false
    }

    private let writer: SQLiteArchive
    private let journal: Journal
    private let condition = NSCondition()
    private let state: Mutex<State>
    /// So long nothing is brought in after something was, in seconds: each time is a turn of the disk and has everybody read again.
    private static let pause = 0.2

    /// - Parameter archive: where the archive lies; the journal lies beside it.
    init(_ writer: SQLiteArchive, beside archive: String) throws {
        self.writer = writer
        journal = try Journal(archive + ".jejak")
        let merged = try writer.read { try $0.setting(Self.mark).flatMap { Int($0) } } ?? 0
        let left = journal.entries().filter { $0.number > merged }
        let last = max(merged, left.last?.number ?? 0)
        state = Mutex(State(waiting: left, lastNumber: last, lastSafe: last))
        Thread.detachNewThread { [self] in keepWriting() }
        Thread.detachNewThread { [self] in bringIn() }
    }

    /// The setting of the archive that says which entries it has.
    private static let mark = "jejak-terakhir"

    /// Notes that somebody looks at a person of the archive; comes back once that is on the disk.
    func note(person: Int, detail: String, by: String) throws { try wait(for: enter(.viewingPerson, "orang \(person)", detail: detail, by: by)) }

    /// Begins to note a deed; nothing of it may be shown before `whenSafe` or `wait` says that its number is on the disk.
    func enter(_ action: AuditAction, _ subject: String, detail: String, by: String) -> Int {
        let at = ArchiveInstant.now.description
        let number = state.withLock { state in
            state.lastNumber += 1
            state.arriving.append(
                JournalEntry(number: state.lastNumber, at: at, action: action.rawValue, subject: subject, detail: detail, by: by))
            return state.lastNumber
        }
        condition.withLock { condition.broadcast() }
        return number
    }

    /// Comes back once an entry is on the disk; throws where it could not be written.
    func wait(for number: Int) throws {
        let isTold = DispatchSemaphore(value: 0), found = Mutex<(any Error)?>(nil)
        whenSafe(number) { failure in
            found.withLock { $0 = failure }
            isTold.signal()
        }
        isTold.wait()
        if let failure = found.withLock({ $0 }) { throw failure }
    }

    /// Tells once an entry is on the disk, or why it is not; at once where that is known.
    func whenSafe(_ number: Int, _ told: @escaping @Sendable ((any Error)?) -> Void) {
        let (isKnown, failure) = state.withLock { state -> (Bool, (any Error)?) in
            guard state.lastSafe < number else { return (true, state.failed.removeValue(forKey: number)) }
            state.asking.append((number, told))
            return (false, nil)
        }
        if isKnown { told(failure) }
    }

    /// Writes what arrives into the journal, all that has come since the last time at once.
    private func keepWriting() {
        while true {
            condition.lock()
            while state.withLock({ $0.arriving.isEmpty }) { condition.wait() }
            condition.unlock()
            let entries = state.withLock { state in
                state.isWriting = true
                defer { state.arriving = [] }
                return state.arriving
            }
            // Also when all is closed: what is asked for until the process ends is noted like anything else.
            guard let last = entries.last else { continue }
            let failure = journal.append(entries)
            let told = state.withLock { state -> [(@Sendable ((any Error)?) -> Void, (any Error)?)] in
                state.isWriting = false
                if let failure { for entry in entries { state.failed[entry.number] = failure } } else { state.waiting += entries }
                state.lastSafe = last.number
                let told = state.asking.filter { $0.number <= last.number }
                state.asking.removeAll { $0.number <= last.number }
                // What could not be noted is not shown.
                return told.map { ($0.told, state.failed.removeValue(forKey: $0.number)) }
            }
            for (tell, failure) in told { tell(failure) }
            condition.withLock { condition.broadcast() }
        }
    }

    /// Waits a while until the archive has what was noted; it may be busy for longer.
    func settle(seconds: Double = 2) {
        let end = Date(timeIntervalSinceNow: seconds)
        condition.lock()
        while state.withLock({ !$0.waiting.isEmpty || !$0.arriving.isEmpty || $0.isWriting }), condition.wait(until: end) {}
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
            condition.lock()
            if isDone {
                state.withLock { state in
                    state.waiting.removeFirst(entries.count)
                    if state.waiting.isEmpty, state.arriving.isEmpty, !state.isWriting { journal.empty() }
                }
                condition.broadcast()
            }
            condition.unlock()
            // An import may hold the archive for a while.
            Thread.sleep(forTimeInterval: isDone ? Self.pause : 0.5)
            condition.lock()
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
