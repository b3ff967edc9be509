import Personnel
import TestSupport
import Vocabulary

@testable import Exchange

/// Files of every kind whose cells hold whatever chance has people write.
enum RandomFiles {
    private static let texts = [
        "", " ", "-", "null", "Pegawai Contoh", "\"Contoh\"", "a \"b\" c", "satu,dua;tiga\tempat|lima", "baris\nkedua", "baris\r\nkedua", "a\rb",
        "'007", "''x", "007", "0", "1e5", "1,5", "=1+1", "+62", "@x", "e\u{301}", "É", "👩🏽‍🏫", "\u{FEFF}x", "x\u{A0}", "\u{200B}", "\u{2028}", "#", "\\",
        "JUMLAH", "Rata-rata", "nip_baru", "--- Bidang", "a\u{1}b", "\u{7F}", String(repeating: "x", count: 5000),
        String(repeating: "\"", count: 300),
    ]
    private static let codes = [
        "", "-", "NULL", "1", "01", "001", "7", "40", "T", "f", "PPPK", "ABCDEFGH", "ABCDEFGHI", "pelatihan teknis", "seminar", "a,b", "a\"b", "1 2",
        "'1",
        "''", "É", "👩", "?", "…", "a\nb",
    ]
    private static let amounts = [
        "", "-", "0", "20", "20 JP", "19,9999", "19.9999", "2000", "2001", "-1", "dua puluh", "1.234", "99,99", "85.7801", "100", "?",
    ]
    private static let dates = ["", "-", "17-08-2020", "2020-02-29", "29-02-2021", "1900-01-01", "31/12/2199", "44742", "kemarin"]
    private static let years = ["", "0", "0000", "2020", "1900", "2199", "20", "duapuluh"]

    /// A text, a code, an amount, a date or a year, as the column asks.
    private static func cell(_ column: ColumnName, _ random: inout SeededGenerator) -> String {
        let choices: [String] =
            switch column {
            case .hours, .score: amounts
            case .graduated, .start, .end, .decree, .cancellationDate: dates
            case .year: years
            case .personID, .name, .post, .unit, .agency, .agencyName, .trainingName, .certificate, .cancellationNumber, .unitName, .parent: texts
            default: codes
            }
        return choices.randomElement(using: &random) ?? ""
    }

    /// By file name; of each kind so many rows, those of histories of some of the people.
    static func make(people: Int, rows: Int, _ random: inout SeededGenerator) -> [String: String] {
        var files: [String: String] = [:]
        for kind in RecordKind.allCases {
            let columns = TableKind.all.first { $0.kind == kind }?.columns ?? []
            var text = CSVText(delimiter: UInt8(ascii: ";"))
            for column in columns { text.cell(column.headings.first ?? "") }
            text.endRow()
            for row in 0..<(kind == .employee ? people : rows) {
                let person = kind == .employee ? row : Int.random(in: 0..<people, using: &random)
                for column in columns {
                    switch column.name {
                    case .nip: text.cell(nip(person))
                    // Some have no id; of one that has, all rows name it or none does.
                    case .personID: text.cell(person % 3 == 0 ? "" : "P\(person)")
                    case .unit where kind == .unit: text.cell(row % 5 == 0 ? cell(.unit, &random) : "U\(row)")
                    default: text.cell(cell(column.name, &random))
                    }
                }
                text.endRow()
            }
            files["\(kind.rawValue).csv"] = String(decoding: text.bytes, as: UTF8.self)
        }
        return files
    }

    static func nip(_ person: Int) -> String {
        let serial = String(person + 1)
        return "198001012005011" + String(repeating: "0", count: 3 - serial.count) + serial
    }
}

extension KeptRows {
    /// Writes everything into a folder as an archive does.
    func export(to path: String, recordsIn inner: String? = nil) throws {
        let folder = try RecordFolder(path, recordsIn: inner)
        for (unit, _) in units { try folder.add(unit) }
        for (employee, _) in employees { try folder.add(employee) }
        for (record, person, _) in records { try folder.add(record, of: employees[person].employee.nip, id: employees[person].employee.personID) }
        try folder.commit()
    }

    /// What was read without where it stood, in an order that the files do not matter to: record by record within kind and person.
    var content: [String] {
        units.map { "\($0.unit)" } + employees.map { "\($0.employee)" }
            + RecordKind.allCases.flatMap { kind in
                employees.indices.flatMap { person in
                    records.filter { $0.person == person && type(of: $0.record).kind == kind }.map { "\(person) \($0.record)" }
                }
            }
    }
}
