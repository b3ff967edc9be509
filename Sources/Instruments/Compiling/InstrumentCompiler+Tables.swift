import Vocabulary

extension InstrumentCompiler {
    func inputs(_ facts: [Int]) -> [TableInput] {
        var seen: [Int] = []
        for fact in facts where !seen.contains(fact) { seen.append(fact) }
        var stride = 1
        return seen.sorted().map { fact in
            let input = TableInput(fact: fact, cuts: domains.cuts[fact], size: domains.size(of: fact), stride: stride)
            stride = min(stride * input.size, Self.largestTable * 2)
            return input
        }
    }

    mutating func tooWide(_ inputs: [TableInput], name: String, mark: SourceMark) -> Bool {
        let size = inputs.combinations
        guard size > Self.largestTable else { return false }
        report(
            "tangga-terlalu-lebar", mark,
            Phrase(id: "«\(name)» bergantung pada terlalu banyak fakta sekaligus", en: "“\(name)” depends on too many facts at once"),
            Phrase(id: "Pecah menjadi beberapa indikator atau fakta turunan", en: "Split it into several indicators or derived facts"))
        return true
    }

    /// Calls `body` for every place of a table that can belong to somebody, with the facts there; facts that are no inputs are 0.
    ///
    /// `measured` leaves out those whom the population rule excludes by these facts alone.
    func enumerate(_ inputs: [TableInput], measured: Bool, _ body: (Int, [Int]) -> Void) {
        let known = Set(inputs.map(\.fact))
        let exclusions = measured ? instrument.population.map(\.conditions).filter { $0.allSatisfy { known.isSuperset(of: $0.facts) } } : []
        let allowed = inputs.map { $0.cuts.isEmpty ? domains.values[$0.fact] : [] }
        var facts = [Int](repeating: 0, count: instrument.facts.count)
        places: for index in 0..<inputs.combinations {
            for (position, input) in inputs.enumerated() {
                let cell = index / input.stride % input.size
                if !allowed[position].isEmpty, !allowed[position].contains(cell) { continue places }
                facts[input.fact] = input.sample(of: cell)
            }
            for conditions in exclusions where conditions.hold(facts) { continue places }
            body(index, facts)
        }
    }

    mutating func table<Outcome>(of ladder: Ladder<Outcome>, asked: [Condition], name: String) -> LadderTable? {
        let inputs = inputs((asked + ladder.rows.flatMap(\.conditions)).flatMap(\.facts))
        guard !tooWide(inputs, name: name, mark: ladder.mark) else { return nil }
        guard ladder.rows.count < Int(LadderTable.notAsked) else { return nil }
        let otherwise = ladder.rows.firstIndex(where: \.isOtherwise)
        for (position, row) in ladder.rows.enumerated() where row.isOtherwise && position != otherwise {
            report(
                "tumpang-tindih", row.mark, Phrase(id: "«\(name)» mempunyai dua baris «otherwise»", en: "“\(name)” has two “otherwise” rows"),
                Phrase(id: "Hapus salah satunya", en: "Remove one of them"))
        }
        var rows = [UInt8](repeating: LadderTable.nobody, count: inputs.combinations)
        var used = Set<Int>()
        var gap: [Int]?
        var overlaps: [[Int]: [Int]] = [:]
        enumerate(inputs, measured: true) { index, facts in
            guard asked.hold(facts) else {
                rows[index] = LadderTable.notAsked
                return
            }
            var fitting: [Int] = []
            for (position, row) in ladder.rows.enumerated() where !row.isOtherwise && row.conditions.hold(facts) { fitting.append(position) }
            if fitting.count > 1, overlaps[fitting] == nil { overlaps[fitting] = facts }
            guard let row = fitting.first ?? otherwise else {
                gap = gap ?? facts
                return
            }
            used.insert(row)
            rows[index] = UInt8(row)
        }
        for (fitting, facts) in overlaps { reportOverlap(fitting, ladder, name: name, example: describe(inputs, facts)) }
        // Under other options than the defaults an indicator may be asked of nobody: the option took its place.
        if used.isEmpty, gap == nil, !asked.isEmpty, !instrument.changedSettings.isEmpty { return LadderTable(inputs: inputs, rows: rows) }
        if let gap { reportGap(ladder.mark, name: name, example: describe(inputs, gap)) }
        for (position, row) in ladder.rows.enumerated()
        where !used.contains(position) && !(row.isOtherwise && position != otherwise) && !overlaps.keys.contains(where: { $0.contains(position) }) {
            report(
                "baris-tak-terjangkau", row.mark, Phrase(id: "baris ini tidak mengenai siapa pun", en: "this row fits nobody"),
                Phrase(id: "Hapus barisnya atau perbaiki syaratnya", en: "Remove the row or correct its conditions"))
        }
        return LadderTable(inputs: inputs, rows: rows)
    }

    mutating func compilePopulation() -> LadderTable? {
        let inputs = inputs(instrument.population.flatMap(\.conditions).flatMap(\.facts))
        guard !tooWide(inputs, name: "population", mark: instrument.population.first?.mark ?? .start) else { return nil }
        var rows = [UInt8](repeating: CompiledInstrument.measured, count: inputs.combinations)
        var used = Set<Int>()
        enumerate(inputs, measured: false) { index, facts in
            guard let first = instrument.population.firstIndex(where: { $0.conditions.hold(facts) }) else { return }
            rows[index] = UInt8(first)
            used.insert(first)
        }
        for (position, exclusion) in instrument.population.enumerated() where !used.contains(position) {
            report(
                "baris-tak-terjangkau", exclusion.mark,
                Phrase(id: "alasan «\(exclusion.reason)» tidak mengenai siapa pun", en: "the reason “\(exclusion.reason)” fits nobody"),
                Phrase(id: "Hapus barisnya atau pindahkan ke atas", en: "Remove the row or move it up"))
        }
        return LadderTable(inputs: inputs, rows: rows)
    }
}

extension [TableInput] {
    /// How many combinations the cells of all inputs have.
    var combinations: Int { last.map { $0.stride * $0.size } ?? 1 }
}
