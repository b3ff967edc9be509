import Personnel
import TestSupport
import Vocabulary

/// Invents people and their rows around a date of measurement: windows at both edges, repeated certificates, unknown codes,
/// unreadable numbers and dates, missing dates, cancelled punishments.
struct RandomPeople {
    let asOf: CivilDate
    private var generator: SeededGenerator
    private let dates: [CivilDate]

    init(asOf: CivilDate, seed: UInt64) {
        self.asOf = asOf
        generator = SeededGenerator(seed: seed)
        dates = Self.edges(of: asOf)
    }

    mutating func people(_ count: Int, rows: ClosedRange<Int> = 0...15) throws -> [TestPerson] {
        try (0..<count).map { _ in try person(rows: rows) }
    }

    mutating func person(rows: ClosedRange<Int> = 0...15) throws -> TestPerson {
        var person = try TestPerson()
        employee(&person.employee)
        for _ in 0..<Int.random(in: rows, using: &generator) { person.records.append(record()) }
        return person
    }

    mutating func shuffled<Element>(_ list: [Element]) -> [Element] { list.shuffled(using: &generator) }
    mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    // MARK: Dates

    /// D and the days around it, whole years back and a day to either side, ends of years, 29 February.
    private static func edges(of day: CivilDate) -> [CivilDate] {
        var found: [CivilDate] = []
        for years in [0, 1, 2, 5] {
            let (year, month, dayOfMonth) = day.components
            let back = CivilDate(year: year - years, month: month, day: dayOfMonth) ?? CivilDate(year: year - years, month: 2, day: 28)
            found += [-1, 0, 1].compactMap { shift in back.map { CivilDate(day: $0.day + Int32(shift)) } }
            found += [CivilDate(year: year - years, month: 1, day: 1), CivilDate(year: year - years, month: 12, day: 31)].compactMap(\.self)
        }
        return found + [2016, 2020, 2024].compactMap { CivilDate(year: $0, month: 2, day: 29) }
    }

    private mutating func date() -> CivilDate? {
        switch Int.random(in: 0..<10, using: &generator) {
        case 0, 1: nil
        case 2...6: dates.randomElement(using: &generator)
        default: CivilDate(day: asOf.day - Int32.random(in: -200...2600, using: &generator))
        }
    }

    private mutating func year() -> Int? {
        Bool.random(using: &generator) ? asOf.components.year - Int.random(in: -1...4, using: &generator) : nil
    }

    // MARK: Rows

    private mutating func employee(_ employee: inout Employee) {
        employee.standing = one(of: ["01", "01", "01", "01", "03", "15", "16", "20", "71", "72", "99", "", "73", "101"])
        employee.status = one(of: ["PNS", "PNS", "PNS", "PNS", "P", "PPPK", "CPNS", "C", ""])
        employee.positionKind = one(of: ["1", "1", "2", "2", "2", "3", "4", "4", "", "9"])
        employee.post = one(of: Self.posts)
        employee.echelon = one(of: ["", "", "00", "99", "11", "21", "22", "31", "32", "41", "51", "62"])
        employee.unitEchelon = one(of: ["", "00", "99", "12", "22", "31", "42", "51", "77"])
        employee.education = one(of: Self.levels)
    }

    mutating func record() -> any PersonnelRecord {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: blurred(EducationRecord(level: one(of: Self.levels), graduated: date(), year: year()), \.unreadableFields)
        case 1, 2: blurred(leadership(), \.unreadableFields)
        case 3...6: blurred(training(), \.unreadableFields)
        case 7: blurred(PredicateRecord(year: year(), rating: one(of: ["1", "2", "3", "4", "5", "2", "", "9"])), \.unreadableFields)
        case 8: blurred(AppraisalRecord(year: year(), score: score()), \.unreadableFields)
        case 9: PredicateRecord(year: asOf.components.year - 1, rating: one(of: ["1", "2", "3", "4", "5"]))
        default: blurred(sanction(), \.unreadableFields)
        }
    }

    /// The row with some of what says nothing made unreadable.
    private mutating func blurred<Record: PersonnelRecord>(_ record: Record, _ unreadable: WritableKeyPath<Record, [RecordField]>) -> Record {
        var record = record
        for field in RecordField.allCases {
            switch record.value(of: field) {
            case .date(nil), .year(nil), .flag(false): if number(in: 0...5) == 0 { record[keyPath: unreadable].append(field) }
            default: break
            }
        }
        return record
    }

    private mutating func leadership() -> LeadershipRecord {
        var record = LeadershipRecord()
        record.level = one(of: ["", "", "1", "2", "3", "4", "5", "6", "7", "8", "99"])
        record.name = one(of: Self.leadershipNames)
        (record.start, record.end, record.year) = (date(), date(), year())
        record.certificate = one(of: Self.certificates)
        record.hours = hours()
        return record
    }

    private mutating func training() -> TrainingRecord {
        var record = TrainingRecord()
        record.type = one(of: ["", "", "2", "2", "3", "3", "5", "4", "7"]) == "" ? one(of: ["", "1", "26", "99"]) : Code("\(number(in: 1...25))")
        record.letter = one(of: ["", "", "F", "T", "P", "X"])
        record.name = one(of: Self.courses)
        record.certificate = one(of: Self.certificates)
        (record.start, record.end, record.year) = (date(), date(), year())
        record.hours = hours()
        return record
    }

    private mutating func sanction() -> SanctionRecord {
        SanctionRecord(
            type: one(of: ["", "1", "2", "4", "6", "9", "11", "12", "21", "22", "23", "28", "R", "S", "B", "77"]),
            level: one(of: ["", "", "R", "S", "B", "X"]), effective: date(), decree: date(), cancelled: number(in: 0...4) == 0)
    }

    private mutating func hours() -> Entry<Int> {
        let amounts = [0, 1000, 4000, 7500, 8000, 10_000, 13_333, 19_000, 19_999, 20_000, 20_001, 40_000, 2_000_000]
        switch number(in: 0...11) {
        case 0: return .absent
        case 1: return .unreadable
        default: return .value(one(of: amounts))
        }
    }

    private mutating func score() -> Entry<Int> {
        let scores = [0, 50_000, 50_010, 60_000, 60_010, 75_000, 75_001, 88_500, 90_000, 90_001, 100_000]
        return number(in: 0...9) == 0 ? (Bool.random(using: &generator) ? .absent : .unreadable) : .value(one(of: scores))
    }

    private mutating func one<Value>(of values: [Value]) -> Value { values[Int.random(in: values.indices, using: &generator)] }

    // MARK: Words

    private static let levels: [Code] = [
        "", "05", "10", "12", "15", "17", "18", "20", "25", "30", "35", "40", "42", "45", "47", "49", "50", "5", "77",
    ]
    private static let posts = [
        "Analis Contoh Ahli Pertama", "Guru Ahli Muda", "Guruh Contoh", "Kepala Bidang", "Pranata Komputer Terampil", "Perawat Mahir",
        "Arsiparis Penyelia", "Pemeriksa Pemula", "Peneliti Ahli Utama", "dokter ahli madya", "Pengelola Keuangan", "Asesor SDM Aparatur", "",
    ]
    private static let leadershipNames = [
        "", "PKN Tingkat I", "PKN tk. II", "pkn i", "Pelatihan Kepemimpinan Nasional Tk.I", "Pelatihan Kepemimpinan Nasional", "PKA",
        "Pelatihan Kepemimpinan Administrator angkatan IX", "PKP", "Pelatihan kepemimpinan pengawas", "SEPADA", "PKNI",
    ]
    private static let courses = ["Bimtek Keuangan", "BIMTEK  KEUANGAN", "bimtek-keuangan", "Bimtek Arsip", "Pelatihan Café", ""]
    private static let certificates = ["", "", "001/2022", "001-2022", "Sert. 7", "SERT7", "--", "12", "1 2"]
}
