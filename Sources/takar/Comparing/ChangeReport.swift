import Analysis
import Instruments
import Measurement
import Personnel
import Presentation
import Rainbow
import Vocabulary

/// Why an index changed, as text for a terminal.
struct ChangeReport {
    let analysis: ChangeAnalysis
    let language: Language

    init(_ analysis: ChangeAnalysis, language: Language) {
        self.analysis = analysis
        self.language = language
    }

    func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    func lines() -> [String] {
        [heading, ""] + index() + parts() + agencies() + offices() + [""] + basis()
    }

    private var heading: String {
        let name = analysis.title.isEmpty ? "" : " \(analysis.title)"
        let days = [analysis.before, analysis.after].map { $0.asOf.text(in: language) }
        return words("Mengapa IP ASN\(name) berubah: \(days[0]) → \(days[1])", "Why IP ASN\(name) changed: \(days[0]) → \(days[1])").bold
    }

    private func index() -> [String] {
        let whole = analysis.whole
        func line(_ title: String, _ mean: ExactMean?, _ people: Int) -> String {
            "  \(title.padded(14))\((mean.map(language.text) ?? "–").aligned(8))  \(language.text(people)) \(words("orang diukur", "people measured"))"
        }
        let change = ShownChange(whole).map { language.signed(hundredths: $0.change) } ?? "–"
        let people = language.text(whole.stayers)
        let stayers = words("\(people) orang diukur dua kali", "\(people) people measured twice")
        return [
            line(words("Sebelum", "Before"), whole.before, whole.measuredBefore), line(words("Sesudah", "After"), whole.after, whole.measuredAfter),
            "  \(words("Perubahan", "Change").padded(14))\(change.aligned(8).bold)  \(stayers)"
                + (whole.stayers > 0 ? ": \(whole.stayersText(in: language))" : ""),
        ]
    }

    // MARK: Parts

    /// The way from the one index to the other, part by part.
    private func parts() -> [String] {
        guard let shown = ShownChange(analysis.whole) else {
            return [
                "",
                "  \(words("Tidak seorang pun diukur di salah satu pihak; tidak ada yang dapat dirinci.", "Nobody was measured on one side; nothing can be told apart."))",
            ]
        }
        let waterfall = Waterfall(from: shown.before, shown.parts.map(\.hundredths))
        var table = TextTable(
            [.text(words("Bagian", "Part")), .number(words("poin", "points")), .number(words("orang", "people")), .text("")], language: language)
        table.add(end(words("sebelum", "before"), shown.before, waterfall))
        var reached = shown.before
        var section = ""
        for part in shown.parts {
            let next = title(part.part.kind)
            if next != section { table.add([next]) }
            section = next
            table.add(
                row(part.part.kind.label[language], part.hundredths, part.part.people, depth: 1)
                    + [waterfall.bar(from: reached, by: part.hundredths)])
            reached += part.hundredths
            for item in items(part) { table.add(item) }
        }
        table.add(end(words("sesudah", "after"), shown.after, waterfall))
        let exact = words("nilai tepatnya ada di --json", "--json has them exact")
        let remark = shown.addsUp ? exact : "\(Language.roundedApart[language]); \(exact)"
        return [""] + table.lines() + ["  \(remark)".dim]
    }

    /// The indicators, dimensions or reasons of a part that show in it, those that move it most first.
    private func items(_ part: ShownChange.Part) -> [[TextTable.Cell]] {
        zip(part.part.items, part.items).enumerated().filter { $0.element.1 != 0 }.sorted {
            ($1.element.1.magnitude, $0.offset) < ($0.element.1.magnitude, $1.offset)
        }.map { row($0.element.0.title[language], $0.element.1, $0.element.0.people, depth: 2).map { TextTable.Cell($0.text, style: \.dim) } }
    }

    private func end(_ title: String, _ hundredths: Int, _ waterfall: Waterfall) -> [TextTable.Cell] {
        let figure = ExactMean.text(hundredths: hundredths, decimalSign: language.decimalSign)
        return [TextTable.Cell(title, style: \.bold), TextTable.Cell(figure, style: \.bold), "", waterfall.mark(hundredths)]
    }

    private func row(_ label: String, _ hundredths: Int, _ people: Int, depth: Int) -> [TextTable.Cell] {
        [String(repeating: "  ", count: depth) + label, language.signed(hundredths: hundredths), language.text(people)].map { TextTable.Cell($0) }
    }

    private func title(_ kind: ChangePart.Kind) -> String {
        switch kind {
        case .stayers: words("Yang diukur dua kali", "Those measured twice")
        case .joined, .began, .movedIn, .groupIn: words("Yang bertambah", "Those who came") + reference
        case .left, .ceased, .movedOut, .groupOut: words("Yang berkurang", "Those who went") + reference
        case .composition, .joining: words("Kelompok PNS dan PPPK", "The groups of PNS and PPPK")
        }
    }

    /// What those who come and go are held against.
    private var reference: String {
        analysis.whole.stayers > 0
            ? words(", dibanding yang tetap", ", against those who stay") : words(", dibanding indeks sebelumnya", ", against the index before")
    }

    // MARK: Basis

    private func basis() -> [String] {
        if analysis.hasOneBasis { return analysis.before.basis(in: language) + repeated }
        return ["  \(words("Sebelum", "Before"))".bold] + analysis.before.basis(in: language) + ["  \(words("Sesudah", "After"))".bold]
            + analysis.after.basis(in: language)
    }

    /// Of one instrument on two dates only the later may lie outside its years.
    private var repeated: [String] {
        let known = analysis.before.notices
        return analysis.after.notices.filter { !known.contains($0) }.map { "  \("".padded(14))\($0[language])".yellow }
    }
}
