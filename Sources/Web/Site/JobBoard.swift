import Foundation
import Synchronization
import Vocabulary
import Workflows

/// Long work that goes on while nobody looks (*pekerjaan*): one at a time for an agency, the next waits.
final class JobBoard: Sendable {
    enum State: Sendable {
        case waiting, running
        /// Done; the address where the result lies.
        case done(String)
        case failed(Phrase, [Phrase])
        case stopped
    }

    struct Job: Sendable {
        let number: Int
        let title: Phrase
        /// The number of the account that began it.
        let account: Int
        /// Jobs of the same line wait for each other.
        let line: String
        /// What it works on, such as the id of what was sent.
        let subject: String
        var state: State
        /// How far it has come, from 0 to 1; nil where that cannot be told.
        var progress: Double?
        var stage = Phrase("")
        let cancellation: Cancellation
    }

    private struct Board {
        var jobs: [Int: Job] = [:]
        /// No number comes again after the next start: who still has the address of a job of before must not be led to another's.
        var last = Int(Date().timeIntervalSince1970) - 1_700_000_000
        var waiting: [(number: Int, run: @Sendable (Handle) throws -> String)] = []
        var isClosed = false
        /// What is worked on outside of jobs.
        var claims: Set<String> = []

        func isBusy(with subject: String) -> Bool { jobs.values.contains { $0.subject == subject && $0.isOpen } || claims.contains(subject) }
    }

    /// What a job tells while it runs.
    struct Handle: Sendable {
        let board: JobBoard
        let number: Int
        let cancellation: Cancellation

        /// How deeds of the job work.
        func work(threads: Int) -> Work {
            Work(threads: threads, progress: board.progress(number), cancellation: cancellation)
        }

        func stage(_ stage: Phrase) {
            board.board.withLock { board in
                board.jobs[number]?.stage = stage
                board.jobs[number]?.progress = nil
            }
        }
    }

    private let board = Mutex(Board())
    private let log: SiteLog
    /// Done at the end of every job.
    private let atEnd: @Sendable () -> Void
    private static let kept = 200
    /// So many run at the same time, whatever their lines.
    private static let mostRunning = 4

    init(log: SiteLog, atEnd: @escaping @Sendable () -> Void = {}) {
        self.log = log
        self.atEnd = atEnd
    }

    /// Begins a job as soon as none of its line runs; its number.
    ///
    /// - Parameters:
    ///   - isAlone: whether nothing else may work on the subject; then it is refused where something does.
    ///   - run: does it, on a thread of its own; gives the address of the result.
    func begin(
        _ title: Phrase, account: Int, line: String, subject: String = "", isAlone: Bool = false,
        _ run: @escaping @Sendable (Handle) throws -> String
    ) throws -> Int {
        let number = try board.withLock { board in
            if isAlone, board.isBusy(with: subject) { throw WebRefusal.lotBusy }
            guard !board.isClosed else { throw WebRefusal(503, Phrase(id: "Server sedang berhenti", en: "The server is stopping")) }
            board.last += 1
            board.jobs[board.last] = Job(
                number: board.last, title: title, account: account, line: line, subject: subject, state: .waiting, progress: nil,
                cancellation: Cancellation())
            board.waiting.append((board.last, run))
            for old in board.jobs.keys.sorted().dropLast(Self.kept) where !(board.jobs[old]?.isOpen ?? false) { board.jobs[old] = nil }
            return board.last
        }
        startNext()
        return number
    }

    func job(_ number: Int) -> Job? { board.withLock { $0.jobs[number] } }

    /// Does something short to what no job works on, and keeps jobs that want it for themselves from beginning meanwhile.
    func alone<Value>(with subject: String, _ deed: () throws -> Value) throws -> Value {
        try board.withLock { board in
            guard !board.isBusy(with: subject), board.claims.insert(subject).inserted else { throw WebRefusal.lotBusy }
        }
        defer { _ = board.withLock { $0.claims.remove(subject) } }
        return try deed()
    }

    /// Whether a job that has not ended works on something.
    func isBusy(with subject: String) -> Bool { board.withLock { $0.isBusy(with: subject) } }

    /// The number of an account's job that has not ended and works on something; nil where there is none.
    func open(with subject: String, of account: Int) -> Int? {
        board.withLock { $0.jobs.values.filter { $0.subject == subject && $0.account == account && $0.isOpen }.map(\.number).max() }
    }

    /// How many jobs of an account have not ended.
    func open(of account: Int) -> Int { board.withLock { $0.jobs.values.count { $0.account == account && $0.isOpen } } }

    var open: Int { board.withLock { $0.jobs.values.count(where: \.isOpen) } }

    func stop(_ number: Int) {
        board.withLock { board in
            if board.waiting.contains(where: { $0.number == number }) {
                board.waiting.removeAll { $0.number == number }
                board.jobs[number]?.state = .stopped
            }
            board.jobs[number]?.cancellation.request()
        }
    }

    /// Takes nothing more, and asks what runs to end.
    func close() {
        board.withLock { board in
            board.isClosed = true
            for waiting in board.waiting { board.jobs[waiting.number]?.state = .stopped }
            board.waiting = []
            for job in board.jobs.values where job.isOpen { job.cancellation.request() }
        }
    }

    private func startNext() {
        let next = board.withLock { board -> (Job, @Sendable (Handle) throws -> String)? in
            let running = board.jobs.values.filter { if case .running = $0.state { true } else { false } }, busy = Set(running.map(\.line))
            guard running.count < Self.mostRunning,
                let place = board.waiting.firstIndex(where: { !busy.contains(board.jobs[$0.number]?.line ?? "") }),
                var job = board.jobs[board.waiting[place].number]
            else { return nil }
            let run = board.waiting.remove(at: place).run
            job.state = .running
            board.jobs[job.number] = job
            return (job, run)
        }
        guard let (job, run) = next else { return }
        Thread.detachNewThread { [self] in
            let handle = Handle(board: self, number: job.number, cancellation: job.cancellation), start = ContinuousClock.now
            let state: State, end: String
            do {
                (state, end) = (.done(try run(handle)), "done")
            } catch {
                let refusal = WebRefusal.of(error)
                (state, end) = job.cancellation.isRequested ? (.stopped, "stopped") : (.failed(refusal.headline, refusal.details), "failed")
            }
            log.jobEnded(job.number, end, account: job.account, ContinuousClock.now - start)
            board.withLock { $0.jobs[job.number]?.state = state }
            startNext()
            atEnd()
        }
        startNext()
    }

    private func progress(_ number: Int) -> WorkProgress {
        WorkProgress { total, _ in
            let done = Mutex(0)
            return WorkProgress.Stretch(
                advance: { count in
                    let share = done.withLock { done -> Double in
                        done += count
                        return total > 0 ? min(1, Double(done) / Double(total)) : 1
                    }
                    self.board.withLock { $0.jobs[number]?.progress = share }
                }, finish: { self.board.withLock { $0.jobs[number]?.progress = nil } })
        }
    }
}

extension JobBoard.Job {
    var isOpen: Bool {
        switch state {
        case .waiting, .running: true
        case .done, .failed, .stopped: false
        }
    }
}
