import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// A measurement in a list.
package struct ServedMeasurement: JSONObject {
    let entry: MeasurementEntry
    let means: Means?
    /// Whether whoever asks sees the whole agency: what it comes to is not for who sees a part.
    let isWhole: Bool
    let isOfficial: Bool

    package init(_ entry: MeasurementEntry, means: Means?, isWhole: Bool, isOfficial: Bool) {
        self.entry = entry
        self.means = means
        self.isWhole = isWhole
        self.isOfficial = isOfficial
    }

    package static var fields: [JSONField<ServedMeasurement>] {
        JSONField("pengukuran") { $0.entry.number }
        JSONField("instansi") { $0.entry.agencyID }
        JSONField("per_tanggal") { $0.entry.asOf }
        JSONField("nama") { $0.entry.label }
        JSONField("diambil") { $0.entry.at }
        JSONField("instrumen") { $0.entry.instrumentID }
        JSONField("versi_instrumen") { $0.entry.instrumentVersion }
        JSONField("opsi") { $0.entry.settings }
        JSONField("diukur") { $0.isWhole ? $0.entry.result.tally.measured : nil }
        JSONField("indeks") { $0.isWhole ? $0.means?.total : nil }
        JSONField("ditetapkan") { $0.isOfficial }
    }
}

/// A measurement with its means, as far as an account may see it.
package struct ServedMeasurementDetail: JSONObject {
    let opened: OpenedMeasurement
    /// Whether what the measurement comes to may be told: not of so few that nobody else is to know it.
    let isShown: Bool

    package init(_ opened: OpenedMeasurement, isShown: Bool) {
        self.opened = opened
        self.isShown = isShown
    }

    package static var fields: [JSONField<ServedMeasurementDetail>] {
        JSONField("pengukuran") { $0.opened.entry.number }
        JSONField("instansi") { $0.opened.agency }
        JSONField("per_tanggal") { $0.opened.entry.asOf }
        JSONField("bagian", Phrase(id: "Unit yang diukur; tanpa ini semuanya", en: "The units it is of; everybody without it")) {
            ScopeOfUnits($0.opened.measured.dataSet)
        }
        JSONField("instrumen") { $0.opened.plan.instrument }
        JSONField("pemberitahuan", Phrase(id: "Yang harus dibaca bersama hasilnya", en: "What the result must be read with")) {
            $0.opened.plan.notices + $0.opened.measured.missing.map(\.message)
        }
        JSONField("diukur") { $0.opened.measured.aggregation.whole.measured }
        JSONField("tidak_diukur") { $0.opened.measured.notMeasured }
        JSONField("rata_rata") {
            $0.isShown
                ? GradedMeans(Means($0.opened.measured.aggregation.whole, by: $0.opened.measured.aggregation.combination), $0.opened.plan.instrument)
                : nil
        }
        JSONField.each("poin_hilang", { $0.isShown ? PointsLost($0.opened.measured).entries : [] }) {
            JSONField("indikator") { $0.name }
            JSONField("judul") { $0.title }
            JSONField("poin") { $0.mean }
            JSONField("orang") { $0.people }
        }
    }
}

/// A unit with its means.
package struct ServedUnit: JSONObject {
    let unit: OrganizationUnit
    /// Nil where so few are measured that nobody else is to know it.
    let means: Means?
    let tally: Tally
    let rank: Int?
    let instrument: Instrument

    package init(_ unit: OrganizationUnit, means: Means?, tally: Tally, rank: Int?, instrument: Instrument) {
        self.unit = unit
        self.means = means
        self.tally = tally
        self.rank = rank
        self.instrument = instrument
    }

    package static var fields: [JSONField<ServedUnit>] {
        JSONField("unor_id") { $0.unit.id }
        JSONField("nama_unor") { $0.unit.name }
        JSONField("induk_id") { $0.unit.parentID }
        JSONField("diukur") { $0.tally.measured }
        JSONField("tidak_diukur") { $0.tally.notMeasured }
        JSONField("peringkat") { $0.rank }
        JSONField("rata_rata") { served in served.means.map { GradedMeans($0, served.instrument) } }
    }
}

/// The people of a measurement, of whom a list has some.
///
/// By reference: what is written of somebody asks for it field by field.
package final class ServedPeople {
    /// By number in the data set: the person's in the archive.
    package let numbers: [Int]
    let people: People
    let tree: UnitTree
    let scores: Scores
    let exclusions: [String]

    package init(_ opened: OpenedMeasurement) {
        numbers = opened.people
        people = opened.measured.dataSet.people
        tree = opened.tree
        scores = opened.measured.scores
        exclusions = opened.plan.instrument.population.map(\.reason)
    }
}

/// Somebody with their points, of a list.
package struct ServedPerson: JSONObject {
    let people: ServedPeople
    /// The number in the data set.
    let number: Int

    package init(_ people: ServedPeople, _ number: Int) {
        self.people = people
        self.number = number
    }

    private var isMeasured: Bool { people.scores.isMeasured(number) }

    package static var fields: [JSONField<ServedPerson>] {
        JSONField(
            "person", Phrase(id: "Nomor di arsip, yang tetap bila NIP berubah", en: "The number in the archive, which stays when the NIP changes")
        ) {
            $0.people.numbers[$0.number]
        }
        JSONField("nip") { $0.people.people.nips[$0.number].description }
        JSONField("unor_id") { $0.people.people.unitID(of: $0.number, in: $0.people.tree) }
        Dimension.allCases.map { dimension in
            JSONField(dimension.rawValue) { $0.isMeasured ? $0.people.scores.points(dimension, of: $0.number) : nil }
        }
        JSONField("total") { $0.isMeasured ? $0.people.scores.total(of: $0.number) : nil }
        JSONField("kategori") { $0.isMeasured ? $0.people.scores.category(of: $0.number) : nil }
        JSONField("tidak_diukur") { person in
            person.isMeasured ? nil : person.people.exclusions[Int(person.people.scores.exclusions[person.number])]
        }
    }
}

/// A kept plan in a list.
extension PlanEntry: JSONObject {
    package static var fields: [JSONField<PlanEntry>] {
        JSONField("rencana") { $0.number }
        JSONField("instansi") { $0.agencyID }
        JSONField("nama") { $0.label }
        JSONField("disimpan") { $0.at }
        JSONField("oleh") { $0.by }
        JSONField("mulai") { $0.start }
        JSONField("sampai") { $0.until }
        JSONField("instrumen") { $0.instrumentID }
        JSONField("unit", Phrase(id: "Unit yang direncanakan; kosong: semuanya", en: "The units it is of; empty for everybody")) { $0.units }
        JSONField("tujuan") { $0.goal }
        JSONField("biaya", Phrase(id: "Rupiah", en: "Rupiah")) { $0.cost }
        JSONField("indeks_dijanjikan") { ExactMean(sum: $0.promised * 10, count: 1) }
        JSONField("indeks_tanpa_rencana") { ExactMean(sum: $0.without * 10, count: 1) }
        JSONField("sidik") { $0.hash }
    }
}
