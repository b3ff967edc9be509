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

    /// Who was measured, and why others were not.
    private var participation: [PrintedBlock] {
        let people = whole.measured + measured.notMeasured
        func row(_ title: String, _ count: Int, _ grade: String = "", indent: Int = 0) -> PrintedRow {
            PrintedRow([title, language.text(count), share(count, of: people), grade], indent: indent)
        }
        var rows = [
            row(words("Diukur", "Measured"), whole.measured, measured.participation.map { instrument.category(of: $0) } ?? ""),
            row(words("Tidak diukur", "Not measured"), measured.notMeasured),
        ]
        for (exclusion, count) in zip(instrument.population, whole.excluded) where count > 0 {
            rows.append(row(exclusion.title[language], count, indent: 1))
        }
        let refused = measured.dataSet.refusedEmployees, scores = measured.scores
        if refused > 0 { rows.append(row(words("Baris pegawai ditolak", "Rows of employees refused"), refused, indent: 1)) }
        let unknown = measured.dataSet.refusedOfUnknownUnit
        if unknown > 0 { rows.append(PrintedRow(["! \(Phrase.refusedElsewhere[language])", language.text(unknown)], indent: 1)) }
        if scores.restingOnMissingData > 0 {
            rows.append(
                row(
                    words("Diukur dengan nilai yang bertumpu pada data yang tidak ada", "Measured with points that rest on missing data"),
                    scores.restingOnMissingData))
        }
        if scores.betweenCategoryReadings > 0 {
            rows.append(
                row(words("Di antara dua bacaan batas kategori", "Between two readings of the category bounds"), scores.betweenCategoryReadings))
        }
        return section(
            words("Partisipasi", "Participation"),
            [
                PrintedColumn(words("Pengukuran", "Measurement"), .text), PrintedColumn(words("Orang", "People"), .number),
                PrintedColumn(words("Bagian", "Share"), .number), PrintedColumn(words("Kategori", "Category"), .word),
            ], rows)
    }

    /// PNS and PPPK apart, where both were measured.
    private var groups: [PrintedBlock] {
        guard let groups = instrument.combination.groups, let first = Means(whole.first), let second = Means(whole.second) else { return [] }
        let joining =
            instrument.combination.means == .headCount
            ? words("Kelompok (digabung per kepala)", "Groups (joined by head count)")
            : words("Kelompok (rata-rata dua kelompok)", "Groups (mean of the two groups)")
        return section(
            joining, [PrintedColumn(words("Kelompok", "Group"), .text), PrintedColumn(words("Orang", "People"), .number)] + meanColumns,
            [(groups.absent, first), (groups.present, second)].map { PrintedRow([$0, language.text($1.count)] + meanCells($1)) })
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
