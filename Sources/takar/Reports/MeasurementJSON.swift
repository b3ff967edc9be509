import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

/// A measurement as one JSON object, with the official terms as keys.
struct MeasurementJSON: Encodable {
    /// Where an archive has it; nil where it was measured from files.
    var arsip: MeasurementFateJSON?
    /// The part of the units it is of; nil for everybody.
    let bagian: ScopeJSON?
    let instrumen: InstrumentJSON
    let per_tanggal: String
    /// What the result must be read with.
    let pemberitahuan: [String]
    /// Kinds of records of which none counts for anybody.
    let jenis_data_tidak_ada: [MissingJSON]
    let jumlah: Counts
    let rata_rata: MeansJSON
    let kelompok: [String: MeansJSON]?
    let instansi: [Agency]
    let opd: [OfficeJSON]
    /// People who belong to no OPD, by why.
    let di_luar_opd: [OfficeJSON]
    let kategori: [String: Int]
    let poin_hilang: [Loss]
    /// What other options and instruments would make of the same people.
    let pengandaian: [WhatIf]?
    let partisipasi: Participation
    let baris: [Rows]
    let diagnostik: [Finding]

    struct Counts: Encodable {
        let orang: Int
        let diukur: Int
        let tidak_diukur: Int
        let baris_pegawai_ditolak: Int
        /// Of a part: refused rows that name no unit of the list and are in none of the numbers; nil for everybody.
        let baris_pegawai_ditolak_tanpa_unit: Int?
        let bertumpu_pada_data_yang_tidak_ada: Int
        let di_antara_bacaan_kategori: Int
    }

    struct Agency: Encodable {
        let id: String
        let nama: String
        let rata_rata: MeansJSON?
        let tidak_diukur: Int
    }

    struct Loss: Encodable {
        let indikator: String
        let dimensi: String?
        let judul: String
        let poin: Decimal
        let orang: Int?
    }

    struct WhatIf: Encodable {
        let pengandaian: String
        let instrumen: InstrumentJSON
        let pemberitahuan: [String]
        let rata_rata: MeansJSON
        let kategori: [String: Int]
        let naik: Int
        let turun: Int
        let tetap: Int
        let kategori_lain: Int
        let hanya_di_sini: Int
        let tidak_lagi_diukur: Int
    }

    struct Participation: Encodable {
        let persen: Decimal
        let kategori: String
        let tidak_diukur: [String: Int]
    }

    struct Rows: Encodable {
        let berkas: String
        let jenis: String
        let dibaca: Int
        let dipakai: Int
        let ditolak: Int
        let disisihkan: [String: Int]
    }

    struct Finding: Encodable {
        let kode: String
        let tingkat: String
        let jumlah: Int
        let pesan: String
    }

    init(_ measured: MeasuredDataSet, whatIf: [String] = [], language: Language) {
        let instrument = measured.plan.instrument
        let aggregation = measured.aggregation
        let whole = aggregation.whole
        let people = measured.dataSet.people
        bagian = ScopeJSON(measured.dataSet, language)
        instrumen = InstrumentJSON(instrument, language: language)
        per_tanggal = measured.plan.asOf.description
        pemberitahuan = measured.plan.notices.map { $0[language] } + measured.missing.map { $0.message[language] }
        jenis_data_tidak_ada = measured.missing.map { MissingJSON($0, language) }
        jumlah = Counts(
            orang: people.count, diukur: whole.measured, tidak_diukur: whole.notMeasured, baris_pegawai_ditolak: measured.dataSet.refusedEmployees,
            baris_pegawai_ditolak_tanpa_unit: measured.dataSet.scope == nil ? nil : measured.dataSet.refusedOfUnknownUnit,
            bertumpu_pada_data_yang_tidak_ada: measured.scores.restingOnMissingData,
            di_antara_bacaan_kategori: measured.scores.betweenCategoryReadings)
        rata_rata = MeansJSON(Means(whole, by: aggregation.combination), instrument)
        if let groups = instrument.combination.groups {
            kelompok = [groups.absent: MeansJSON(Means(whole.first), instrument), groups.present: MeansJSON(Means(whole.second), instrument)]
        } else {
            kelompok = nil
        }
        instansi = people.agencyList.indices.map { number in
            Agency(
                id: people.agencyList[number].id, nama: people.agencyList[number].name,
                rata_rata: MeansJSON(Means(aggregation.agencies[number], by: aggregation.combination), instrument),
                tidak_diukur: aggregation.agencies[number].notMeasured)
        }.sorted { $0.id < $1.id }
        let offices = measured.officeResults
        opd = offices.offices.map { OfficeJSON($0, instrument, language) }
        di_luar_opd = offices.outside.map { OfficeJSON($0, instrument, language) }
        kategori = Dictionary(uniqueKeysWithValues: zip(instrument.categories.rows.map(\.name), whole.categories))
        poin_hilang = PointsLost(measured).entries.map { entry in
            Loss(
                indikator: entry.name, dimensi: entry.dimension?.rawValue, judul: entry.title[language],
                poin: ExactMean(sum: entry.thousandths, count: whole.measured).map { Decimal($0) } ?? 0, orang: entry.people)
        }
        pengandaian =
            whatIf.isEmpty
            ? nil
            : zip(whatIf, measured.alternatives).map { name, alternative in
                let instrument = alternative.plan.instrument, aggregation = alternative.aggregation
                return WhatIf(
                    pengandaian: name, instrumen: InstrumentJSON(instrument, language: language),
                    pemberitahuan: alternative.plan.notices.map { $0[language] },
                    rata_rata: MeansJSON(Means(aggregation.whole, by: aggregation.combination), instrument),
                    kategori: Dictionary(uniqueKeysWithValues: zip(instrument.categories.rows.map(\.name), aggregation.whole.categories)),
                    naik: alternative.comparison.higher, turun: alternative.comparison.lower, tetap: alternative.comparison.same,
                    kategori_lain: alternative.comparison.otherCategory, hanya_di_sini: alternative.comparison.onlySecond,
                    tidak_lagi_diukur: alternative.comparison.onlyFirst)
            }
        let share = measured.participation
        partisipasi = Participation(
            persen: share.map { Decimal($0) } ?? 0, kategori: share.map { instrument.category(of: $0) } ?? "",
            tidak_diukur: Dictionary(uniqueKeysWithValues: zip(instrument.population.map(\.reason), whole.excluded)))
        baris = measured.dataSet.intakes.map { intake in
            Rows(
                berkas: intake.file, jenis: intake.kind.label[language], dibaca: intake.read, dipakai: intake.used, ditolak: intake.refused,
                disisihkan: Dictionary(uniqueKeysWithValues: intake.setAside.map { ($0.key.rawValue, $0.value) }))
        }
        diagnostik = DiagnosticSummary(measured.findings).entries.map {
            Finding(kode: $0.problem.code, tingkat: $0.problem.severity.label[language], jumlah: $0.count, pesan: $0.problem.message[language])
        }
    }

    func text() throws -> String { try JSONText.encode(self) }
}

/// Which instrument a result rests on.
struct InstrumentJSON: Encodable {
    let id: String
    let judul: String
    let versi: String
    let sementara: Bool
    let opsi: [String: String]

    init(_ instrument: Instrument, language: Language) {
        id = instrument.id
        judul = instrument.title[language]
        versi = instrument.version
        sementara = instrument.provisional != nil
        opsi = Dictionary(uniqueKeysWithValues: zip(instrument.options.map(\.name), instrument.settings.map(\.description)))
    }
}

/// Means with two decimals and their category.
struct MeansJSON: Encodable {
    let jumlah: Int
    let kualifikasi: Decimal?
    let kompetensi: Decimal?
    let kinerja: Decimal?
    let disiplin: Decimal?
    let total: Decimal?
    let kategori: String?
    /// What other readings of the bounds would call the total.
    let kategori_bacaan_lain: [String]?

    init(_ means: Means?, _ instrument: Instrument) {
        jumlah = means?.count ?? 0
        let dimensions = means?.dimensions.map { Decimal($0) }
        kualifikasi = dimensions?[0]
        kompetensi = dimensions?[1]
        kinerja = dimensions?[2]
        disiplin = dimensions?[3]
        total = means.map { Decimal($0.total) }
        kategori = means.map { instrument.category(of: $0.total) }
        let others = means.map { instrument.otherCategories(of: $0.total) } ?? []
        kategori_bacaan_lain = others.isEmpty ? nil : others
    }
}

/// A kind of records of which none counts for anybody.
struct MissingJSON: Encodable {
    let jenis: [String]
    let ada_berkas: Bool
    let indikator: [String]
    let poin_paling_sedikit: Decimal
    let poin_paling_banyak: Decimal
    let penuh: Bool
    let pesan: String

    init(_ missing: MissingRecords, _ language: Language) {
        jenis = missing.kinds.map(\.key)
        ada_berkas = missing.hasFile
        indikator = missing.indicators.map { $0[language] }
        poin_paling_sedikit = Decimal(missing.points.lowerBound)
        poin_paling_banyak = Decimal(missing.points.upperBound)
        penuh = missing.isFull
        pesan = missing.problem.text(in: language)
    }
}
