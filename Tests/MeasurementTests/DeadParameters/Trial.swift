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
    /// By part of the instrument, the group in which the last nudge showed.
    private let shown = Mutex<[String: Int]>([:])

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

    /// Choices that leave an indicator asked of nobody, which an instrument may not do by default, and lists, which stand elsewhere
    /// in the file than choices.
    private static let neverDefault: Set<String> = ["pppk-qualification=as-others", otherList]
    /// A list under which the codes that are measured by default are only known.
    private static let otherList = "measured=99"

    /// What is dead about a value; nil when it is alive.
    ///
    /// `thoroughly` looks for somebody on whom it shows beside every other choice of an option, and among thousands of people.
    func isDead(_ parameter: Parameter, thoroughly: Bool) throws -> String? {
        var unnoticed: [Parameter.Nudge] = []
        for nudge in parameter.nudges {
            if try !isNoticed(nudge, of: parameter, parameter.settings) {
                unnoticed.append(nudge)
            } else if !parameter.allMustBeNoticed {
                return nil
            }
        }
        if thoroughly {
            var left: [Parameter.Nudge] = []
            for nudge in unnoticed {
                if try !isNoticedByAnybody(nudge, of: parameter) {
                    left.append(nudge)
                } else if !parameter.allMustBeNoticed {
                    return nil
                }
            }
            unnoticed = left
        }
        return unnoticed.isEmpty ? nil : "\(parameter.name): \(unnoticed.map(\.words).joined(separator: ", "))"
    }

    private func isNoticed(_ nudge: Parameter.Nudge, of parameter: Parameter, _ settings: [String]) throws -> Bool {
        guard let nudged = try? load(nudge.changes, settings) else { return true }
        let before = try groups(settings), part = parameter.path.prefix(2).joined(separator: "/")
        // Values of one part of an instrument show in one group of people: where the last one did, this one may too.
        let likely = shown.withLock { $0[part] ?? 0 }
        for step in corpus.groups.indices {
            let group = (likely + step) % corpus.groups.count
            if Fingerprint(nudged, corpus.groups[group]) != before[group] {
                shown.withLock { $0[part] = group }
                return true
            }
        }
        return false
    }

    private func isNoticedByAnybody(_ nudge: Parameter.Nudge, of parameter: Parameter) throws -> Bool {
        for other in otherSettings(parameter.settings) where try isNoticed(nudge, of: parameter, other) { return true }
        return try Fingerprint(load(nudge.changes, parameter.settings), corpus.everybody)
            != Fingerprint(load([], parameter.settings), corpus.everybody)
    }

    /// A value may show only beside another choice of some other option.
    private func otherSettings(_ settings: [String]) -> [[String]] {
        let taken = settings.map { $0.prefix { $0 != "=" } }
        return ([Self.otherList] + standard.instrument.alternatives).filter { setting in !taken.contains(setting.prefix { $0 != "=" }) }.map {
            settings + [$0]
        }
    }

    private func groups(_ settings: [String]) throws -> [Fingerprint] {
        if let known = before.withLock({ $0[settings] }) { return known }
        let instrument = try load([], settings)
        let found = corpus.groups.map { Fingerprint(instrument, $0) }
        before.withLock { $0[settings] = found }
        return found
    }
}
