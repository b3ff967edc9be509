import Personnel
import Vocabulary

extension ArchiveWriter {
    /// Takes the last import of an agency back (pembatalan) that was not taken back before: an import of its own closes what that one
    /// opened and adds anew what it closed, so that what was known at any import stays what it was.
    ///
    /// Throws where the agency is not there, and where all its imports have been taken back.
    public func undoLastImport(of agency: String, by: String, at: ArchiveInstant) throws -> ImportEntry {
        guard try lastImport(of: agency) != nil else { throw ArchiveFailure.unknownAgency(agency, among: try agencies()) }
        guard let undone = try imports(of: agency).standing.last else { throw ArchiveFailure.nothingToUndo(agency) }
        let before = undone.number &- 1
        var entry = try begin(agency, files: [], by: by, at: at)
        entry.undoes = undone.number
        try restoreUnits(as: before, &entry)
        try restoreEmployees(as: before, &entry)
        try forEachRecord(of: agency, at: before) { try stage($0) }
        let histories = Set(RecordKind.allCases).subtracting([.unit, .employee])
        for (kind, counts) in try settleRecords(histories, of: agency, in: entry.number, keeping: KeptRecords()) {
            entry.difference[kind] = counts
        }
        entry.refusedUnmatched = try refusedEmployees(of: agency, at: before)
        try finish(entry)
        try audit(.undoing, entry.auditSubject, detail: entry.auditDetail, by: by, at: at)
        return entry
    }

    private func restoreUnits(as number: Int, _ entry: inout ImportEntry) throws {
        let wanted = try units(of: entry.agencyID, at: number)
        var standing = Dictionary(try units(of: entry.agencyID, at: entry.number &- 1).map { ($0.unit.id, $0) }) { first, _ in first }
        for unit in wanted {
            if let known = standing.removeValue(forKey: unit.unit.id) {
                guard !known.unit.saysTheSame(as: unit.unit) else {
                    entry.difference[.unit].unchanged += 1
                    continue
                }
                try closeUnit(known.number, in: entry.number)
                entry.difference[.unit].changed += 1
            } else {
                entry.difference[.unit].added += 1
            }
            try add(unit.unit, at: unit.source, in: entry.number)
        }
        for unit in standing.values.sorted(by: { $0.number < $1.number }) {
            try closeUnit(unit.number, in: entry.number)
            entry.difference[.unit].closed += 1
        }
    }

    private func restoreEmployees(as number: Int, _ entry: inout ImportEntry) throws {
        var wanted: [ArchivedEmployee] = [], standing: [Int: Employee] = [:]
        try forEachEmployee(of: entry.agencyID, at: number) { wanted.append($0) }
        try forEachEmployee(of: entry.agencyID, at: entry.number &- 1) { standing[$0.person] = $0.employee }
        for archived in wanted {
            let employee = archived.employee
            let known = standing.removeValue(forKey: archived.person)
            if let known {
                guard !known.saysTheSame(as: employee) else {
                    entry.difference[.employee].unchanged += 1
                    continue
                }
                try closeEmployee(archived.person, in: entry.number)
                entry.difference[.employee].changed += 1
                if known.unitID != employee.unitID { entry.difference.moved += 1 }
            } else {
                entry.difference[.employee].added += 1
            }
            try rename(archived.person, id: employee.personID, nip: employee.nip)
            try add(archived, in: entry.number)
        }
        for person in standing.keys.sorted() {
            try closeEmployee(person, in: entry.number)
            entry.difference[.employee].closed += 1
            // Who was there once before goes by the NIP and the id of that time again.
            if let earlier = try employeeVersions(of: person).last(where: { $0.opened <= number })?.value.employee {
                try rename(person, id: earlier.personID, nip: earlier.nip)
            }
        }
    }
}

extension ArchiveFailure {
    /// Every import of the agency has been taken back.
    public static func nothingToUndo(_ agency: String) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "tidak-ada-impor", id: "Instansi «\(agency)» tidak punya impor yang dapat dibatalkan", remedy: "Lihat daftarnya dengan takar history",
                en: "The agency “\(agency)” has no import to take back", remedy: "See takar history for the list"))
    }
}
