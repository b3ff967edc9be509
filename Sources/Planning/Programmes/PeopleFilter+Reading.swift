import Instruments
import Personnel
import Vocabulary

/// Reads filters of people for one instrument.
struct FilterReader {
    private let instrument: Instrument
    private let conditions: FactConditions
    private let tree: UnitTree?

    /// Facts that have a key of their own.
    private static let shorthands = ["kelas", "pendidikan"]
    static let keys = shorthands + ["fakta", "unit", "jabatan", "eselon", "kurang", "skor", "kecuali"]
    /// Exceptions of exceptions of exceptions nobody can follow.
    private static let deepest = 3

    /// - Parameter tree: the units there are; nil where they are not known yet, so that ids are not checked.
    init(_ instrument: Instrument, tree: UnitTree?, context: LoadingContext) {
        self.instrument = instrument
        self.tree = tree
        conditions = FactConditions(instrument, context: context)
    }

    func filter(_ reader: YAMLReader, depth: Int = 0) -> PeopleFilter {
        guard let map = reader.map(required: [], optional: Self.keys) else { return .everybody }
        var filter = PeopleFilter()
        for name in Self.shorthands {
            guard let test = map[name] else { continue }
            let key = YAMLReader(.scalar(YAMLNode.Scalar(name, at: test.mark)), context: reader.context)
            if let condition = conditions.condition(key, test) { filter.conditions.append(condition) }
        }
        if let facts = map["fakta"] { filter.conditions += conditions.conditions(facts) }
        filter.units = map["unit"].map(units) ?? []
        filter.posts = (map["jabatan"].flatMap(Self.texts) ?? []).map { Words($0.text) }
        filter.echelons = (map["eselon"].flatMap(Self.texts) ?? []).compactMap { entry in
            if let level = ProgrammeKind.levels.firstIndex(of: entry.text) { return level + 1 }
            entry.reader.unknown(entry.text, among: ProgrammeKind.levels, Phrase(id: "eselon", en: "echelon"))
            return nil
        }
        filter.lacks = (map["kurang"].flatMap(Self.texts) ?? []).flatMap { indicators($0.text, $0.reader) }
        if let score = map["skor"]?.map(required: [], optional: ["paling_sedikit", "di_bawah"]) {
            filter.leastTotal = score["paling_sedikit"]?.thousandths()
            filter.belowTotal = score["di_bawah"]?.thousandths()
        }
        if let exception = map["kecuali"] {
            guard depth < Self.deepest else {
                exception.report(
                    "terlalu-dalam", Phrase(id: "«kecuali» bersarang terlalu dalam", en: "“kecuali” is nested too deeply"),
                    Phrase(id: "Tulis satu pengecualian saja", en: "Write one exception only"))
                return filter
            }
            filter.exceptions = [self.filter(exception, depth: depth + 1)]
        }
        return filter
    }

    /// One text, or several.
    static func texts(_ reader: YAMLReader) -> [(text: String, reader: YAMLReader)]? {
        if case .scalar = reader.node { return reader.text().map { [($0, reader)] } }
        return reader.items()?.compactMap { item in item.text().map { ($0, item) } }
    }

    /// Ids of units of the list.
    func units(_ reader: YAMLReader) -> [String] {
        (Self.texts(reader) ?? []).compactMap { id, place in
            guard let tree, tree.number(of: id) == nil else { return id }
            place.report(
                "unit-tidak-dikenal",
                Phrase(id: "unit «\(id.prefix(60))» tidak ada di daftar unit", en: "the unit “\(id.prefix(60))” is not in the list"),
                Phrase(id: "Tulis ID unor dari daftar unit", en: "Write the id of a unit of the list"))
            return nil
        }
    }

    /// All indicators of a name, which two dimensions may share.
    private func indicators(_ name: String, _ reader: YAMLReader) -> [Int] {
        let all = instrument.dimensions.flatMap(\.indicators).map(\.name)
        let found = all.indices.filter { all[$0] == name }
        if found.isEmpty { reader.unknown(name, among: all, Phrase(id: "indikator", en: "indicator")) }
        return found
    }
}
