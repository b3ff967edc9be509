import Instruments
import Measurement
import Personnel
import TestSupport
import Vocabulary

@testable import Archive

/// A measurement of the people an archive knows, as the program takes it.
enum Measured {
    /// The content of a measurement of an agency at an import, by one of the program's instruments.
    static func content(_ reader: any ArchiveReader, _ agency: String = "I1", at number: Int, _ plan: Plan) throws -> MeasuredContent {
        let known = try Known(reader, agency, at: number)
        let tree = UnitTree(known.units.map(\.unit))
        var folder = Folder(plan, people: known.employees.count)
        var places: [Int: Int] = [:]
        for (place, archived) in known.employees.enumerated() {
            places[archived.person] = place
            _ = folder.fold(archived.employee, of: place)
        }
        for record in known.records {
            guard let place = places[record.person], let row = record.cells.record else { continue }
            _ = folder.fold(row, of: place)
        }
        let facts = folder.finish()
        let scores = facts.scored()
        let placement = Placement(
            tree: tree, units: known.employees.map { tree.number(of: $0.employee.unitID).map(Int32.init) ?? -1 },
            agencies: known.employees.map { _ in 0 }, agencyCount: 1)
        return MeasuredContent(
            people: known.employees.map(\.person), units: known.units.map(\.number), facts: facts, scores: scores,
            aggregation: Aggregation(scores, facts: facts, placement: placement), placement: placement, dataHash: known.hash)
    }

    /// Instrument A per 30 June 2022.
    static func plan(_ date: String = "2022-06-30") throws -> Plan { Plan(try Bundled.a(), asOf: try CivilDate.of(date)) }

    static func source() throws -> InstrumentSource { try Bundled.source("perban-bkn-8-2019") }

    /// An agency of three units and some people, of whom one is not measured.
    static func export() throws -> Export {
        var retired = try Make.employee(4, unit: "U3")
        retired.standing = "99"
        return Export(
            units: [Make.unit("U1"), Make.unit("U2", under: "U1"), Make.unit("U3", under: "U1"), Make.unit("U4", under: "U1")],
            employees: [try Make.employee(1, unit: "U2"), try Make.employee(2, unit: "U3"), try Make.employee(3, unit: "tidak ada"), retired],
            histories: [
                .education: [.init(person: 0, cells: Make.education("40")), .init(person: 1, cells: Make.education("45"))],
                .training: [.init(person: 0, cells: Make.training("A")), .init(person: 2, cells: Make.training("B", hours: 5))],
            ])
    }
}

extension TestStore {
    /// Measures an agency and keeps it; what was kept.
    @discardableResult
    func measure(
        of agency: String = "I1", at number: Int = 1, _ plan: Plan, label: String = "", by: String = "penguji", moment: ArchiveInstant = .test
    ) throws -> MeasurementEntry {
        try write { writer in
            let content = try Measured.content(writer, agency, at: number, plan)
            let note = MeasurementNote(agencyID: agency, label: label, by: by, at: moment, knownImport: number)
            return try writer.keep(content, try Measured.source(), note)
        }
    }

    @discardableResult
    func publish(_ measurement: Int, _ decree: String = "SK 1", supersedes: Int? = nil, reason: String? = nil) throws -> Publication {
        try write { try $0.publish(measurement, decree: decree, by: "kepala", at: .test, supersedes: supersedes, reason: reason) }
    }
}
