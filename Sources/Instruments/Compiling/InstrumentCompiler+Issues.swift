import Vocabulary

extension InstrumentCompiler {
    mutating func report(_ code: String, _ mark: SourceMark, _ message: Phrase, _ remedy: Phrase) {
        issues.append(InstrumentIssue(code, file: file, line: mark.line, column: mark.column, message: message, remedy: remedy))
    }

    mutating func reportOverlap<Outcome>(_ rows: [Int], _ ladder: Ladder<Outcome>, name: String, example: Phrase) {
        let lines = rows.map { String(ladder.rows[$0].mark.line) }.joined(separator: ", ")
        report(
            "tumpang-tindih", ladder.rows[rows[1]].mark,
            Phrase(
                id: "«\(name)»: lebih dari satu baris cocok untuk \(example.id) (baris \(lines))",
                en: "“\(name)”: more than one row fits \(example.en) (lines \(lines))"),
            Phrase(id: "Persempit syaratnya sehingga hanya satu yang cocok", en: "Narrow the conditions so that only one fits"))
    }

    mutating func reportGap(_ mark: SourceMark, name: String, example: Phrase) {
        report(
            "celah", mark, Phrase(id: "«\(name)»: tidak ada baris untuk \(example.id)", en: "“\(name)”: no row for \(example.en)"),
            Phrase(id: "Tambahkan baris untuknya atau «otherwise: true»", en: "Add a row for it, or “otherwise: true”"))
    }

    /// A combination in words, such as `kelas = struktural, jp-teknis = 20`.
    func describe(_ inputs: [TableInput], _ facts: [Int]) -> Phrase {
        Phrase(
            inputs.map { input in
                let fact = instrument.facts[input.fact]
                return "\(fact.name) = \(instrument.label(facts[input.fact], of: fact))"
            }.joined(separator: ", "))
    }
}
