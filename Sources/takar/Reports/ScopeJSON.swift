import Exchange
import Personnel
import Vocabulary

/// The part of the units that a result is of.
struct ScopeJSON: Encodable {
    let judul: String
    let unit: [Unit]

    struct Unit: Encodable {
        let unor_id: String
        let nama: String
    }

    /// Nil where it is of everybody.
    init?(_ dataSet: DataSet, _ language: Language) {
        guard let scope = dataSet.scope else { return nil }
        judul = dataSet.subject[language]
        unit = scope.chosen.map { Unit(unor_id: $0.id, nama: $0.name) }
    }
}
