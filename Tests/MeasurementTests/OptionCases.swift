import Instruments
import Measurement
import Personnel
import TestSupport
import Vocabulary

/// An option, what each of its settings makes of somebody on whom they differ, and how to tell.
struct OptionCase: Sendable, CustomStringConvertible {
    let instrument: String
    let option: String
    let date: String
    let expected: [String: String]
    let outcome: @Sendable (Plan) throws -> String

    var description: String { "\(instrument) \(option)" }
}

extension OptionCase {
    static let all: [OptionCase] = a + b

    private static func a(_ option: String, _ expected: [String: String], _ outcome: @escaping @Sendable (Plan) throws -> String) -> OptionCase {
        OptionCase(instrument: "perban-bkn-8-2019", option: option, date: "2022-06-30", expected: expected, outcome: outcome)
    }

    private static func b(_ option: String, _ expected: [String: String], _ outcome: @escaping @Sendable (Plan) throws -> String) -> OptionCase {
        OptionCase(instrument: "surat-bkn-4190-2024", option: option, date: "2024-06-30", expected: expected, outcome: outcome)
    }

    // MARK: Instrument A

    private static let a = [
        a("measured", ["01,03,15,16,20": "measured, kedudukan-hukum", "99": "kedudukan-hukum, measured"]) { try standings(["01", "99"], $0) },
        a("window", ["to-the-day": "15 10 1", "calendar-years": "0 0 5"]) { plan in
            // One day inside each window to the day, in a year before the calendar years.
            let technical = try TestPerson().adding(TrainingRecord.technical("20", ended: "2021-07-01"))
            let seminar = try TestPerson().adding(TrainingRecord.of("4", ended: "2020-07-01"))
            let sanction = try TestPerson().adding(SanctionRecord(type: "9", effective: .of("2017-07-01")))
            return [technical.points(.competence, plan), seminar.points(.competence, plan), sanction.points(.discipline, plan)].joined(separator: " ")
        },
        a("leadership", ["at-or-above": "15 15", "exact": "0 15"]) { plan in
            try ["5", "3"].map { try TestPerson().of("1", echelon: "31").adding(LeadershipRecord.of(level: Code($0))).points(.competence, plan) }
                .joined(separator: " ")
        },
        a("technical", ["all-or-nothing": "0 22.5 22.5", "proportional": "21.375 22.5 22.5"]) { plan in
            try ["19", "20", "21"].map { try TestPerson().of("4").adding(TrainingRecord.technical($0)).points(.competence, plan) }.joined(
                separator: " ")
        },
        a("deemed-functional", ["Dokter,Guru,Apoteker,Perawat,Bidan,Asesor,Psikolog": "15 0", "Penyuluh,Widyaiswara": "0 15"]) { plan in
            try ["Guru Ahli Muda", "Penyuluh Ahli Muda"].map { try TestPerson().of("2", post: $0).points(.competence, plan) }.joined(separator: " ")
        },
        a(
            "training-kind",
            [
                "by-kind": "2F 3T 4P 5T 6T 7P 8T 9P 10P 11P 12T 13T 14P 15P 16T 17T 18P 19P 20P 21P 22P 23P 24P 25P",
                "by-certificate-letter": "2F 3T 4P 5T 6T 7P 8T 9P 10T 11T 12T 13T 14T 15T 16T 17T 18T 19T 20T 21T 22T 23T 24T 25T",
            ]
        ) { plan in
            try (1...25).compactMap { kind in
                let person = try TestPerson().of("2").adding(TrainingRecord.of(Code("\(kind)"), hours: 20, ended: "2022-06-01"))
                let executive = person.of("4").points(.competence, plan)
                let letter =
                    person.points(.competence, plan) == "10"
                    ? "P" : executive == "22.5" ? "T" : executive == "0" && person.points(.competence, plan) == "15" ? "F" : ""
                return letter.isEmpty ? nil : "\(kind)\(letter)"
            }.joined(separator: " ")
        },
        a("unlisted-education", ["nearest": "25 20 15", "not-counted": "0 0 0"]) { try educations(["49", "47", "42"], $0) },
        a("no-education", ["zero": "0 15", "lowest": "1 15"]) { try educations(["", "40"], $0) },
        a("sespim", ["counted": "15 15 15", "not-counted": "0 0 15"]) { plan in
            try [("7", "11"), ("6", "21"), ("4", "21")].map { level, echelon in
                try TestPerson().of("1", echelon: Code(echelon)).adding(LeadershipRecord.of(level: Code(level))).points(.competence, plan)
            }.joined(separator: " ")
        },
        a("low-predicates", ["as-bands": "5 1 15", "both-lowest": "1 1 15"]) { try predicates(["4", "5", "3"], $0) },
        a("categories", ["lower-bound": "Sedang", "upper-bound": "Tinggi"]) { plan in
            // 25 + 22.5 + 30 + 3 = 80.5.
            let person = try TestPerson().of("4").with { $0.education = "50" }.adding(TrainingRecord.technical("20"))
                .adding(PredicateRecord(year: 2021, rating: "1")).adding(SanctionRecord(type: "1", effective: .of("2022-01-01")))
            return person.scored(plan).category(of: 0)
        },
    ]

    // MARK: Instrument B

    private static let b = [
        b("measured", ["01,03,15,16,20,71,72": "measured, measured, kedudukan-hukum", "99": "kedudukan-hukum, kedudukan-hukum, measured"]) {
            try standings(["01", "71", "99"], $0)
        },
        b("window", ["to-the-day": "1", "calendar-years": "5"]) { plan in
            try TestPerson().adding(SanctionRecord(type: "9", effective: .of("2019-07-01"))).points(.discipline, plan)
        },
        b("qualification", ["against-requirement": "25 25 20", "by-level": "15 5 15"]) { plan in
            let executives = try ["40", "25"].map { level in try TestPerson().of("4").with { $0.education = Code(level) }.points(.qualification, plan)
            }
            return try (executives + [TestPerson().points(.qualification, plan)]).joined(separator: " ")
        },
        b("pppk-qualification", ["flat-from-2024": "20 20", "as-others": "15 25"]) { plan in
            try ["30", "45"].map { level in try TestPerson().with { ($0.standing, $0.education) = ("71", Code(level)) }.points(.qualification, plan) }
                .joined(separator: " ")
        },
        b("requirement-structural", ["by-echelon": "20 20", "bachelor": "15 20"]) { plan in
            try [("42", "30"), ("31", "40")].map { echelon, level in try requirement("1", "Kepala", Code(echelon), Code(level), plan) }.joined(
                separator: " ")
        },
        b("requirement-functional", ["by-level": "15 20 20 25", "bachelor": "20 20 15 15"]) { plan in
            try [("Ahli Utama", "40"), ("Ahli Muda", "40"), ("Terampil", "30"), ("Pemula", "30")].map {
                try requirement("2", "Contoh \($0)", "", Code($1), plan)
            }
            .joined(separator: " ")
        },
        b("requirement-unknown", ["bachelor": "20", "diploma": "25"]) { try requirement("2", "Dokter", "", "40", $0) },
        b("requirement-executive", ["secondary": "20", "diploma": "15"]) { try requirement("4", "Pengelola", "", "20", $0) },
        b("unlisted-education", ["nearest": "25 25 20", "not-counted": "0 0 0"]) { try educations(["49", "47", "42"], $0) },
        b("competence-base", ["even-steps": "25 20 15 10 5", "good-only": "25 20 0 0 0"]) { plan in
            try ["1", "2", "3", "4", "5"].map { try TestPerson().adding(PredicateRecord(year: 2023, rating: Code($0))).points(.competence, plan) }
                .joined(separator: " ")
        },
        b("training", ["proportional": "0.75 14.25 15 15", "all-or-nothing": "0 0 15 15"]) { plan in
            try ["1", "19", "20", "50"].map { try TestPerson().adding(TrainingRecord.technical($0, ended: "2024-02-01")).points(.competence, plan) }
                .joined(separator: " ")
        },
        b("low-performance", ["five-and-one": "5 1 15", "ten-and-five": "10 5 15", "five-and-five": "5 5 15"]) {
            try predicates(["4", "5", "3"], $0)
        },
        b("appraisal-year", ["previous": "30 25", "same": "25 20"]) { plan in
            let person = try TestPerson().adding(PredicateRecord(year: 2023, rating: "1")).adding(PredicateRecord(year: 2024, rating: "2"))
            return "\(person.points(.performance, plan)) \(person.points(.competence, plan))"
        },
        b("categories", ["lower-bound": "Sedang", "upper-bound": "Tinggi"]) { plan in
            // 25 + 20 + 7.5 + 25 + 3 = 80.5.
            let person = try TestPerson().with { $0.education = "45" }.adding(TrainingRecord.technical("10", ended: "2024-02-01"))
                .adding(PredicateRecord(year: 2023, rating: "2")).adding(SanctionRecord(type: "1", effective: .of("2024-01-01")))
            return person.scored(plan).category(of: 0)
        },
        b("joining", ["head-count": "23.75", "group-means": "22.50"]) { plan in
            // Three PNS with 25 points of education, one PPPK with 20.
            let civil = try TestPerson().with { $0.education = "45" }
            let contract = try TestPerson().with { $0.standing = "71" }
            let (facts, _) = plan.measured([civil, civil, civil, contract])
            let whole = Aggregation(facts.scored(), facts: facts, placement: .flat(4)).whole
            return Means(whole, by: plan.instrument.combination).map { $0.dimensions[0].text() } ?? ""
        },
    ]

    // MARK: Outcomes

    private static func standings(_ codes: [Code], _ plan: Plan) throws -> String {
        try codes.map { code in try TestPerson().with { $0.standing = code }.exclusion(plan) ?? "measured" }.joined(separator: ", ")
    }

    private static func educations(_ codes: [Code], _ plan: Plan) throws -> String {
        try codes.map { code in try TestPerson().with { $0.education = code }.points(.qualification, plan) }.joined(separator: " ")
    }

    private static func predicates(_ codes: [Code], _ plan: Plan) throws -> String {
        try codes.map { try TestPerson().adding(PredicateRecord(year: plan.asOf.year - 1, rating: $0)).points(.performance, plan) }.joined(
            separator: " ")
    }

    private static func requirement(_ kind: Code, _ post: String, _ echelon: Code, _ education: Code, _ plan: Plan) throws -> String {
        try TestPerson().of(kind, post: post, echelon: echelon).with { $0.education = education }.points(.qualification, plan)
    }
}
