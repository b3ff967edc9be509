import Instruments
import Measurement
import Personnel
import TestSupport
import Vocabulary

@testable import Planning

/// Invented people with random posts and histories, and what plans see of them.
struct Crew {
    let start: CivilDate
    let plan: Plan
    var people: [TestPerson]
    var retirements: [CivilDate?]
    var tree = UnitTree([
        OrganizationUnit(id: "i", name: "Instansi Contoh"), OrganizationUnit(id: "a", name: "Dinas A", parentID: "i"),
        OrganizationUnit(id: "b", name: "Dinas B", parentID: "i"),
    ])

    /// - Parameters:
    ///   - start: the day behind which programmes are held.
    ///   - plan: as of the day of the plan.
    init(_ count: Int, seed: UInt64, from start: CivilDate, _ plan: Plan) throws {
        self.start = start
        self.plan = plan
        var random = SeededGenerator(seed: seed)
        people = []
        retirements = []
        for number in 0..<count {
            people.append(try Self.person(number, plan.asOf, &random))
            // Some retire before the day of the plan, some on it, some later, of some nobody knows.
            retirements.append([nil, plan.asOf, CivilDate(day: plan.asOf.day + 1), start].randomElement(using: &random)?.map { $0 } ?? nil)
        }
    }

    private static func person(_ number: Int, _ day: CivilDate, _ random: inout SeededGenerator) throws -> TestPerson {
        var person = try TestPerson()
        person.employee.nip = NIP(known: 199_001_012_015_011_000 + UInt64(number) + 1)
        person.employee.standing = ["01", "01", "01", "71", "02"].randomElement(using: &random) ?? "01"
        person.employee.status = person.employee.standing == "71" ? "PPPK" : ["PNS", "PNS", "PNS", "CPNS"].randomElement(using: &random) ?? "PNS"
        person.employee.positionKind = ["1", "2", "4"].randomElement(using: &random) ?? "2"
        person.employee.post = ["Analis Contoh Ahli Pertama", "Guru Ahli Muda", "Pengadministrasi", ""].randomElement(using: &random) ?? ""
        person.employee.echelon = person.employee.positionKind == "1" ? ["31", "41", "22"].randomElement(using: &random) ?? "31" : ""
        person.employee.education = ["15", "30", "40", "45", ""].randomElement(using: &random) ?? "40"
        person.employee.unitID = ["a", "b", "i", "?"].randomElement(using: &random) ?? "a"
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let days = Int32.random(in: -800...0, using: &random)
            person.records.append(
                try TrainingRecord.of(
                    ["2", "3", "4", "8", "9"].randomElement(using: &random) ?? "3", hours: Int.random(in: 0...24, using: &random),
                    ended: CivilDate(day: day.day + days).description, certificate: "S\(Int.random(in: 0...9, using: &random))"))
        }
        for year in [day.year - 2, day.year - 1] where Bool.random(using: &random) {
            person.records.append(PredicateRecord(year: year, rating: ["1", "2", "3", "5"].randomElement(using: &random) ?? "2"))
        }
        if Bool.random(using: &random) { person.records.append(try LeadershipRecord.of(level: ["2", "3"].randomElement(using: &random) ?? "2")) }
        return person
    }

    /// The facts of everybody, folded row by row.
    ///
    /// - Parameter other: a plan other than the crew's own.
    func facts(_ other: Plan? = nil) -> Facts {
        var folding = RecordFolding([other ?? plan], people: people.count)
        for (number, person) in people.enumerated() {
            var employee = person.employee
            employee.place(in: tree)
            folding.add(employee, of: number)
            for record in person.records { folding.add(record, of: number) }
        }
        return folding.finish()[0]
    }

    var cohort: Cohort {
        let facts = facts(), people = people, retirements = retirements
        let order = people.indices.sorted { people[$0].employee.nip < people[$1].employee.nip }.map(Int32.init)
        return Cohort(
            facts: facts, scores: facts.scored(), tree: tree, units: people.map { Int32(tree.number(of: $0.employee.unitID) ?? -1) }, order: order,
            particulars: Cohort.Particulars(
                post: { people[$0].employee.post }, echelon: { people[$0].employee.echelonNumber }, retirement: { retirements[$0] }))
    }

    func programmes(_ text: String) throws -> ProgrammeList {
        try ProgrammeList(file: "program.yaml", text: text, for: plan, after: start, in: tree)
    }

    /// The same people once what a plan imagines has come about.
    func applying(_ made: TrainingPlan) -> Crew {
        var crew = self
        for person in made.leaving { crew.people[Int(person)].employee.standing = Departure.standing }
        for line in made.repairs { crew.people[Int(line.person)].records.append(line.record) }
        for line in made.lines { crew.people[Int(line.person)].records.append(made.record(line)) }
        return crew
    }
}

/// Random programmes as a file says them.
struct RandomProgrammes {
    /// - Parameter isSmall: few programmes with few limits, for brute force.
    static func text(_ random: inout SeededGenerator, isSmall: Bool) -> String {
        var lines = ["format: 1", "perbaikan_data: {predikat: \(["Baik", "tidak", "Sangat Baik"].randomElement(using: &random) ?? "Baik")}"]
        if !isSmall, Bool.random(using: &random) {
            lines.append("batas: {opd: {bagian_paling_sedikit: 0.3, pergi_sehari: 0.5}, orang: {hari: 12}}")
        }
        if isSmall { lines.append("batas: {orang: {program: 4}}") }
        lines.append("program:")
        for number in 0..<Int.random(in: isSmall ? 1...4 : 2...8, using: &random) {
            let kind =
                ["bimtek", "teknis", "seminar", "workshop", "fungsional", "e-learning", "kepemimpinan"].randomElement(using: &random) ?? "bimtek"
            lines.append("  p\(number):")
            lines.append("    jenis: \(kind)")
            if kind == "kepemimpinan" { lines.append("    jenjang: III") }
            lines.append("    jp: \([3, 8, 12, 20, 40].randomElement(using: &random) ?? 20)")
            lines.append("    hari: \(Int.random(in: 1...4, using: &random))")
            let (size, least) = (Int.random(in: 1...5, using: &random), Int.random(in: 1...2, using: &random))
            let most = Bool.random(using: &random) ? ", paling_banyak: \(Int.random(in: 1...4, using: &random))" : ""
            lines.append("    kelas: {isi: \(size), isi_paling_sedikit: \(min(size, least))\(most)}")
            let (aClass, fee) = (Int.random(in: 0...4, using: &random) * 700_000, Int.random(in: 0...5, using: &random) * 150_000)
            lines.append("    biaya: {kelas: \(aClass), peserta: \(fee), uang_harian: \(Int.random(in: 0...1, using: &random) * 110_000)}")
            if Bool.random(using: &random) { lines.append("    peserta: {kelas: [fungsional, pelaksana]}") }
            if Int.random(in: 0...3, using: &random) == 0 { lines.append("    kursi: \(Int.random(in: 1...6, using: &random))") }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
