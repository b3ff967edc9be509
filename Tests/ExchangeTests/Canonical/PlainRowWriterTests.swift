import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// Plain rows are written many at a time as each is written as a record.
@Suite struct PlainRowWriterTests {
    private static func texts(_ rows: CanonicalRows, people: Int) throws -> [[UInt8]] {
        var texts: [[UInt8]] = []
        try rows.forEach(numbers: (0..<people).map { Int32($0 + 1) }) { number, rest throws(FileFailure) in
            var text = Array("\(number)".utf8)
            text.append(rest)
            texts.append(text)
        }
        return texts
    }

    /// Codes of any bytes, the longest, and none.
    private static func code(_ random: inout SeededGenerator) -> Code {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: .empty
        case 1: .tooLong
        case 2: Code(bits: UInt64.random(in: 0...UInt64.max, using: &random) >> UInt64(8 * Int.random(in: 0..<8, using: &random)))
        default: Code("\(Int.random(in: 1...99_999_999, using: &random))")
        }
    }

    private static func date(_ random: inout SeededGenerator) -> CivilDate? {
        Int.random(in: 0..<5, using: &random) == 0
            ? nil
            : CivilDate(
                year: Int.random(in: 1900...2199, using: &random), month: Int.random(in: 1...12, using: &random),
                day: Int.random(in: 1...28, using: &random))
    }

    private static func bits(_ value: FieldValue?) -> Int64 {
        switch value {
        case .code(let code): Int64(bitPattern: code.bits)
        case .date(let date): date.map { Int64($0.day) } ?? RowColumns.absent
        case .year(let year): year.map { Int64($0) } ?? RowColumns.absent
        case .number(let entry): entry.value.map { Int64($0) } ?? RowColumns.absent
        case .flag(let isSet): isSet ? 1 : 0
        case .text, nil: RowColumns.absent
        }
    }

    private static func record(_ random: inout SeededGenerator, _ name: String) -> LeadershipRecord {
        var record = LeadershipRecord()
        record.level = code(&random)
        record.name = name
        (record.start, record.end) = (date(&random), date(&random))
        record.year = Bool.random(using: &random) ? Int.random(in: 1900...2199, using: &random) : nil
        record.hours = Bool.random(using: &random) ? .value(Int.random(in: 0...2_000_000, using: &random)) : .absent
        if Bool.random(using: &random) { record.keptKey = CertificateKey(bits: UInt64.random(in: 0...UInt64.max, using: &random)) }
        return record
    }

    @Test(arguments: [1, 2, 3] as [UInt64]) func asTheRecordsTheyAre(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let names = ["", "PIM TK IV", "Diklat, \"Kepemimpinan\" 100%", "…", "- -", String(repeating: "Sekolah Staf ", count: 40)]
        let fields = RecordField.allCases.filter { $0.record == .leadership }, kind = RecordKind.leadership
        var writer = PlainRowWriter(kind.canonicalColumns, fields), columns = RowColumns(fields)
        var many = CanonicalRows(), single = CanonicalRows()
        let name = try #require(fields.firstIndex(of: .leadershipName))
        for count in [0, 1, 7, 256, 31] {
            columns.reset(count: count)
            var records: [LeadershipRecord] = []
            for row in 0..<count {
                let record = Self.record(&random, names[Int.random(in: 0..<names.count, using: &random)])
                columns.people[row] = Int32.random(in: 0..<40, using: &random)
                columns.isPlain[row] = Int.random(in: 0..<6, using: &random) > 0
                for (position, field) in fields.enumerated() { columns.cells[position][row] = Self.bits(record.value(of: field)) }
                if !record.name.isEmpty {
                    let number = columns.pools[name].number(of: record.name.utf8.span)
                    columns.cells[name][row] = Int64(try #require(number))
                }
                if columns.isPlain[row] { single.add(record, of: Int(columns.people[row]), kind.canonicalColumns) }
                records.append(record)
            }
            writer.write(columns, into: &many) { records[$0].certificateKey }
        }
        #expect(many.count == single.count && single.count > 200)
        #expect(try Self.texts(many, people: 40) == Self.texts(single, people: 40))
    }

    /// Every day that a table can have.
    @Test func allDays() throws {
        let fields = RecordField.allCases.filter { $0.record == .education }, kind = RecordKind.education
        let graduated = try #require(fields.firstIndex(of: .educationGraduated))
        let days = try #require(CivilDate.startOfYear(1900)).day...(try #require(CivilDate.endOfYear(2199)).day)
        var writer = PlainRowWriter(kind.canonicalColumns, fields), columns = RowColumns(fields), rows = CanonicalRows()
        columns.reset(count: days.count)
        for (row, day) in days.enumerated() {
            columns.people[row] = Int32(row)
            columns.cells[graduated][row] = Int64(day)
            for other in fields.indices where other != graduated { columns.cells[other][row] = fields[other].form == .code ? 0 : RowColumns.absent }
        }
        writer.write(columns, into: &rows) { _ in nil }
        let texts = try Self.texts(rows, people: days.count)
        #expect(texts.count == days.count)
        for (row, day) in days.enumerated() where texts[row] != Array("\(row + 1),,\(CivilDate(day: day)),,0".utf8) {
            Issue.record("\(CivilDate(day: day))")
        }
    }
}
