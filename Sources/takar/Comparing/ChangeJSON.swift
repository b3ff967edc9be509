import Analysis
import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

/// Why an index changed, as one JSON object with the official terms as keys.
struct ChangeJSON: Encodable {
    let sebelum: Basis
    let sesudah: Basis
    let seluruhnya: Place
    let instansi: [AgencyJSON]
    let unit: [UnitJSON]

    struct Basis: Encodable {
        let per_tanggal: String
        let instrumen: InstrumentJSON
        /// What the result must be read with.
        let pemberitahuan: [String]

        init(_ plan: Plan, language: Language) {
            per_tanggal = plan.asOf.description
            instrumen = InstrumentJSON(plan.instrument, language: language)
            pemberitahuan = plan.notices.map { $0[language] }
        }
    }

    struct Place: Encodable {
        let indeks_sebelum: Decimal?
        let indeks_sesudah: Decimal?
        /// The difference of the two figures before it.
        let perubahan: Decimal?
        /// The same as a fraction in lowest terms.
        let perubahan_tepat: String?
        let diukur_sebelum: Int
        let diukur_sesudah: Int
        let diukur_dua_kali: Stayers
        /// The exact ones add up to the change.
        let bagian: [Part]

        init(_ place: PlaceChange, language: Language) {
            let shown = ShownChange(place)
            indeks_sebelum = place.before.map { Decimal($0) }
            indeks_sesudah = place.after.map { Decimal($0) }
            perubahan = shown.map { Decimal($0.change) / 100 }
            perubahan_tepat = place.change?.description
            diukur_sebelum = place.measuredBefore
            diukur_sesudah = place.measuredAfter
            diukur_dua_kali = Stayers(orang: place.stayers, naik: place.rose, turun: place.fell, sama: place.same)
            bagian = shown?.parts.map { Part($0, language: language) } ?? []
        }
    }

    struct Stayers: Encodable {
        let orang: Int
        let naik: Int
        let turun: Int
        let sama: Int
    }

    struct Part: Encodable {
        let bagian: String
        let judul: String
        let poin: Decimal
        let poin_tepat: String
        let orang: Int
        /// The exact ones add up to the part.
        let rincian: [Item]

        init(_ shown: ShownChange.Part, language: Language) {
            bagian = shown.part.kind.code
            judul = shown.part.kind.label[language]
            poin = Decimal(shown.hundredths) / 100
            poin_tepat = shown.part.share.description
            orang = shown.part.people
            rincian = zip(shown.part.items, shown.items).map { item, hundredths in
                Item(
                    nama: item.item.name, judul: item.title[language], dimensi: item.item.dimension?.rawValue, poin: Decimal(hundredths) / 100,
                    poin_tepat: item.share.description, orang: item.people)
            }
        }
    }

    struct Item: Encodable {
        let nama: String
        let judul: String
        let dimensi: String?
        let poin: Decimal
        let poin_tepat: String
        let orang: Int
    }

    struct AgencyJSON: Encodable {
        let id: String
        let nama: String
        let hasil: Place
    }

    struct UnitJSON: Encodable {
        let unor_id: String
        let nama: String
        let hasil: Place
    }

    init(_ analysis: ChangeAnalysis, language: Language) {
        let universe = analysis.universe
        sebelum = Basis(analysis.before, language: language)
        sesudah = Basis(analysis.after, language: language)
        seluruhnya = Place(analysis.whole, language: language)
        instansi = universe.agencies.indices.map { number in
            AgencyJSON(
                id: universe.agencies[number].id, nama: universe.agencies[number].name, hasil: Place(analysis.agencies[number], language: language))
        }.sorted { $0.id < $1.id }
        unit = universe.tree.byName.compactMap { number in
            let place = analysis.units[number], unit = universe.tree.units[number]
            return place.hasPeople ? UnitJSON(unor_id: unit.id, nama: unit.name, hasil: Place(place, language: language)) : nil
        }
    }

    func text() throws -> String { try JSONText.encode(self) }
}
