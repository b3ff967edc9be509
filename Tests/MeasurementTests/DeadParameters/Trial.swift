import Instruments
import Measurement
import Synchronization
import TestSupport
import Vocabulary

/// Tries nudged instruments on people.
final class Trial: Sendable {
    private let parameters: Parameters
    private let standard: CompiledInstrument
    private let corpus: Corpus
    /// What each group is like before any nudge, by settings.
    private let before = Mutex<[[String]: [Fingerprint]]>([:])

    init(_ parameters: Parameters, dates: [String]) throws {
        self.parameters = parameters
        standard = try InstrumentSource(file: "standard", text: parameters.text([], settings: [])).load()
        corpus = try Corpus(standard.instrument, dates: dates, seed: 11)
    }

    /// The instrument with changes under settings, which are written into it as defaults where that makes an instrument: so it is
    /// loaded once.
    private func load(_ changes: [Change] = [], _ settings: [String]) throws -> CompiledInstrument {
        if !settings.contains(where: Self.neverDefault.contains) {
            return try InstrumentSource(file: "nudged", text: parameters.text(changes, settings: settings)).load()
        }
        let values = try settings.map { try standard.instrument.parse(setting: $0) }
        return try InstrumentSource(file: "nudged", text: parameters.text(changes, settings: [])).load(
            settings: Dictionary(uniqueKeysWithValues: values))
    }

    /// Choices that leave an indicator asked of nobody, which an instrument may not do by default.
    private static let neverDefault: Set<String> = ["pppk-qualification=as-others"]

    /// What is dead about a value; nil when it is alive. `group` is where the last nudge showed, and where this one may show too.
    ///
    /// `thoroughly` looks for somebody on whom it shows beside every other choice of an option, and among thousands of people.
    func isDead(_ parameter: Parameter, thoroughly: Bool, startingAt group: inout Int) throws -> String? {
        var unnoticed: [Parameter.Nudge] = []
        for nudge in parameter.nudges {
            if try !isNoticed(nudge, parameter.settings, &group) {
                unnoticed.append(nudge)
            } else if !parameter.allMustBeNoticed {
                return nil
            }
        }
        if thoroughly {
            var left: [Parameter.Nudge] = []
            for nudge in unnoticed {
                if try !isNoticedByAnybody(nudge, parameter.settings) {
                    left.append(nudge)
                } else if !parameter.allMustBeNoticed {
                    return nil
                }
            }
            unnoticed = left
        }
        return unnoticed.isEmpty ? nil : "\(parameter.name): \(unnoticed.map(\.words).joined(separator: ", "))"
    }

    private func isNoticed(_ nudge: Parameter.Nudge, _ settings: [String], _ group: inout Int) throws -> Bool {
        guard let nudged = try? load(nudge.changes, settings) else { return true }
        let before = try groups(settings)
        for step in corpus.groups.indices {
            let candidate = (group + step) % corpus.groups.count
            if Fingerprint(nudged, corpus.groups[candidate]) != before[candidate] {
                group = candidate
                return true
            }
        }
        return false
    }

    private func isNoticedByAnybody(_ nudge: Parameter.Nudge, _ settings: [String]) throws -> Bool {
        for other in otherSettings(settings) {
            var group = 0
            if try isNoticed(nudge, other, &group) { return true }
        }
        return try Fingerprint(load(nudge.changes, settings), corpus.everybody) != Fingerprint(load([], settings), corpus.everybody)
    }

    /// A value may show only beside another choice of some other option.
    private func otherSettings(_ settings: [String]) -> [[String]] {
        let taken = settings.map { $0.prefix { $0 != "=" } }
        return standard.instrument.alternatives.filter { setting in !taken.contains(setting.prefix { $0 != "=" }) }.map { settings + [$0] }
    }

    private func groups(_ settings: [String]) throws -> [Fingerprint] {
        if let known = before.withLock({ $0[settings] }) { return known }
        let instrument = try load([], settings)
        let found = corpus.groups.map { Fingerprint(instrument, $0) }
        before.withLock { $0[settings] = found }
        return found
    }
}
