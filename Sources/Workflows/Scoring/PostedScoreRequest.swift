import Exchange
import Instruments
import Measurement
import Personnel
import Synchronization
import Vocabulary

/// Scores people whose rows were sent (`POST /api/v1/score`); nothing of them is kept.
public struct PostedScoreRequest: Deed {
    public var posted: PostedPeople

    public init(_ posted: PostedPeople) { self.posted = posted }

    public func run(_ work: Work) throws -> PostedScores {
        try work.during {
            let plan: Plan
            do { plan = try self.plan() } catch {
                // That a request is none is said before what is wrong with what it asks.
                _ = try posted.carefully()
                throw error
            }
            if let scores = try scores(posted, plan, work) { return scores }
            // What is not written plainly is read once more; it may be a request all the same.
            return try scores(try posted.carefully(), plan, work) ?? PostedScores(plan, [])
        }
    }

    /// Plans that were asked for before: to make one takes longer than to score a thousand people.
    private static let loaded = Mutex<[String: Plan]>([:])

    private func plan() throws -> Plan {
        guard case .value(let date) = CivilDate.parse(posted.date) else { throw Refusal(.usage, .noDate) }
        let key = ([date.description, posted.instrument ?? ""] + posted.settings).joined(separator: "\u{1F}")
        if let known = Self.loaded.withLock({ $0[key] }) { return known }
        // Only instruments that come with the program: a name must not open a file of the server.
        if let id = posted.instrument, try !InstrumentLibrary.bundled().instruments.contains(where: { $0.instrument.id == id }) {
            throw Refusal(.usage, .noInstrument)
        }
        let plan = try PlanRequest(asOf: date, instrument: posted.instrument, settings: posted.settings, isBundledOnly: true).plan()
        Self.loaded.withLock { loaded in
            if loaded.count >= 100 { loaded = [:] }
            loaded[key] = plan
        }
        return plan
    }

    /// So many people are scored by one thread at a time.
    private static let partSize = 500

    /// Scores everybody, part by part and several side by side; nil where somebody's rows are not written plainly.
    private func scores(_ posted: PostedPeople, _ plan: Plan, _ work: Work) throws -> PostedScores? {
        let size = Self.partSize, count = (posted.count + size - 1) / size
        @Sendable func part(_ number: Int) -> PostedScores.Part? {
            Cancellation.current?.isRequested ?? false ? nil : PostedScores.Part(posted, number * size..<min(posted.count, (number + 1) * size), plan)
        }
        let parts = work.threads > 1 && count > 1 ? SideBySide.map(count, part) : (0..<count).map(part)
        try Cancellation.check("")
        let whole = parts.compactMap(\.self)
        return whole.count == count ? PostedScores(plan, whole) : nil
    }
}

extension Problem {
    fileprivate static let noDate = Problem(
        "tanggal-tidak-sah", id: "per_tanggal bukan tanggal", remedy: "Tulis seperti 2022-06-30", en: "per_tanggal is no date",
        remedy: "Write it as 2022-06-30")
    fileprivate static let noInstrument = Problem(
        "instrumen-tidak-dikenal", id: "Instrumen itu tidak ada", remedy: "Lihat /api/v1/instruments", en: "There is no such instrument",
        remedy: "See /api/v1/instruments")
}
