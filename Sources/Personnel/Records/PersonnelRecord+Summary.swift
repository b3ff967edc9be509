import Vocabulary

extension PersonnelRecord {
    /// What the row says, in a line for the person it is about.
    public var summary: Phrase {
        switch self {
        case let record as Employee:
            Phrase(id: record.post.isEmpty ? "data pegawai" : record.post, en: record.post.isEmpty ? "employee's row" : record.post)
        case let record as EducationRecord:
            joined(
                Phrase(id: "tingkat pendidikan \(record.level)", en: "education level \(record.level)"),
                dated(record.graduated, record.year, id: "lulus", en: "graduated"))
        case let record as LeadershipRecord:
            joined(
                Phrase(Self.oneLine(record.name)), coded(record.level, id: "jenjang diklat", en: "training level"),
                run(record.start, record.end, record.year))
        case let record as TrainingRecord:
            joined(
                Phrase(Self.oneLine(record.name)), coded(record.type, id: "jenis diklat", en: "training kind"),
                coded(record.letter, id: "sertifikat", en: "certificate"), hours(record.hours),
                run(record.start, record.end, record.year))
        case let record as PredicateRecord:
            joined(Phrase(id: "predikat \(record.rating)", en: "predicate \(record.rating)"), dated(nil, record.year, id: "tahun", en: "year"))
        case let record as AppraisalRecord:
            joined(
                Phrase(
                    id: "nilai \(record.score.value.map { Thousandths.text($0, decimalSign: ",") } ?? "–")",
                    en: "score \(record.score.value.map { Thousandths.text($0) } ?? "–")"),
                dated(nil, record.year, id: "tahun", en: "year"))
        case let record as SanctionRecord:
            joined(
                Phrase(
                    id: "jenis hukuman \(record.type)\(record.level.isEmpty ? "" : " \(record.level)")",
                    en: "punishment \(record.type)\(record.level.isEmpty ? "" : " \(record.level)")"),
                dated(record.effective ?? record.decree, nil, id: "berlaku", en: "from"))
        default: Phrase("")
        }
    }

    private func joined(_ parts: Phrase?...) -> Phrase {
        let found = parts.compactMap(\.self).filter { !$0.id.isEmpty }
        return Phrase(id: found.map(\.id).joined(separator: ", "), en: found.map(\.en).joined(separator: ", "))
    }

    private func coded(_ code: Code, id: String, en: String) -> Phrase? {
        code.isEmpty ? nil : Phrase(id: "\(id) \(code)", en: "\(en) \(code)")
    }

    /// When a training ended; where that is not known, when it began.
    private func run(_ start: CivilDate?, _ end: CivilDate?, _ year: Int?) -> Phrase? {
        end == nil && start != nil ? dated(start, nil, id: "mulai", en: "began") : dated(end, year, id: "selesai", en: "ended")
    }

    private func dated(_ date: CivilDate?, _ year: Int?, id: String, en: String) -> Phrase? {
        if let date { return Phrase(id: "\(id) \(date.text(in: .indonesian))", en: "\(en) \(date.text(in: .english))") }
        return year.map { Phrase(id: "tahun \($0)", en: "year \($0)") }
    }

    private func hours(_ hours: Entry<Int>) -> Phrase? {
        switch hours {
        case .absent: nil
        case .unreadable: Phrase(id: "JP tidak terbaca", en: "JP unreadable")
        case .value(let value): Phrase(id: "\(Thousandths.text(value, decimalSign: ",")) JP", en: "\(Thousandths.text(value)) JP")
        }
    }

    /// A name in one line: cells may hold line breaks.
    private static func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
