import Personnel
import Vocabulary

extension Instrument {
    /// How rows are placed in time.
    var recordStatements: [Statement] {
        RecordKind.allCases.compactMap { kind in
            guard let rule = records[kind] else { return nil }
            let fields = rule.dated.map { String($0.rawValue.drop { $0 != "." }.dropFirst()) }.joined(separator: ", ")
            let unreadable =
                rule.unreadablePasses
                ? Phrase(id: "; yang tidak terbaca dilewati", en: "; one that cannot be read is passed over") : Phrase("")
            return Statement(
                subject: "tanggal/\(kind.rawValue)", section: .facts,
                text: Phrase(id: "Tanggal \(kind.label.id)", en: "Date of \(kind.label.en)"),
                value: rule.undatedCounts
                    ? Phrase(
                        id: "\(fields); tanpa tanggal tetap dihitung\(unreadable.id)", en: "\(fields); counts also without a date\(unreadable.en)")
                    : Phrase(id: "\(fields); tanpa tanggal ditolak\(unreadable.id)", en: "\(fields); refused without a date\(unreadable.en)"),
                provenance: rule.provenance)
        }
    }

    var factStatements: [Statement] {
        facts.flatMap { fact -> [Statement] in
            switch fact.definition {
            case .derived(let ladder):
                return ladder.rows.map { row in
                    let condition = self.condition(row)
                    return Statement(
                        subject: "fakta/\(fact.name)/\(key(row.conditions))", section: .facts,
                        text: Phrase(id: "\(fact.title.id), \(condition.id)", en: "\(fact.title.en), \(condition.en)"),
                        value: Phrase(label(row.outcome, of: fact)), provenance: row.provenance)
                }
            default:
                return [
                    Statement(subject: "fakta/\(fact.name)", section: .facts, text: fact.title, value: definition(fact), provenance: fact.provenance)
                ]
            }
        }
    }

    private func definition(_ fact: Fact) -> Phrase {
        switch fact.definition {
        case .derived: return Phrase("")
        case .measurementYear: return Phrase(id: "tahun dari tanggal pengukuran", en: "the year of the date of measurement")
        case .given(let reading):
            return Phrase(
                id: "dibaca dari data pegawai (\(readings[reading].title.id))", en: "read from the employee's row (\(readings[reading].title.en))")
        case .fold(let rule):
            let kind: Phrase =
                switch rule.kind {
                case .any: Phrase(id: "ada sedikitnya satu dari", en: "at least one of")
                case .max: Phrase(id: "yang tertinggi dari", en: "the highest of")
                case .min: Phrase(id: "yang terendah dari", en: "the lowest of")
                case .set: Phrase(id: "semua dari", en: "all of")
                case .sum: Phrase(id: "jumlah dari", en: "the sum of")
                }
            let sources = rule.sources.map(words)
            let extras = [
                words(rule.window),
                rule.distinctCertificates ? Phrase(id: "sertifikat yang sama dihitung sekali", en: "the same certificate counts once") : nil,
                rule.reportsDisagreement ? Phrase(id: "perbedaan dilaporkan", en: "disagreement is reported") : nil,
            ]
            .compactMap(\.self)
            return Phrase(
                id: ([kind.id + " " + sources.map(\.id).joined(separator: ", ")] + extras.map(\.id)).joined(separator: "; "),
                en: ([kind.en + " " + sources.map(\.en).joined(separator: ", ")] + extras.map(\.en)).joined(separator: "; "))
        }
    }

    private func words(_ source: FoldSource) -> Phrase {
        var text: Phrase
        switch source.value {
        case .presence: text = source.record.label
        case .reading(let reading): text = readings[reading].title
        case .amount: text = Phrase(id: "JP pada \(source.record.label.id)", en: "JP of \(source.record.label.en)")
        }
        for condition in source.conditions {
            switch condition {
            case .reading(let reading, let values):
                let names = values.map { scales[readings[reading].scale].label($0) }.joined(separator: ", ")
                text = Phrase(id: "\(text.id) (\(readings[reading].title.id): \(names))", en: "\(text.en) (\(readings[reading].title.en): \(names))")
            case .flag(_, let wanted):
                text =
                    wanted
                    ? Phrase(id: "\(text.id) (dibatalkan)", en: "\(text.en) (cancelled)")
                    : Phrase(id: "\(text.id) (tidak dibatalkan)", en: "\(text.en) (not cancelled)")
            }
        }
        return text
    }

    private func words(_ window: Window) -> Phrase? {
        switch window {
        case .ever: nil
        case .years(let count):
            Phrase(
                id: "dalam \(count) tahun sampai tanggal pengukuran",
                en: "within \(count) \(count == 1 ? "year" : "years") up to the date of measurement")
        case .calendarYears(let count):
            Phrase(id: "dalam \(count) tahun kalender terakhir", en: "within the last \(count) calendar \(count == 1 ? "year" : "years")")
        case .yearOffset(0): Phrase(id: "dari tahun pengukuran", en: "of the measurement year")
        case .yearOffset(let offset):
            Phrase(
                id: "dari \(-offset) tahun sebelum tahun pengukuran",
                en: "of \(-offset) \(offset == -1 ? "year" : "years") before the measurement year")
        }
    }

    var readingStatements: [Statement] {
        readings.flatMap { reading in
            readingRemarks(reading)
                + reading.sources.enumerated().flatMap { number, source in
                    source.rows.enumerated().map { position, row in
                        let match = words(row.match)
                        return Statement(
                            subject: "tabel/\(reading.name)/\(number + 1)/\(position + 1)", section: .readings,
                            text: Phrase(
                                id: "\(reading.title.id) (\(source.field.rawValue)), \(match.id)",
                                en: "\(reading.title.en) (\(source.field.rawValue)), \(match.en)"),
                            value: answer(row, of: reading), provenance: row.provenance)
                    }
                }
        }
    }

    private func answer(_ row: ReadingRow, of reading: Reading) -> Phrase {
        guard let owner = row.belongsTo else { return Phrase(scales[reading.scale].label(row.value)) }
        return Phrase(id: "disisihkan, karena milik berkas \(owner.label.id)", en: "kept apart, because it belongs to the file of \(owner.label.en)")
    }

    /// What a reading says beside the rows of its tables.
    private func readingRemarks(_ reading: Reading) -> [Statement] {
        func remark(_ subject: String, _ text: Phrase, _ value: Phrase) -> Statement {
            Statement(
                subject: "tabel/\(reading.name)/\(subject)", section: .readings,
                text: Phrase(id: "\(reading.title.id), \(text.id)", en: "\(reading.title.en), \(text.en)"), value: value,
                provenance: reading.provenance)
        }
        var found: [Statement] = []
        if reading.sources.count > 1 {
            found.append(
                remark(
                    "gabung", Phrase(id: "beberapa kolom", en: "several columns"),
                    reading.combination == .first
                        ? Phrase(id: "yang pertama terisi berlaku", en: "the first that is filled in stands")
                        : Phrase(id: "yang tertinggi berlaku", en: "the highest stands")))
        }
        if reading.valueWhenEmpty > 0 {
            found.append(remark("kosong", Phrase(id: "tanpa isi", en: "when empty"), Phrase(scales[reading.scale].label(reading.valueWhenEmpty))))
        }
        for (number, source) in reading.sources.enumerated() {
            if !source.absent.isEmpty {
                found.append(
                    remark(
                        "\(number + 1)/absen",
                        Phrase(id: "kode yang berarti kosong (\(source.field.rawValue))", en: "codes that mean empty (\(source.field.rawValue))"),
                        Phrase(list(source.absent))))
            }
            if let fate = words(source.unlisted) {
                found.append(
                    remark(
                        "\(number + 1)/lain", Phrase(id: "kode lain (\(source.field.rawValue))", en: "other codes (\(source.field.rawValue))"), fate))
            }
        }
        return found
    }

    private func words(_ unlisted: ReadingSource.Unlisted) -> Phrase? {
        switch unlisted {
        case .refused: nil
        case .next: Phrase(id: "diserahkan ke kolom berikutnya", en: "left to the next column")
        case .noted: Phrase(id: "dibaca seperti kosong dan dilaporkan", en: "read as empty and reported")
        }
    }

    private func words(_ match: ReadingRow.Match) -> Phrase {
        switch match {
        case .codes(let codes): Phrase(id: "kode \(list(codes))", en: "codes \(list(codes))")
        case .prefixes(let codes): Phrase(id: "kode yang dimulai \(list(codes))", en: "codes beginning with \(list(codes))")
        case .begins(let names): Phrase(id: "nama yang dimulai \(list(names))", en: "names beginning with \(list(names))")
        case .says(let groups):
            Phrase(
                id: "nama yang memuat " + groups.map { list($0, " atau ") }.joined(separator: " dan "),
                en: "names containing " + groups.map { list($0, " or ") }.joined(separator: " and "))
        case .above(let bound):
            Phrase(id: "di atas \(Thousandths.text(bound, decimalSign: ","))", en: "above \(Thousandths.text(bound))")
        case .otherwise: Phrase(id: "selebihnya", en: "all else")
        }
    }

    private func list(_ codes: [Code]) -> String { codes.map(\.description).joined(separator: ", ") }

    private func list(_ names: [Words], _ separator: String = ", ") -> String {
        names.map { $0.words.joined(separator: " ") }.joined(separator: separator)
    }
}
