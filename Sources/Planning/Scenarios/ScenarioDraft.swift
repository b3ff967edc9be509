import Instruments
import Measurement
import Personnel
import Vocabulary

/// A scenario's file whose heading is read: by which options or instrument it measures has to be known before its people can be.
public struct ScenarioDraft {
    public let file: String
    public let name: Phrase
    /// `name=value`, each for an option.
    public let settings: [String]
    /// The id or file of another instrument.
    public let instrument: String?
    private let root: YAMLNode

    static let content = YAMLNode.Content(
        code: "bukan-skenario", missing: Phrase(id: "berkas tidak berisi skenario", en: "the file holds no scenario"),
        give: Phrase(id: "Mulai dari contoh di docs/skenario.md", en: "Begin with the example in docs/skenario.md"))

    private static let heading = ["format", "nama", "opsi", "instrumen"]

    /// Reads the heading; refuses a file that is none, and what is wrong in it.
    public init(file: String, text: String) throws(InvalidPlanFile) {
        do { root = try YAMLNode.root(file: file, text: text, Self.content) } catch { throw InvalidPlanFile(error.issues) }
        self.file = file
        let context = LoadingContext(file: file)
        let map = YAMLReader(root, context: context).map(required: ["format"], optional: Array(Self.heading.dropFirst()) + ["peristiwa"])
        if let format = map?["format"], let number = format.integer(), number != 1 {
            format.report(
                "format-tidak-dikenal", Phrase(id: "format \(number) tidak dikenal", en: "the format \(number) is not known"),
                Phrase(id: "Tulis 1", en: "Write 1"))
        }
        name = map?["nama"]?.phrase() ?? Phrase(file)
        settings = (map?["opsi"].flatMap(FilterReader.texts) ?? []).map(\.text)
        instrument = map?["instrumen"]?.text()
        guard context.issues.isEmpty else { throw InvalidPlanFile(context.issues) }
    }

    /// The whole scenario: whom it means is said in the terms of the plan that it is held against.
    public func scenario(for base: Plan, in tree: UnitTree?) throws(InvalidPlanFile) -> Scenario {
        let context = LoadingContext(file: file)
        let map = YAMLReader(root, context: context).map(required: ["format"], optional: Array(Self.heading.dropFirst()) + ["peristiwa"])
        let reader = EventReader(filters: FilterReader(base.instrument, tree: tree, context: context), context: context)
        let events: [Scenario.Event]
        if let list = map?["peristiwa"] {
            // An empty list is a scenario in which nothing happens.
            if case .sequence(let items, _) = list.node, items.isEmpty { events = [] } else { events = (list.items() ?? []).compactMap(reader.event) }
        } else {
            events = []
        }
        guard context.issues.isEmpty else { throw InvalidPlanFile(context.issues) }
        return Scenario(name: name, events: events, file: file)
    }
}
