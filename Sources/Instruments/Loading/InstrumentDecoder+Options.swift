import Vocabulary

/// Reads the options of an instrument file, which must be known before anything else can be.
enum OptionDecoder {
    static func decode(_ root: YAMLNode, context: LoadingContext) -> [InstrumentOption] {
        guard case .mapping(let mapping) = root, let node = mapping["options"] else { return [] }
        var options: [InstrumentOption] = []
        for (name, _, value) in YAMLReader(node, context: context).entries() ?? [] {
            context.brokenNames.insert(name)
            guard let map = value.map(required: ["title", "default"], optional: ["choices", "list", "source", "status", "reason"])?.inheriting(),
                let title = map["title"]?.phrase(), let standard = map["default"]
            else { continue }
            if (map.children["choices"] == nil) == (map.children["list"] == nil) {
                value.report(
                    "opsi-tidak-sah", Phrase(id: "opsi harus mempunyai «choices» atau «list: true»", en: "an option has “choices” or “list: true”"),
                    Phrase(id: "Tulis tepat satu dari keduanya", en: "Write exactly one of the two"))
                continue
            }
            if let list = map["list"], !list.mustBeTrue() { continue }
            let values: InstrumentOption.Values
            let defaultValue: OptionValue
            if let reader = map["choices"] {
                let choices = (reader.entries() ?? []).compactMap { entry in
                    entry.value.phrase().map { InstrumentOption.Choice(name: entry.name, title: $0) }
                }
                guard let chosen = standard.word(among: choices.map(\.name)) else { continue }
                values = .choices(choices)
                defaultValue = .choice(chosen)
                context.choices[name] = choices.map(\.name)
            } else {
                guard let items = standard.texts() else { continue }
                values = .list
                defaultValue = .list(items)
                context.choices[name] = .some(nil)
            }
            options.append(InstrumentOption(name: name, title: title, values: values, defaultValue: defaultValue, provenance: provenance(map, name)))
            context.settings[name] = defaultValue
            context.brokenNames.remove(name)
            if case .choices(let choices) = values, choices.count > Self.most { value.tooMany(Self.most) }
        }
        if options.count > Self.most { YAMLReader(node, context: context).tooMany(Self.most) }
        return options
    }

    /// Every pair of choices is tried when an instrument is validated, so there must not be many.
    private static let most = 24

    /// An option decides its own value, so its provenance names it.
    private static func provenance(_ map: YAMLMap, _ name: String) -> Provenance {
        var inherited = map.reader.inherited
        inherited.options = [name]
        return YAMLMap(children: map.children, reader: map.reader.with(inherited)).provenance()
    }
}
