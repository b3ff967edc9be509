import Personnel
import Vocabulary

/// An instrument of measurement: the law as folds and ladders, with every option settled.
///
/// It is loaded from a YAML file by `InstrumentSource`, which validates it; a value of this type is sound.
///
/// By reference: an instrument is large, and every person's lines carry it along.
public struct Instrument: Sendable {
    private let held: Held

    init(_ content: Content) { held = Held(content) }

    public var id: String { held.content.id }
    public var title: Phrase { held.content.title }
    public var years: MeasurementYears { held.content.years }
    /// The regulations it rests on, as they are cited.
    public var basis: [String] { held.content.basis }
    /// The notice every result must carry while the instrument is not settled; nil when it is.
    public var provisional: Phrase? { held.content.provisional }
    /// SHA-256 of the instrument's content (comments and layout do not count), in hexadecimal.
    public var version: String { held.content.version }
    public var options: [InstrumentOption] { held.content.options }
    /// The chosen value of every option, in the order of `options`.
    public var settings: [OptionValue] { held.content.settings }
    public var scales: [Scale] { held.content.scales }
    public var records: [RecordKind: RecordRule] { held.content.records }
    public var readings: [Reading] { held.content.readings }
    public var facts: [Fact] { held.content.facts }
    public var population: [Exclusion] { held.content.population }
    public var dimensions: [DimensionRule] { held.content.dimensions }
    public var categories: CategoryLadder { held.content.categories }
    /// The category ladders of the choices not taken: where they disagree with `categories`, a result is flagged.
    public var otherCategories: [CategoryLadder] { held.content.otherCategories }
    public var combination: Combination { held.content.combination }

    /// The options whose value is not the default, as `name=value`.
    public var changedSettings: [String] {
        zip(options, settings).filter { $0.defaultValue != $1 }.map { "\($0.name)=\($1)" }
    }
}

extension Instrument {
    /// All that an instrument says, as it is loaded.
    struct Content: Sendable {
        let id: String
        let title: Phrase
        let years: MeasurementYears
        let basis: [String]
        let provisional: Phrase?
        let version: String
        let options: [InstrumentOption]
        let settings: [OptionValue]
        let scales: [Scale]
        let records: [RecordKind: RecordRule]
        let readings: [Reading]
        let facts: [Fact]
        let population: [Exclusion]
        let dimensions: [DimensionRule]
        let categories: CategoryLadder
        let otherCategories: [CategoryLadder]
        let combination: Combination
    }

    private final class Held: Sendable {
        let content: Content

        init(_ content: Content) { self.content = content }
    }
}

/// The measurement years (tahun pengukuran) an instrument holds for; without a last year it holds until another follows.
public struct MeasurementYears: Sendable, Hashable, CustomStringConvertible {
    public let first: Int
    public let last: Int?

    public init(first: Int, last: Int?) {
        self.first = first
        self.last = last
    }

    public func contains(_ year: Int) -> Bool { year >= first && (last.map { year <= $0 } ?? true) }

    func overlaps(_ other: MeasurementYears) -> Bool {
        first <= (other.last ?? .max) && other.first <= (last ?? .max)
    }

    public var description: String { last.map { first == $0 ? "\(first)" : "\(first)–\($0)" } ?? "\(first)–" }
}

/// How sure a value is.
public enum Status: String, Sendable, CaseIterable {
    /// Regulation text or two independent sources.
    case confirmed
    /// What agencies' own systems do.
    case practice
    /// Our best reading; results must say so.
    case unconfirmed

    public var label: Phrase {
        switch self {
        case .confirmed: Phrase(id: "terkonfirmasi", en: "confirmed")
        case .practice: Phrase(id: "praktik", en: "practice")
        case .unconfirmed: Phrase(id: "belum terkonfirmasi", en: "unconfirmed")
        }
    }
}

/// Where a value comes from and how sure it is.
public struct Provenance: Sendable, Hashable {
    /// The article or practice, as it is cited.
    public let source: String
    public let status: Status
    /// Why an unconfirmed value reads as it does.
    public let reason: Phrase?
    /// The options that decide the value.
    public let options: [String]
}

/// A named list of values from low to high (jenjang); a fact on it may also be "none", which is below all.
public struct Scale: Sendable, Hashable {
    public let name: String
    public let values: [String]

    /// The scale of facts that are only there or not.
    public static let presence = Scale(name: "ada", values: ["ada"])

    /// The name of a value counted from 1; 0 is "none".
    public func label(_ value: Int) -> String { values.indices.contains(value - 1) ? values[value - 1] : "none" }
}

/// What a settled option says.
public enum OptionValue: Sendable, Hashable, CustomStringConvertible {
    case choice(String)
    case list([String])

    public var description: String {
        switch self {
        case .choice(let name): name
        case .list(let items): items.joined(separator: ",")
        }
    }
}

/// A place where practice differs, with its default.
public struct InstrumentOption: Sendable, Hashable {
    /// What may be set.
    public enum Values: Sendable, Hashable {
        /// One of the named choices, each with what it means.
        case choices([Choice])
        /// A list of codes or words.
        case list
    }

    public struct Choice: Sendable, Hashable {
        public let name: String
        public let title: Phrase
    }

    public let name: String
    public let title: Phrase
    public let values: Values
    public let defaultValue: OptionValue
    public let provenance: Provenance
}
