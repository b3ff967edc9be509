import Vocabulary

extension PersonnelRecord {
    /// What the row says, in a line for the person it is about.
    public var summary: Phrase { Phrase(id: summary(in: .indonesian), en: summary(in: .english)) }

    /// The same in one language.
    public func summary(in language: Language) -> String { RowSummary(language).text(self) }
}

/// Puts what a row says into a line.
private struct RowSummary {
    private let language: Language

    init(_ language: Language) { self.language = language }

    func text(_ record: some PersonnelRecord) -> String {
        switch record {
        case let record as Employee: record.post.isEmpty ? words("data pegawai", "employee's row") : record.post
        case let record as EducationRecord:
            joined("\(words("tingkat pendidikan", "education level")) \(record.level)", dated(record.graduated, record.year, "lulus", "graduated"))
        case let record as LeadershipRecord:
            joined(oneLine(record.name), coded(record.level, "jenjang diklat", "training level"), run(record.start, record.end, record.year))
        case let record as TrainingRecord:
            joined(
                oneLine(record.name), coded(record.type, "jenis diklat", "training kind"), coded(record.letter, "sertifikat", "certificate"),
                hours(record.hours), run(record.start, record.end, record.year))
        case let record as PredicateRecord: joined("\(words("predikat", "predicate")) \(record.rating)", dated(nil, record.year, "tahun", "year"))
        case let record as AppraisalRecord:
            joined("\(words("nilai", "score")) \(record.score.value.map(number) ?? "–")", dated(nil, record.year, "tahun", "year"))
        case let record as SanctionRecord:
            joined(
                "\(words("jenis hukuman", "punishment")) \(record.type)\(record.level.isEmpty ? "" : " \(record.level)")",
                dated(record.effective ?? record.decree, nil, "berlaku", "from"))
        default: ""
        }
    }

    private func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }

    private func number(_ thousandths: Int) -> String { Thousandths.text(thousandths, decimalSign: language.decimalSign) }

    private func joined(_ parts: String?...) -> String {
        var line = ""
        for case let part? in parts where !part.isEmpty {
            if !line.isEmpty { line += ", " }
            line += part
        }
        return line
    }

    private func coded(_ code: Code, _ id: String, _ en: String) -> String? { code.isEmpty ? nil : "\(words(id, en)) \(code)" }

    /// When a training ended; where that is not known, when it began.
    private func run(_ start: CivilDate?, _ end: CivilDate?, _ year: Int?) -> String? {
        end == nil && start != nil ? dated(start, nil, "mulai", "began") : dated(end, year, "selesai", "ended")
    }

    private func dated(_ date: CivilDate?, _ year: Int?, _ id: String, _ en: String) -> String? {
        if let date { return "\(words(id, en)) \(date.text(in: language))" }
        return year.map { "\(words("tahun", "year")) \($0)" }
    }

    private func hours(_ hours: Entry<Int>) -> String? {
        switch hours {
        case .absent: nil
        case .unreadable: words("JP tidak terbaca", "JP unreadable")
        case .value(let value): "\(number(value)) JP"
        }
    }

    /// A name in one line: cells may hold line breaks.
    private func oneLine(_ text: String) -> String {
        var last = UInt8(ascii: " ")
        // Nearly always it is one already.
        let isPlain = text.utf8.allSatisfy { letter in
            defer { last = letter }
            return letter < 128 && (letter > UInt8(ascii: " ") || letter == UInt8(ascii: " ") && last != letter)
        }
        return isPlain && last != UInt8(ascii: " ") ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
