import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

// What several documents say in the same words.

/// An agency of an archive.
extension Agency: JSONObject {
    package static var fields: [JSONField<Agency>] {
        JSONField("id") { $0.id }
        JSONField("nama") { $0.name }
    }
}

/// Which instrument a result rests on.
extension Instrument: JSONObject {
    package static var fields: [JSONField<Instrument>] {
        JSONField("id") { $0.id }
        JSONField("judul") { $0.title }
        JSONField("versi") { $0.version }
        JSONField("sementara", Phrase(id: "Apakah instrumennya sementara", en: "Whether the instrument is provisional")) { $0.provisional != nil }
        JSONField("opsi") { instrument in
            Dictionary(uniqueKeysWithValues: zip(instrument.options.map(\.name), instrument.settings.map(\.description)))
        }
    }
}

/// Means with their category, by an instrument; of nobody where there are none.
struct GradedMeans: JSONObject {
    let means: Means?
    let instrument: Instrument

    init(_ means: Means?, _ instrument: Instrument) {
        self.means = means
        self.instrument = instrument
    }

    /// The instrument's groups apart (PNS and PPPK), by their names; nil where it knows none.
    static func groups(_ tally: Tally, _ instrument: Instrument) -> [String: GradedMeans]? {
        instrument.combination.groups.map { groups in
            [groups.absent: GradedMeans(Means(tally.first), instrument), groups.present: GradedMeans(Means(tally.second), instrument)]
        }
    }

    static var fields: [JSONField<GradedMeans>] {
        JSONField("jumlah") { $0.means?.count ?? 0 }
        Dimension.allCases.map { dimension in JSONField(dimension.rawValue) { $0.means?.dimensions[dimension.position] } }
        JSONField("total") { $0.means?.total }
        JSONField("kategori") { graded in graded.means.map { graded.instrument.category(of: $0.total) } }
        JSONField(
            "kategori_bacaan_lain",
            Phrase(id: "Kategori menurut bacaan lain atas batasnya", en: "What other readings of the bounds would call the total")
        ) { graded -> [String]? in
            let others = graded.means.map { graded.instrument.otherCategories(of: $0.total) } ?? []
            return others.isEmpty ? nil : others
        }
    }
}

/// A kind of records of which none counts for anybody.
extension MissingRecords: JSONObject {
    package static var fields: [JSONField<MissingRecords>] {
        JSONField("jenis") { $0.kinds.map(\.key) }
        JSONField("ada_berkas") { $0.hasFile }
        JSONField("indikator") { $0.indicators }
        JSONField("poin_paling_sedikit") { $0.points.lowerBound }
        JSONField("poin_paling_banyak") { $0.points.upperBound }
        JSONField("penuh") { $0.isFull }
        JSONField("pesan") { $0.problem }
    }
}

/// The part of the units that a result is of.
struct ScopeOfUnits: JSONObject {
    let title: Phrase
    let units: [OrganizationUnit]

    /// Nil where it is of everybody.
    init?(_ dataSet: DataSet) {
        guard let scope = dataSet.scope else { return nil }
        title = dataSet.subject
        units = scope.chosen
    }

    static var fields: [JSONField<ScopeOfUnits>] {
        JSONField("judul") { $0.title }
        JSONField.each("unit", { $0.units }) {
            JSONField("unor_id") { $0.id }
            JSONField("nama") { $0.name }
        }
    }
}

/// Rows of a table that were set aside, by one reason.
extension SetAsideRows: JSONObject {
    package static var fields: [JSONField<SetAsideRows>] {
        JSONField("alasan") { $0.code }
        JSONField("keterangan") { $0.label }
        JSONField("jumlah") { $0.count }
    }
}

/// A publication, and the one that took its place.
struct PublishedMeasurement: JSONObject {
    let publication: Publication
    let supersededBy: Int?

    static var fields: [JSONField<PublishedMeasurement>] {
        JSONField("penetapan") { $0.publication.number }
        JSONField("pengukuran") { $0.publication.measurement }
        JSONField("sk") { $0.publication.decree }
        JSONField("waktu") { $0.publication.at }
        JSONField("oleh") { $0.publication.by }
        JSONField("menggantikan") { $0.publication.supersedes }
        JSONField("alasan", Phrase(id: "Mengapa menggantikan yang lain", en: "Why it took the other's place")) { $0.publication.reason }
        JSONField("digantikan_oleh") { $0.supersededBy }
    }
}

/// Something found in a table, with its place.
extension Diagnostic {
    static var placedFields: [JSONField<Diagnostic>] {
        [
            JSONField("baris") { $0.place.row }, JSONField("kolom") { $0.place.column }, JSONField("tingkat") { $0.problem.severity.label },
            JSONField("kode") { $0.problem.code }, JSONField("pesan") { $0.said },
        ]
    }
}

extension Problem {
    /// Message and remedy as sentences.
    package var said: Phrase { Phrase(id: text(in: .indonesian), en: text(in: .english)) }
}

extension Diagnostic {
    /// Message, value and remedy as sentences.
    package var said: Phrase { Phrase(id: text(in: .indonesian), en: text(in: .english)) }
}
