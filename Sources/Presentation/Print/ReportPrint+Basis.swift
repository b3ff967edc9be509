import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

extension ReportPrint {
    /// Of more files than this, those of a kind are counted together.
    private static let mostFiles = 40

    /// The regulations, what was decided otherwise, and what became of the rows of each file.
    package var basis: [PrintedBlock] {
        let changed = instrument.changedSettings
        let pairs = [
            PrintedPair(words("Tanggal pengukuran", "Date of measurement"), measured.plan.asOf.text(in: language)),
            PrintedPair(words("Instrumen", "Instrument"), "\(instrument.id), \(instrument.years)"),
            PrintedPair(words("Versi instrumen", "Version of the instrument"), instrument.version),
            PrintedPair(words("Peraturan", "Regulations"), instrument.basis.joined(separator: "; ")),
            PrintedPair(
                words("Opsi yang diubah", "Options changed"), changed.isEmpty ? words("tidak ada", "none") : changed.joined(separator: "; ")),
        ]
        let columns = [
            PrintedColumn(words("Berkas", "File"), .text), PrintedColumn(words("Jenis", "Kind"), .text),
            PrintedColumn(words("Dibaca", "Read"), .number), PrintedColumn(words("Dipakai", "Used"), .number),
            PrintedColumn(words("Ditolak", "Refused"), .number), PrintedColumn(words("Disisihkan", "Set aside"), .number),
        ]
        let files = files
        let total = files.reduce(into: Rows()) { $0.add($1.rows) }
        let rows = files.map { PrintedRow([$0.name, $0.kind] + cells($0.rows)) }
        return [.section(words("Dasar", "Basis")), .pairs(pairs)]
            + section(
                words("Baris yang dibaca", "Rows read"), columns, rows + [PrintedRow([words("Jumlah", "Total"), ""] + cells(total), isSum: true)])
    }

    /// Rows of files, each with its one fate.
    private struct Rows {
        var read = 0
        var used = 0
        var refused = 0

        mutating func add(_ other: Rows) {
            read += other.read
            used += other.used
            refused += other.refused
        }
    }

    private func cells(_ rows: Rows) -> [String] {
        [rows.read, rows.used, rows.refused, rows.read - rows.used - rows.refused].map { language.text($0) }
    }

    private var files: [(name: String, kind: String, rows: Rows)] {
        let intakes = measured.dataSet.intakes.map { intake in
            let rows = Rows(read: intake.read, used: intake.used, refused: intake.refused)
            return (name: intake.file.withoutNIP, kind: intake.kind.label[language], rows: rows)
        }
        guard intakes.count > Self.mostFiles else { return intakes }
        var kinds: [(name: String, kind: String, rows: Rows)] = []
        var counts: [Int] = []
        for intake in intakes {
            let place = kinds.firstIndex { $0.kind == intake.kind } ?? kinds.count
            if place == kinds.count {
                kinds.append(("", intake.kind, Rows()))
                counts.append(0)
            }
            kinds[place].rows.add(intake.rows)
            counts[place] += 1
        }
        for (place, count) in counts.enumerated() { kinds[place].name = "\(language.text(count)) \(words("berkas", count == 1 ? "file" : "files"))" }
        return kinds
    }
}

extension String {
    /// The text with dots in place of every NIP: a file may bear one in its name.
    fileprivate var withoutNIP: String {
        var text = "", digits = ""
        func kept() -> String { digits.count == 18 ? "…" : digits }
        for character in self {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else {
                text += kept() + String(character)
                digits = ""
            }
        }
        return text + kept()
    }
}
