import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// Columns that people and programs have been at, read the fast way, the plain way and in pieces of all sizes: `TestFolder.read` holds
/// them against each other, finding by finding.
@Suite struct ProgramFormsTests {
    private static let headings: [RecordKind: String] = [
        .training: "nipBaru;jenisDiklatId;jenisKursusSertifikat;namaKursus;noSertipikat;tahunKursus;tanggalKursus;tanggalSelesaiKursus;jumlahJam",
        .education: "nipBaru;tkPendidikanId;tglLulus;tahunLulus",
        .leadership: "nipBaru;latihanStrukturalId;latihanStrukturalNama;nomor;tanggal;tanggalSelesai;tahun;jumlahJam",
        .appraisal: "nipBaru;tahun;nilaiPrestasiKerja",
        .predicate: "nipBaru;tahun;KuadranKinerjaNilai",
        .sanction: "nipBaru;jenisHukuman;jenisTingkatHukumanId;skTanggal;hukumanTanggal;skPembatalanNomor;skPembatalanTanggal",
    ]

    /// What a program or a person makes of a whole column, cell by cell.
    private enum Habit: CaseIterable {
        case plain, number, spoilt, unseen, utc, monthFirst, monthFirstLate, contradictory, formula, words, placeholders, decorated

        /// Of some columns together: each has a habit or none, and in so many rounds every column had every habit.
        static func some(_ columns: Int, round: Int, _ random: inout SeededGenerator) -> [Habit] {
            var habits = (0..<columns).map { _ in
                Bool.random(using: &random) ? Habit.plain : allCases[Int.random(in: 0..<allCases.count, using: &random)]
            }
            habits[round % columns] = allCases[round / columns % allCases.count]
            return habits
        }

        /// Whether its cells say something only together.
        var isOfTheColumn: Bool { self == .monthFirst || self == .monthFirstLate || self == .contradictory }
    }

    private static func columns(_ kind: RecordKind) -> [String] { headings[kind]?.split(separator: ";").map(String.init) ?? [] }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func dress(_ text: String, _ habit: Habit, _ row: Int, _ random: inout SeededGenerator) -> String {
        switch habit {
        case .unseen: (["\u{200B}", "\u{1F}", "\u{FEFF}", "\u{A0}"].randomElement(using: &random) ?? "") + text
        case .formula: "=\"\(text)\""
        default: text
        }
    }

    private static func nip(_ person: Int, _ habit: Habit) -> String {
        let plain = Lines.nip(person)
        switch habit {
        case .decorated: return "\(plain.prefix(8)).\(plain.dropFirst(8).prefix(6)).1.\(plain.suffix(3))"
        case .words: return "NIP. \(plain)"
        case .spoilt where person == 3: return "1,99003E+17"
        default: return plain
        }
    }

    private static func code(_ code: Int, isTwoDigits: Bool, _ habit: Habit) -> String {
        let plain = isTwoDigits ? two(code) : "\(code)"
        switch habit {
        case .number: return "\(code).0"
        case .spoilt: return isTwoDigits ? "\(code)" : "0\(code)"
        case .words: return ["", "SANGAT BAIK", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"][code % 6]
        default: return plain
        }
    }

    private static func date(_ habit: Habit, _ row: Int, _ random: inout SeededGenerator) -> String {
        let (day, month) = (Int.random(in: 1...28, using: &random), Int.random(in: 1...12, using: &random))
        let year = Int.random(in: 2018...2022, using: &random)
        switch habit {
        case .utc: return "\(year)-\(two(month))-\(two(day))T17:00:00.000Z"
        case .monthFirst: return "\(month)/\(day)/\(year)"
        case .monthFirstLate: return row < 60 ? "\(two(month % 12 + 1))/0\(day % 9 + 1)/\(year)" : "\(month)/\(day)/\(year)"
        case .contradictory: return row % 2 == 0 ? "\(month)/\(day)/\(year)" : "\(day)/\(month)/\(year)"
        case .words: return "Rabu, \(day) Maret \(year)"
        case .spoilt: return "31-02-\(year)"
        case .placeholders: return ["01-01-1970", "1900-01-01", "9999-12-31", "00-00-0000"].randomElement(using: &random) ?? ""
        case .number: return "\(Int.random(in: 43_500...44_700, using: &random))"
        case .plain: return row % 3 == 0 ? "\(two(day))/\(two(month))/\(year) 00.00.00" : "\(two(day))-\(two(month))-\(year)"
        default: return "\(two(day))-\(two(month))-\(year)"
        }
    }

    private static func number(_ habit: Habit, _ row: Int, _ random: inout SeededGenerator) -> String {
        let value = Int.random(in: 1...40, using: &random)
        switch habit {
        case .number: return ["\(value).0", "\(value),0E+0", "1.\(value + 100),5"].randomElement(using: &random) ?? ""
        case .words: return "\(value) Jam Pelajaran"
        case .spoilt: return ["1.500,25.1", "dua", "24:00"].randomElement(using: &random) ?? ""
        default: return "\(value)"
        }
    }

    private static func year(_ habit: Habit, _ row: Int, _ random: inout SeededGenerator) -> String {
        let year = Int.random(in: 2018...2022, using: &random)
        switch habit {
        case .number: return row % 2 == 0 ? "\(year).0" : "2.0\(year % 100)"
        case .spoilt: return "\(year)/\(year + 1)"
        case .placeholders: return "0000"
        default: return "\(year)"
        }
    }

    /// A file whose columns each have a habit, of which most cells show something and some are as SIASN writes them.
    private static func file(_ kind: RecordKind, round: Int, _ random: inout SeededGenerator) -> String {
        let names = columns(kind), habits = Habit.some(names.count, round: round, &random)
        let lines = (0..<Int.random(in: 20...90, using: &random)).map { row in
            names.indices.map { column in
                let habit = Int.random(in: 0..<5, using: &random) == 0 && !habits[column].isOfTheColumn ? Habit.plain : habits[column]
                if Int.random(in: 0..<12, using: &random) == 0, column > 0 { return "" }
                let text: String
                switch names[column] {
                case "nipBaru": text = nip(Int.random(in: 1...5, using: &random), habit)
                case "tkPendidikanId": text = code([5, 10, 40, 50].randomElement(using: &random) ?? 5, isTwoDigits: true, habit)
                case let name where name.hasPrefix("tgl") || name.lowercased().contains("tanggal"): text = date(habit, row, &random)
                case let name where name.hasPrefix("tahun"): text = year(habit, row, &random)
                case "jumlahJam", "nilaiPrestasiKerja": text = number(habit, row, &random)
                case "namaKursus", "latihanStrukturalNama": text = "PELATIHAN \(row % 7)"
                case "noSertipikat", "nomor": text = "\(row % 5)/X"
                case "jenisKursusSertifikat": text = ["F", "T", "P", "Diklat Teknis"].randomElement(using: &random) ?? ""
                case "jenisTingkatHukumanId": text = ["R", "S", "B"].randomElement(using: &random) ?? ""
                case "skPembatalanNomor": text = row % 9 == 0 ? "800/2" : ""
                default: text = code(Int.random(in: 1...5, using: &random), isTwoDigits: false, habit)
                }
                return dress(text, habit, row, &random)
            }.joined(separator: ";")
        }
        return Lines.file(names.joined(separator: ";"), lines)
    }

    @Test(arguments: headings.keys.sorted { $0.position < $1.position }) func histories(kind: RecordKind) throws {
        var random = SeededGenerator(seed: 300 + UInt64(kind.position))
        var codes: Set<String> = [], used = 0
        for round in 0..<Self.columns(kind).count * Habit.allCases.count {
            let folder = try TestFolder(["pegawai.csv": Lines.employees(1...4), "x.csv": Self.file(kind, round: round, &random)])
            let dataSet = try folder.read()
            codes.formUnion(dataSet.diagnostics.filter { $0.place.file == "x.csv" }.map(\.problem.code))
            used += dataSet.intakes.filter { $0.kind == kind }.reduce(0) { $0 + $1.used }
        }
        #expect(used > 500)
        #expect(
            codes.isSuperset(of: ["karakter-tak-terlihat", "rumus-teks", "nip-bertanda", "nip-notasi-ilmiah", "angka-bentukan-program"]), "\(codes)")
        if kind == .training {
            #expect(
                codes.isSuperset(of: [
                    "tanggal-bulan-dulu", "tanggal-bertentangan", "tanggal-utc", "tanggal-pengganti-kosong", "tahun-bertentangan", "jp-berkata",
                    "nol-depan-berlebih",
                ]), "\(codes)")
        }
    }

    /// The other instrument asks for other columns of the same files.
    @Test(arguments: headings.keys.sorted { $0.position < $1.position }) func historiesUnderTheOtherInstrument(kind: RecordKind) throws {
        var random = SeededGenerator(seed: 400 + UInt64(kind.position))
        let plan = Plan(try Bundled.b(), asOf: try .of("2022-12-31"))
        for round in 0..<Self.columns(kind).count * Habit.allCases.count {
            let folder = try TestFolder(["pegawai.csv": Lines.employees(1...4), "x.csv": Self.file(kind, round: round, &random)])
            _ = try folder.read(plan: plan)
        }
    }

    @Test func employees() throws {
        var random = SeededGenerator(seed: 500)
        var codes: Set<String> = [], people = 0
        for round in 0..<6 * Habit.allCases.count {
            let habits = Habit.some(6, round: round, &random)
            let rows = (1...Int.random(in: 5...40, using: &random)).map { person in
                let nip = Self.dress(Self.nip(person, habits[0]), habits[0], person, &random)
                func code(_ column: Int, _ choices: [Int], _ isTwoDigits: Bool) -> String {
                    let text = Self.code(choices.randomElement(using: &random) ?? 1, isTwoDigits: isTwoDigits, habits[column])
                    return Self.dress(text, habits[column], person, &random)
                }
                let standing = code(1, [1, 3, 71], true), kind = code(2, [1, 2, 4], false), echelon = code(3, [21, 31, 0], true)
                let education = code(4, [5, 40, 50], true), status = Self.dress("PNS", habits[5], person, &random)
                return "P\(person);\(nip);PEGAWAI CONTOH;\(standing);\(status);\(kind);Analis Contoh;\(echelon);\(education);;I1;"
            }
            let dataSet = try TestFolder(["pegawai.csv": Lines.file(Lines.employeeHeading, rows)]).read()
            codes.formUnion(dataSet.findings(in: "pegawai.csv").compactMap { $0.split(separator: " ").last.map(String.init) })
            people += dataSet.people.count
        }
        #expect(people > 500)
        #expect(
            codes.isSuperset(of: [
                "karakter-tak-terlihat", "rumus-teks", "nip-bertanda", "nol-depan-hilang", "nol-depan-berlebih", "angka-bentukan-program",
            ]))
    }
}
