import Personnel
import TestSupport
import Vocabulary

@testable import Archive

/// History rows as chance has them.
enum RandomCells {
    static let texts = [
        "", " ", "A", "null", "-", "'", "\"", "'; DROP TABLE record; --", "a\u{0}b", "\u{0}", "b\u{0}", "é", "e\u{301}", "👩🏽‍🏫", "\u{FFFD}",
        "baris\nkedua\tdan\r\n", String(repeating: "x", count: 16_384), String(repeating: "é", count: 8192), "ﷺ\u{200D}", "%s?1:x@y$z",
    ]
    static let codes: [Code] = [.empty, .tooLong, "1", "05", "5", "PPPK", "ABCDEFGH", "T", "'X", "É", "\u{0}1", "1\u{0}", "1 2"]

    /// Rows of which chance makes the same again and again.
    static func few(_ kind: RecordKind, _ random: inout SeededGenerator) -> RecordCells {
        var cells = RecordCells(kind)
        cells.code = ["1", "2"].randomElement(using: &random) ?? ""
        if kind == .sanction {
            cells.isCancelled = Bool.random(using: &random)
        } else {
            cells.year = Int.random(in: 2020...2021, using: &random)
        }
        if kind == .training { cells.name = ["A", "B"].randomElement(using: &random) ?? "" }
        return cells
    }

    /// A record of any kind with anything in it that a file can say, also what cannot be read.
    static func record(_ random: inout SeededGenerator) -> any PersonnelRecord {
        /// Of the cells that say nothing some that say something unreadable.
        func spoilt(_ record: some PersonnelRecord, _ fields: RecordField..., random: inout SeededGenerator) -> [RecordField] {
            fields.filter { field in
                switch record.value(of: field) {
                case .date(nil), .year(nil), .flag: Int.random(in: 0..<4, using: &random) == 0
                default: false
                }
            }
        }
        let text = { (random: inout SeededGenerator) in texts.randomElement(using: &random) ?? "" }
        let code = { (random: inout SeededGenerator) in codes.randomElement(using: &random) ?? .empty }
        let date = { (random: inout SeededGenerator) -> CivilDate? in
            Bool.random(using: &random) ? nil : CivilDate(day: Int32.random(in: -25_567...84_006, using: &random))
        }
        let year = { (random: inout SeededGenerator) -> Int? in Bool.random(using: &random) ? nil : Int.random(in: 1900...2199, using: &random) }
        let amount = { (random: inout SeededGenerator) -> Entry<Int> in
            switch Int.random(in: 0..<4, using: &random) {
            case 0: .absent
            case 1: .unreadable
            case 2: .value(0)
            default: .value(Int.random(in: 0...2_000_000, using: &random))
            }
        }
        switch Int.random(in: 0..<6, using: &random) {
        case 0:
            var record = EducationRecord(level: code(&random), graduated: date(&random), year: year(&random))
            record.unreadableFields = spoilt(record, .educationGraduated, .educationYear, random: &random)
            return record
        case 1:
            var record = LeadershipRecord()
            (record.level, record.name, record.certificate) = (code(&random), text(&random), text(&random))
            (record.start, record.end, record.year, record.hours) = (date(&random), date(&random), year(&random), amount(&random))
            record.unreadableFields = spoilt(record, .leadershipStart, .leadershipEnd, .leadershipYear, random: &random)
            return record
        case 2:
            var record = TrainingRecord()
            (record.type, record.letter, record.name, record.certificate) = (code(&random), code(&random), text(&random), text(&random))
            (record.start, record.end, record.year, record.hours) = (date(&random), date(&random), year(&random), amount(&random))
            record.unreadableFields = spoilt(record, .trainingStart, .trainingEnd, .trainingYear, random: &random)
            return record
        case 3:
            var record = PredicateRecord(year: year(&random), rating: code(&random))
            record.unreadableFields = spoilt(record, .predicateYear, random: &random)
            return record
        case 4:
            var record = AppraisalRecord(year: year(&random), score: amount(&random))
            record.unreadableFields = spoilt(record, .appraisalYear, random: &random)
            return record
        default:
            var record = SanctionRecord(
                type: code(&random), level: code(&random), effective: date(&random), decree: date(&random), cancelled: Bool.random(using: &random))
            record.unreadableFields = spoilt(record, .sanctionCancelled, .sanctionEffective, .sanctionDecree, random: &random)
            return record
        }
    }
}
