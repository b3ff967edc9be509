import Analysis
import Instruments
import Measurement
import Personnel
import Rainbow
import Vocabulary

/// Why an index changed, as text for a terminal.
struct ChangeReport {
    private let analysis: ChangeAnalysis
    private let language: Language

    init(_ analysis: ChangeAnalysis, language: Language) {
        self.analysis = analysis
        self.language = language
    }

    /// So many offices are shown.
    private static let placesShown = 15
    private static let labelWidth = 50

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

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
        let titles = words("poin", "points").aligned(8) + words("orang", "people").aligned(10)
        var lines = ["", "  \(words("Bagian", "Part").padded(Self.labelWidth))".bold + titles]
        lines.append(end(words("sebelum", "before"), shown.before, waterfall))
        var reached = shown.before
        var section = ""
        for part in shown.parts {
            let next = title(part.part.kind)
            if next != section { lines.append("  \(next)") }
            section = next
            lines.append(
                row(part.part.kind.label[language], part.hundredths, part.part.people, depth: 1)
                    + "  \(waterfall.bar(from: reached, by: part.hundredths))")
            reached += part.hundredths
            lines += items(part)
        }
        lines.append(end(words("sesudah", "after"), shown.after, waterfall))
        let remark = words(
            "bagian dibulatkan sehingga jumlahnya tepat selisih kedua indeks yang tercetak; nilai tepatnya ada di --json",
            "parts are rounded so that they add up to the difference of the two indices as printed; --json has them exact")
        return lines + ["  \(remark)".dim]
    }

    /// The indicators, dimensions or reasons of a part that show in it, those that move it most first.
    private func items(_ part: ShownChange.Part) -> [String] {
        zip(part.part.items, part.items).enumerated().filter { $0.element.1 != 0 }.sorted {
            ($1.element.1.magnitude, $0.offset) < ($0.element.1.magnitude, $1.offset)
        }.map { row($0.element.0.title[language], $0.element.1, $0.element.0.people, depth: 2).dim }
    }

    private func end(_ title: String, _ hundredths: Int, _ waterfall: Waterfall) -> String {
        let figure = ExactMean.text(hundredths: hundredths, decimalSign: language.decimalSign).aligned(8)
        return "  \(title.padded(Self.labelWidth))\(figure)\("".padded(10))  \(waterfall.mark(hundredths))".bold
    }

    private func row(_ label: String, _ hundredths: Int, _ people: Int, depth: Int) -> String {
        let label = String(repeating: "  ", count: depth) + label
        return "  \(cut(label).padded(Self.labelWidth))\(language.signed(hundredths: hundredths).aligned(8))\(language.text(people).aligned(10))"
    }

    private func cut(_ text: String) -> String { text.count < Self.labelWidth ? text : text.prefix(Self.labelWidth - 2) + "…" }

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

    // MARK: Places

    private func agencies() -> [String] {
        guard analysis.universe.agencies.count > 1 else { return [] }
        let rows = analysis.universe.agencies.indices.map { number in
            let agency = analysis.universe.agencies[number]
            return (agency.name.isEmpty ? agency.id : agency.name, analysis.agencies[number])
        }.filter { $0.1.hasPeople }
        return places(words("Instansi", "Agencies"), rows)
    }

    private func offices() -> [String] {
        places("OPD", analysis.offices.map { (analysis.universe.tree.units[$0].name, analysis.units[$0]) })
    }

    /// Places from the largest change on, each with the part that moved it most.
    private func places(_ title: String, _ places: [(name: String, change: PlaceChange)]) -> [String] {
        guard !places.isEmpty else { return [] }
        let rows = places.map { (name: $0.name, change: $0.change, shown: ShownChange($0.change)) }.sorted {
            ($1.shown?.change.magnitude ?? 0, $0.name) < ($0.shown?.change.magnitude ?? 0, $1.name)
        }
        let titles = [
            words("sebelum", "before").aligned(9), words("sesudah", "after").aligned(9), words("ubah", "change").aligned(8),
            words("orang", "people").aligned(8), "  " + words("terutama", "mainly"),
        ]
        let others = rows.count - Self.placesShown
        return ["", "  \(title.padded(40))".bold + titles.joined()]
            + rows.prefix(Self.placesShown).map { row in
                let name = row.name.count <= 38 ? row.name : row.name.prefix(37) + "…"
                let means = [row.change.before, row.change.after].map { ($0.map(language.text) ?? "–").aligned(9) }.joined()
                let change = row.shown.map { language.signed(hundredths: $0.change) } ?? "–"
                return "  \(name.padded(40))\(means)\(change.aligned(8))\(language.text(row.change.measuredAfter).aligned(8))\(mainly(row.shown))"
            } + (others > 0 ? ["  \(words("dan \(language.text(others)) lagi", "and \(language.text(others)) more"))"] : [])
    }

    private func mainly(_ shown: ShownChange?) -> String {
        guard let shown, let most = shown.parts.max(by: { $0.hundredths.magnitude < $1.hundredths.magnitude }), most.hundredths != 0 else {
            return ""
        }
        return "  \(most.part.kind.label[language]) \(language.signed(hundredths: most.hundredths))"
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
