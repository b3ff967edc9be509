import Instruments
import Measurement
import Personnel
import Vocabulary

/// From rows to facts (fakta).
extension QueryScript {
    private var rows: [RecordKind: RowSQL] {
        Dictionary(
            uniqueKeysWithValues: ([.employee] + RecordKind.histories).map { ($0, RowSQL($0, of: instrument, asOf: plan.asOf)) }
        )
    }

    /// Readings, what counts, and folds, kind by kind.
    var rowSteps: [Step] {
        let rows = rows
        var steps: [Step] = []
        for kind in [.employee] + RecordKind.histories {
            guard let row = rows[kind] else { continue }
            let table = CanonicalTable(kind).name
            let readings = Set(row.steps.flatMap(\.readings)).sorted().map { number in
                let reading = instrument.readings[number]
                return "r_\(number + 1): \(reading.title.id) [\(reading.provenance.source)]"
            }
            steps.append(
                Step(
                    name: "baca_\(table)", remark: ["Pembacaan \(kind.label.id): apa yang dikatakan setiap baris"] + readings,
                    select: row.reading(of: names(CanonicalTable(kind)), units: names(.units))))
            let facts = row.steps.map { step in
                let fact = instrument.facts[step.fact]
                return "c_\(step.number): \(fact.title.id) [\(fact.provenance.source)]"
            }
            steps.append(
                Step(
                    name: "hitung_\(table)",
                    remark: ["Baris \(kind.label.id) yang dihitung; yang tidak terbaca pada kolom penentunya ditolak, catat: perlu dilihat"] + facts,
                    select: row.counting(names("baca_\(table)"))))
            steps.append(
                Step(
                    name: "lipat_\(table)", remark: ["Lipatan \(kind.label.id): satu baris setiap orang"],
                    select: row.folding(names("hitung_\(table)")), isKept: true))
        }
        for (number, fact) in instrument.facts.enumerated() {
            if let step = certificates(number, fact, rows) { steps.append(step) }
        }
        return steps
    }

    /// The amounts of a fact that each certificate gives once, the largest where its rows differ.
    private func certificates(_ number: Int, _ fact: Fact, _ rows: [RecordKind: RowSQL]) -> Step? {
        let selects = RecordKind.histories.flatMap { kind -> [String] in
            guard let row = rows[kind] else { return [] }
            return row.steps.filter { $0.fact == number && $0.isDistinct }.map { row.certificates($0, names("hitung_\(CanonicalTable(kind).name)")) }
        }
        guard !selects.isEmpty else { return nil }
        let all = selects.joined(separator: "\nUNION ALL\n")
        return Step(
            name: "sertifikat_\(number + 1)",
            remark: ["\(fact.title.id): sertifikat yang sama dihitung sekali, dengan jumlah terbesar [\(fact.provenance.source)]"],
            select: """
                WITH baris AS (
                \(all)
                ), satu AS (
                SELECT b.orang AS orang, MAX(b.jumlah) AS jumlah FROM baris AS b WHERE b.sertifikat IS NOT NULL GROUP BY b.orang, b.sertifikat
                UNION ALL
                SELECT b.orang AS orang, b.jumlah AS jumlah FROM baris AS b WHERE b.sertifikat IS NULL
                )
                SELECT s.orang AS orang, \(SQL.sum("s.jumlah")) AS jumlah FROM satu AS s GROUP BY s.orang
                """, isKept: true)
    }

    /// Everybody's facts, those that follow from others behind those they follow from.
    var factStep: Step {
        let rows = rows, sql = FactSQL(rows: rows, instrument: instrument)
        var columns = ["p.orang AS orang", "p.nip AS nip", "p.instansi AS instansi", "p.unor AS unor", "p.unor_lain AS unor_lain"]
        var joins: [String] = [], remarks: [String] = []
        for kind in [.employee] + RecordKind.histories {
            guard rows[kind] != nil else { continue }
            joins.append("LEFT JOIN \(names("lipat_\(CanonicalTable(kind).name)")) AS \(alias(kind)) ON \(alias(kind)).orang = p.orang")
        }
        for (number, fact) in instrument.facts.enumerated() {
            remarks.append("\(names.facts[number]): \(fact.title.id) [\(fact.provenance.source)]")
            switch fact.definition {
            case .given, .fold:
                if certificates(number, fact, rows) != nil {
                    joins.append("LEFT JOIN \(names("sertifikat_\(number + 1)")) AS z_\(number + 1) ON z_\(number + 1).orang = p.orang")
                }
                columns.append("\(sql.value(number, table: alias, certificates: "z_\(number + 1)")) AS \(names.facts[number])")
            case .measurementYear: columns.append("\(SQL.wide(plan.asOf.year)) AS \(names.facts[number])")
            case .derived: break
            }
        }
        columns.append("CAST(\(noted.joined(separator: " + ")) AS BIGINT) AS catat")
        let disagreeing = disagreeing.enumerated().compactMap { bit, fact in sql.disagreement(fact, table: alias).map { "\(1 << bit) * \($0)" } }
        columns.append("CAST(\(disagreeing.isEmpty ? "0" : disagreeing.joined(separator: " + ")) AS BIGINT) AS beda")
        var layers = ["dasar AS (\nSELECT \(columns.joined(separator: ",\n  "))\nFROM \(names(.employees)) AS p\n\(joins.joined(separator: "\n"))\n)"]
        var last = "dasar"
        for derivation in plan.compiled.derivations {
            guard case .derived(let ladder) = instrument.facts[derivation.fact].definition else { continue }
            let row = LadderSQL(instrument: instrument, columns: names.facts.map { "d." + $0 }).row(ladder, asked: [])
            let values = derivation.values.enumerated().map { "WHEN \($0 + 1) THEN \($1)" }.joined(separator: " ")
            let name = "turunan_\(derivation.fact + 1)"
            layers.append(
                "\(name) AS (\nSELECT d.*, CAST(CASE (\(row)) \(values) ELSE 0 END AS BIGINT) AS \(names.facts[derivation.fact])\nFROM \(last) AS d\n)"
            )
            last = name
        }
        return Step(
            name: "fakta",
            remark: ["Fakta setiap orang; catat dan beda: tabel yang barisnya perlu dilihat, fakta yang barisnya tidak sama"] + remarks,
            select: "WITH \(layers.joined(separator: ", "))\nSELECT t.* FROM \(last) AS t")
    }

    /// By kind of history, its bit where something is to be said of somebody's rows.
    private var noted: [String] {
        RecordKind.histories.enumerated().map { "\(1 << $0.offset) * COALESCE(\(alias($0.element)).catat, 0)" }
    }

    /// The facts about which people's rows may disagree, in the order of their bits.
    package var disagreeing: [Int] { instrument.facts.indices.filter { instrument.facts[$0].reportsDisagreement } }

    private func alias(_ kind: RecordKind) -> String { "l_\(CanonicalTable(kind).name)" }
}
