import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Quality
import Vocabulary

/// A check of data as one JSON object, without anything about a single person.
struct CheckJSON: Encodable {
    /// The part of the units it is of; nil for everybody.
    let bagian: ScopeJSON?
    let per_tanggal: String
    /// Kinds of records that are scored and of which none counts for anybody.
    let jenis_data_tidak_ada: [MissingJSON]
    let diperiksa: Int
    let tidak_diperiksa: Int
    let seluruhnya: Group
    let indikator: [IndicatorJSON]
    let menyentuh_nilai: [MatterJSON]
    let opd: [UnitJSON]
    /// Agencies, orphaned units and units on cycles whose people belong to no OPD.
    let di_luar_opd: [OutsideJSON]
    let unit: [UnitJSON]
    let di_luar_daftar_unit: Group

    /// The index of some people, with what it rests on.
    struct Group: Encodable {
        let orang: Int
        let orang_dengan_temuan: Int
        let indeks: Decimal?
        let dimensi: [String: Decimal]
        let indikator_terjawab: Int
        let bobot_terjawab_persen: Decimal?

        init(_ tally: QualityTally) {
            orang = tally.people
            orang_dengan_temuan = tally.peopleWithFindings
            indeks = tally.index.map(Decimal.init)
            dimensi = Dictionary(
                uniqueKeysWithValues: QualityDimension.allCases.compactMap { dimension in
                    tally.index(dimension).map { (dimension.rawValue, Decimal($0)) }
                })
            indikator_terjawab = tally.answered
            bobot_terjawab_persen = ExactMean(sum: tally.answeredWeight * 100_000, count: QualityScheme.wholeWeight).map { Decimal($0) }
        }
    }

    struct IndicatorJSON: Encodable {
        let kode: String
        let judul: String
        let dimensi: String
        let berlaku: Int
        let temuan: Int
        let nilai: Decimal?
        let tidak_terjawab: String?
        let status: String
    }

    struct MatterJSON: Encodable {
        let jenis: String
        let judul: String
        let kode: [String]
        let orang: Int
        let temuan: Int
        let poin_paling_banyak: Decimal?
    }

    struct UnitJSON: Encodable {
        let unor_id: String
        let nama: String
        let hasil: Group
    }

    struct OutsideJSON: Encodable {
        let unor_id: String
        let nama: String
        let sebab: String
        let hasil: Group
    }

    init(_ checked: CheckedDataSet, _ measured: MeasuredDataSet, language: Language) {
        let check = checked.check
        bagian = ScopeJSON(measured.dataSet, language)
        per_tanggal = check.context.asOf.description
        jenis_data_tidak_ada = measured.missing.map { MissingJSON($0, language) }
        diperiksa = check.whole.people
        tidak_diperiksa = check.departed
        seluruhnya = Group(check.whole)
        indikator = QualityScheme.indicators.enumerated().map { position, indicator in
            IndicatorJSON(
                kode: indicator.code, judul: indicator.title[language], dimensi: indicator.dimension.rawValue,
                berlaku: check.whole.applicable[position], temuan: check.whole.findings[position],
                nilai: check.whole.share(position).map { Decimal($0) }, tidak_terjawab: check.obstacles[position]?[language],
                status: indicator.status.label[language])
        }
        menyentuh_nilai = PointsAtStake(checked, measured).entries.map { entry in
            MatterJSON(
                jenis: entry.matter.rawValue, judul: entry.matter.label[language], kode: entry.matter.codes, orang: entry.people,
                temuan: entry.findings, poin_paling_banyak: entry.thousandths.map { Decimal(Points(thousandths: $0)) })
        }
        opd = checked.officesFromLowest.map { UnitJSON(unor_id: $0.unit?.id ?? "", nama: $0.unit?.name ?? "", hasil: Group($0.tally)) }
        di_luar_opd = checked.outsideOffices.map {
            OutsideJSON(unor_id: $0.unit?.id ?? "", nama: $0.unit?.name ?? "", sebab: $0.place.reason?[language] ?? "", hasil: Group($0.tally))
        }
        unit = checked.tree.byName.filter { check.units[$0].people > 0 }.map { number in
            UnitJSON(unor_id: checked.tree.units[number].id, nama: checked.tree.units[number].name, hasil: Group(check.units[number]))
        }
        di_luar_daftar_unit = Group(check.byPlace[.nowhere] ?? QualityTally())
    }

    func text() throws -> String { try JSONText.encode(self) }
}

extension Decimal {
    /// A share in percent with two decimals, half up.
    init(_ share: WeightedShare) { self = Decimal(share.hundredths) / 100 }
}
