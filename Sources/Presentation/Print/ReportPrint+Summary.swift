import Exchange
import Instruments
import Measurement
import Vocabulary

extension ReportPrint {
    /// The first page.
    package var summary: [PrintedBlock] { head + dimensions + categories + participation + groups + signature }

    private var head: [PrintedBlock] {
        guard let means = Means(whole, by: measured.aggregation.combination) else { return [] }
        let others = instrument.otherCategories(of: means.total)
        var blocks: [PrintedBlock] = [
            .title(heading.title),
            .subtitle("\(instrument.title[language]): \(instrument.id), \(words("versi", "version")) \(instrument.version.prefix(12))"),
        ]
        blocks += measured.plan.notices.map { .notice($0[language]) }
        blocks.append(
            .figure(
                PrintedFigure(
                    label: words("Indeks (dari 100)", "Index (of 100)"), value: language.text(means.total),
                    verdictLabel: words("Kategori", "Category"), verdict: instrument.category(of: means.total))))
        if !others.isEmpty {
            blocks.append(
                .remark(words("Menurut bacaan lain atas batas kategori: ", "By another reading of the bounds: ") + others.joined(separator: ", ")))
        }
        return blocks + measured.missing.map { .notice("! \($0.message[language]).") }
    }

    private var dimensions: [PrintedBlock] {
        let means = Means(whole, by: measured.aggregation.combination)?.dimensions ?? []
        let bars = zip(instrument.dimensions, means).map { rule, mean in
            let reached = mean.hundredths * 10
            let text = "\(language.text(mean)) \(words("dari", "of")) \(language.text(rule.maximum))"
            return PrintedBar(
                rule.dimension.label[language], reached: reached, maximum: rule.maximum.thousandths,
                text: "\(text) (\(share(reached, of: rule.maximum.thousandths)))")
        }
        return [.section(words("Dimensi", "Dimensions")), .bars(bars)]
    }

    private var categories: [PrintedBlock] {
        section(
            words("Orang menurut kategori", "People by category"),
            [
                PrintedColumn(words("Kategori", "Category"), .text), PrintedColumn(words("Orang", "People"), .number),
                PrintedColumn(words("Bagian", "Share"), .number),
            ],
            zip(measured.categoryNames, whole.categories).map { PrintedRow([$0, language.text($1), share($1, of: whole.measured)]) })
    }

    private var participation: [PrintedBlock] {
        section(
            words("Partisipasi", "Participation"),
            [
                PrintedColumn(words("Pengukuran", "Measurement"), .text), PrintedColumn(words("Orang", "People"), .number),
                PrintedColumn(words("Bagian", "Share"), .number), PrintedColumn(words("Kategori", "Category"), .word),
            ],
            measured.participationRows.map { row in
                let counted = [row.title[language], language.text(row.count)]
                return PrintedRow(counted + (row.isShare ? [share(row.count, of: measured.everybody), row.grade] : []), indent: row.indent)
            })
    }

    private var groups: [PrintedBlock] {
        guard let (title, rows) = measured.groupRows else { return [] }
        return section(
            title[language], [PrintedColumn(words("Kelompok", "Group"), .text), PrintedColumn(words("Orang", "People"), .number)] + meanColumns,
            rows.map { PrintedRow([$0.name, language.text($0.means.count)] + meanCells($0.means)) })
    }

    /// Room for whoever signs the page before it is sent.
    private var signature: [PrintedBlock] {
        let line = String(repeating: ".", count: 70)
        let labels = [
            words("Tempat dan tanggal", "Place and date"), words("Jabatan", "Post"), words("Nama", "Name"), "NIP",
            words("Tanda tangan", "Signature"),
        ]
        return [.section(words("Pengesahan", "Signed by")), .pairs(labels.map { PrintedPair($0, line) })]
    }
}
