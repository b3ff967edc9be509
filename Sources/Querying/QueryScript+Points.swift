import Instruments
import Measurement
import Personnel
import Vocabulary

/// From facts to points (poin): which row of each ladder fits, and what it is worth.
extension QueryScript {
    var pointSteps: [Step] { [ladderStep, attainableStep, fittingStep, pointStep] }

    private var ladders: LadderSQL { LadderSQL(instrument: instrument, columns: names.facts.map { "f." + $0 }) }

    /// The ladders as one small table: what every row of every indicator is worth.
    private var ladderStep: Step {
        var rows: [[String]] = [], remarks: [String] = []
        for (number, compiled) in plan.compiled.indicators.enumerated() {
            let indicator = compiled.indicator
            remarks.append("\(number + 1): \(indicator.title.id) (\(compiled.dimension.label.id)) [\(indicator.provenance.source)]")
            for (place, row) in indicator.ladder.rows.enumerated() {
                let full: Int
                if case .proportional(_, _, let whole) = row.outcome { full = whole } else { full = 0 }
                rows.append(
                    [number + 1, place + 1, row.outcome.most.thousandths, full, row.restsOnMissingData ? 1 : 0].map(SQL.wide)
                        + [SQL.text(row.provenance.source)])
            }
        }
        return Step(
            name: "tangga", remark: ["Tangga nilai: poin dalam perseribu; penuh 0 bila tidak sebanding dengan jumlah"] + remarks,
            select: SQL.values(rows, ["indikator", "baris", "poin", "penuh", "tanpa_data", "dasar"]))
    }

    /// The most that somebody with the same given facts can reach of an indicator: what is lost is measured against it.
    private var attainableStep: Step {
        var rows: [[String]] = []
        for (number, compiled) in plan.compiled.indicators.enumerated() {
            let given = given(number)
            var known: [Int: Int32] = [:]
            for index in compiled.table.rows.indices where compiled.row(at: index) != nil {
                let key = given.reduce(0) { $0 + compiled.table.cell($1.input, at: index) * $1.stride }
                known[key] = max(known[key] ?? 0, compiled.attainable[index])
            }
            for (key, most) in known.sorted(by: { $0.key < $1.key }) { rows.append([number + 1, key, Int(most)].map(SQL.wide)) }
        }
        return Step(
            name: "capaian", remark: ["Poin terbanyak yang dapat dicapai orang dengan fakta tetap yang sama (kunci)"],
            select: SQL.values(rows.isEmpty ? [[0, 0, 0].map(SQL.wide)] : rows, ["indikator", "kunci", "terbanyak"]))
    }

    /// The given facts that an indicator looks at, with how they make a key.
    private func given(_ indicator: Int) -> [(input: TableInput, stride: Int)] {
        var stride = 1
        return plan.compiled.indicators[indicator].table.inputs.filter { GivenFacts.isGiven($0.fact, in: instrument.facts) }.map { input in
            defer { stride *= input.size }
            return (input, stride)
        }
    }

    /// The cell of a given fact, as the compiled ladder has it.
    private func cell(_ input: TableInput) -> String {
        let column = "f." + names.facts[input.fact]
        if input.cuts.isEmpty { return column }
        return "(" + input.cuts.map { SQL.flag("\(column) >= \($0)") }.joined(separator: " + ") + ")"
    }

    /// Who is measured, and by indicator the row that fits and the key of what can be reached.
    private var fittingStep: Step {
        let exclusions = instrument.population.enumerated().map { "WHEN \(ladders.all($1.conditions)) THEN \($0 + 1)" }.joined(separator: "\n    ")
        let reasons = instrument.population.enumerated().map { "alasan \($0 + 1): \($1.title.id) [\($1.provenance.source)]" }
        var columns = ["CAST(\(exclusions.isEmpty ? "0" : "CASE \(exclusions) ELSE 0 END") AS BIGINT) AS alasan"]
        for (number, compiled) in plan.compiled.indicators.enumerated() {
            let indicator = compiled.indicator
            columns.append("CAST(\(ladders.row(indicator.ladder, asked: indicator.asked)) AS BIGINT) AS b_\(number + 1)")
            let key = given(number).map { $0.stride == 1 ? cell($0.input) : "\($0.stride) * \(cell($0.input))" }.joined(separator: " + ")
            columns.append("CAST(\(key.isEmpty ? "0" : key) AS BIGINT) AS g_\(number + 1)")
            for (place, row) in indicator.ladder.rows.enumerated() {
                guard case .proportional(_, let fact, let full) = row.outcome else { continue }
                let amount = "f." + names.facts[fact]
                columns.append("CAST(CASE WHEN \(amount) > \(full) THEN \(full) ELSE \(amount) END AS BIGINT) AS n_\(number + 1)_\(place + 1)")
            }
        }
        return Step(
            name: "cocok", remark: ["Baris tangga yang cocok dengan setiap orang; alasan 0 berarti diukur"] + reasons,
            select: "SELECT f.*,\n  \(columns.joined(separator: ",\n  "))\nFROM \(names("fakta")) AS f")
    }

    /// Everybody's points and losses by indicator, their dimensions and total.
    private var pointStep: Step {
        let indicators = plan.compiled.indicators
        var points: [String] = [], joins: [String] = []
        for (number, compiled) in indicators.enumerated() {
            let name = number + 1, ladder = compiled.indicator.ladder
            let shares = ladder.rows.enumerated().compactMap { place, row -> String? in
                guard case .proportional = row.outcome else { return nil }
                return "WHEN c.b_\(name) = \(place + 1) THEN \(SQL.quotient("t_\(name).poin * c.n_\(name)_\(place + 1)", "t_\(name).penuh"))"
            }
            let value = "COALESCE(t_\(name).poin, 0)"
            points.append("CAST(\(shares.isEmpty ? value : "CASE \(shares.joined(separator: " ")) ELSE \(value) END") AS BIGINT) AS i_\(name)")
            points.append("CAST(COALESCE(a_\(name).terbanyak, 0) AS BIGINT) AS a_\(name)")
            points.append("CAST(COALESCE(t_\(name).tanpa_data, 0) AS BIGINT) AS m_\(name)")
            joins.append("LEFT JOIN \(names("tangga")) AS t_\(name) ON t_\(name).indikator = \(name) AND t_\(name).baris = c.b_\(name)")
            joins.append(
                "LEFT JOIN \(names("capaian")) AS a_\(name) ON a_\(name).indikator = \(name) AND a_\(name).kunci = c.g_\(name) AND c.b_\(name) > 0")
        }
        let dimensions = Dimension.allCases.map { dimension in
            let parts = indicators.enumerated().filter { $0.element.dimension == dimension }.map { "x.i_\($0.offset + 1)" }
            return "CAST(\(parts.isEmpty ? "0" : parts.joined(separator: " + ")) AS BIGINT) AS \(dimension.rawValue)"
        }
        let group = instrument.combination.groups.map { SQL.flag("c.\(names.facts[$0.fact]) > 0") } ?? "0"
        return Step(
            name: "poin",
            remark: ["Fakta (f_), poin (i_), yang dapat dicapai (a_), dan tanpa data (m_) menurut indikator; jumlahnya menurut dimensi"],
            select: """
                SELECT y.*, y.kualifikasi + y.kompetensi + y.kinerja + y.disiplin AS total
                FROM (
                SELECT x.*, \(dimensions.joined(separator: ", "))
                FROM (
                SELECT c.orang AS orang, c.nip AS nip, c.instansi AS instansi, c.unor AS unor, c.unor_lain AS unor_lain, c.alasan AS alasan,
                  \(classColumn) AS kelas, \(group) AS kelompok, c.catat AS catat, c.beda AS beda,
                  \(names.facts.map { "c.\($0) AS \($0)" }.joined(separator: ", ")),
                  \(points.joined(separator: ",\n  "))
                FROM \(names("cocok")) AS c
                \(joins.joined(separator: "\n"))
                ) AS x
                ) AS y
                """, isKept: true)
    }

    /// The class of posts in words, as scores have it.
    private var classColumn: String {
        guard let fact = instrument.facts.firstIndex(where: { $0.name == "kelas" && $0.domain.isScale }),
            case .scale(let scale) = instrument.facts[fact].domain
        else { return "CAST(NULL AS \(dialect.type(.text)))" }
        let names = instrument.scales[scale].values.enumerated().map { "WHEN \($0 + 1) THEN \(SQL.text($1))" }.joined(separator: " ")
        return "CASE c.\(self.names.facts[fact]) \(names) ELSE NULL END"
    }
}
