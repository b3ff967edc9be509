import Instruments
import Personnel
import Vocabulary

/// What is to be said of rows although they are used, or of codes although nobody asked for them.
extension Plan {
    /// Cells of a row that is used whose unreadable or unknown content changes nothing, with a word on each.
    public func warnings(of record: some PersonnelRecord) -> [(problem: Problem, field: RecordField)] {
        let kind = type(of: record).kind
        var found: [(problem: Problem, field: RecordField)] = []
        for field in record.unreadableFields { found.append((field.form == .year ? .unreadableYearUnused : .unreadableDateUnused, field)) }
        for field in notedFields(kind) where isNoted(field, record) { found.append((.unknownCodeUsed, field)) }
        for field in numberFields(kind) {
            guard case .number(.unreadable)? = record.value(of: field) else { continue }
            found.append((field == .appraisalScore ? .unreadableScoreUnused : .unreadableHoursUnused, field))
        }
        return found
    }

    private func isNoted(_ field: RecordField, _ record: some PersonnelRecord) -> Bool {
        for step in steps(type(of: record).kind) {
            for reading in step.readings where readings[reading].notedFields(record).contains(field) { return true }
        }
        return false
    }

    /// The codes on an employee's own row that no table of the instrument knows.
    public func unknownCodes(_ employee: Employee) -> [(field: RecordField, code: Code)] {
        var found: [(field: RecordField, code: Code)] = []
        for step in steps(.employee) {
            guard case .reading(let index) = step.source.value, case .unknown(let field) = readings[index].read(employee),
                case .code(let code)? = employee.value(of: field), !found.contains(where: { $0.field == field })
            else { continue }
            found.append((field, code))
        }
        return found
    }

    /// The option that would take another code of a field, such as `measured` for a legal standing; nil where none does.
    public func option(taking field: RecordField) -> String? { instrument.option(taking: field) }

    /// The setting under which a code of a field is taken beside those that are, as `name=value`; nil where no option takes codes of it.
    public func setting(taking code: Code, in field: RecordField) -> String? { instrument.setting(taking: code, in: field) }
}

extension [Plan] {
    /// What the first of them has to say of a row that is used; it is asked where it lies, since a plan is large.
    public func warnings(of record: some PersonnelRecord) -> [(problem: Problem, field: RecordField)] {
        let plans = span
        return plans.isEmpty ? [] : plans[0].warnings(of: record)
    }
}

extension FoldStep {
    /// The readings that the step asks, by their position in the instrument.
    var readings: [Int] {
        var found: [Int] = []
        if case .reading(let index) = source.value { found.append(index) }
        for case .reading(let index, _) in source.conditions { found.append(index) }
        return found
    }
}

extension Problem {
    static let unreadableDateUnused = Problem(
        "tanggal-tidak-terbaca-tak-dipakai", .warning,
        id: "Tanggal tidak dapat dibaca; baris tetap dipakai karena tidak bergantung padanya", remedy: "Perbaiki tanggalnya di SIASN",
        en: "The date cannot be read; the row is used, because nothing depends on it", remedy: "Correct the date in SIASN")
    static let unreadableYearUnused = Problem(
        "tahun-tidak-terbaca-tak-dipakai", .warning,
        id: "Tahun tidak dapat dibaca; baris tetap dipakai karena tidak bergantung padanya", remedy: "Perbaiki tahunnya di SIASN",
        en: "The year cannot be read; the row is used, because nothing depends on it", remedy: "Correct the year in SIASN")
    static let unreadableHoursUnused = Problem(
        "jp-tidak-terbaca-tak-dipakai", .warning,
        id: "JP tidak terbaca; baris tetap dipakai karena JP-nya tidak dihitung", remedy: "Perbaiki JP-nya di SIASN",
        en: "JP cannot be read; the row is used, because its JP do not count", remedy: "Correct the JP in SIASN")
    static let unreadableScoreUnused = Problem(
        "nilai-di-luar-batas-tak-dipakai", .warning,
        id: "Nilai bukan angka 0 sampai 100; baris tetap dipakai karena tahunnya tidak dinilai", remedy: "Periksa nilai prestasi kerja di SIASN",
        en: "The score is no number from 0 to 100; the row is used, because its year does not count", remedy: "Check the score in SIASN")
    static let unknownCodeUsed = Problem(
        "kode-tidak-dikenal-dipakai", .warning,
        id: "Kode tidak dikenal instrumen; baris tetap dipakai seperti tanpa kode ini", remedy: "Pakai kode referensi SIASN",
        en: "The instrument does not know this code; the row is used as if it were not there", remedy: "Use a code of SIASN's tables")
}
