import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

extension SummarySheet {
    /// The other sheets, each a step away.
    package func list(_ sheet: WorkbookSheet) throws(FileFailure) {
        try block(
            sheet, words("Isi buku kerja", "What is in this workbook"), [words("Lembar", "Sheet"), words("Baris", "Rows"), words("Isi", "Content")],
            contents.flatMap { content in
                inLines(
                    [.link(content.sheet.name, sheet: content.sheet.name), .count(content.sheet.tableRows ?? 0)], content.description, of: 72,
                    indent: 1)
            })
    }

    /// A row whose last text goes on in further rows where it is wider than the columns that are left to it.
    private func inLines(_ cells: [SheetCell], _ text: String, of width: Int, indent: Int = 0) -> [[SheetCell]] {
        let lines = text.lines(of: width)
        let first = cells + [.text(lines.first ?? "", indent: indent)]
        return [first] + lines.dropFirst().map { [SheetCell](repeating: .blank, count: cells.count) + [.text($0, indent: indent)] }
    }

    /// A row of a name and a text beside it.
    private func entry(_ name: String, _ text: String) -> [[SheetCell]] { inLines([.text(name)], text, of: 80) }

    /// The regulations, and what became of the rows of each file.
    package func basis(_ sheet: WorkbookSheet) throws(FileFailure) {
        let changed = instrument.changedSettings
        try block(
            sheet, words("Dasar", "Basis"), [],
            entry(words("Tanggal pengukuran", "Date of measurement"), measured.plan.asOf.text(in: language))
                + entry(words("Instrumen", "Instrument"), "\(instrument.id), \(instrument.years)")
                + entry(words("Versi instrumen", "Version of the instrument"), instrument.version)
                + entry(words("Peraturan", "Regulations"), instrument.basis.joined(separator: "; "))
                + entry(
                    words("Opsi yang diubah", "Options changed"),
                    changed.isEmpty ? words("tidak ada", "none") : changed.joined(separator: "; ")))
        let intakes = measured.dataSet.intakes
        let rows = intakes.map { ($0.file, $0.kind.label[language], $0.read, $0.used, $0.refused) }
        let total = rows.reduce(into: (read: 0, used: 0, refused: 0)) { sum, row in
            sum.read += row.2
            sum.used += row.3
            sum.refused += row.4
        }
        func cells(_ name: String, _ read: Int, _ used: Int, _ refused: Int, _ kind: String) -> [SheetCell] {
            [.text(name), .count(read), .count(used), .count(refused), .count(read - used - refused), .text(kind)]
        }
        try block(
            sheet, words("Baris yang dibaca", "Rows read"),
            [
                words("Berkas", "File"), words("Dibaca", "Read"), words("Dipakai", "Used"), words("Ditolak", "Refused"),
                words("Disisihkan", "Set aside"),
                words("Jenis", "Kind"),
            ], rows.map { cells($0.0, $0.2, $0.3, $0.4, $0.1) })
        try sheet.write(cells(words("Jumlah", "Total"), total.read, total.used, total.refused, ""), .strong)
    }

    /// Every place where practice differs, and how it was decided here.
    package func options(_ sheet: WorkbookSheet) throws(FileFailure) {
        guard !instrument.options.isEmpty else { return }
        try block(
            sheet, words("Opsi instrumen", "Options of the instrument"), [words("Opsi", "Option"), words("Pilihan", "Choice")],
            zip(instrument.options, instrument.settings).flatMap { option, setting in
                entry(
                    option.title[language],
                    meaning(setting, of: option) + (setting == option.defaultValue ? "" : words(" (diubah)", " (changed)")))
            })
    }

    private func meaning(_ setting: OptionValue, of option: InstrumentOption) -> String {
        guard case .choices(let choices) = option.values, case .choice(let name) = setting, let choice = choices.first(where: { $0.name == name })
        else {
            return setting.description
        }
        return choice.title[language]
    }
}
