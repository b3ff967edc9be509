import Pages
import Synchronization
import Vocabulary

/// Answers that took work, kept for whoever asks the same again.
final class AnswerShelf: Sendable {
    private struct Kept {
        var answers: [String: Result<Answered, WebRefusal>] = [:]
        /// The last used last.
        var order: [String] = []
    }

    private let kept = Mutex(Kept())
    /// An answer may hold everybody of an agency, so there are few.
    private static let most = 8

    subscript(_ key: String) -> Result<Answered, WebRefusal>? {
        kept.withLock { kept in
            guard let known = kept.answers[key] else { return nil }
            kept.order.removeAll { $0 == key }
            kept.order.append(key)
            return known
        }
    }

    func keep(_ key: String, _ answer: Result<Answered, WebRefusal>) {
        kept.withLock { kept in
            kept.order.removeAll { $0 == key }
            kept.order.append(key)
            kept.answers[key] = answer
            while kept.order.count > Self.most { kept.answers[kept.order.removeFirst()] = nil }
        }
    }

    /// Puts away a refusal, so that what was asked is tried again.
    func forgetRefusal(_ key: String) {
        kept.withLock { kept in
            guard case .failure? = kept.answers[key] else { return }
            kept.answers[key] = nil
            kept.order.removeAll { $0 == key }
        }
    }
}

/// What the records say of the year's end, for overviews: a few figures each.
final class YearEnds: Sendable {
    private let known = Mutex<[String: YearEnd]>([:])
    private static let most = 4096

    subscript(_ key: String) -> YearEnd? { known.withLock { $0[key] } }

    func keep(_ key: String, _ end: YearEnd) {
        known.withLock { known in
            // What the archive held then is not asked for again.
            if known.count >= Self.most { known = [:] }
            known[key] = end
        }
    }
}
