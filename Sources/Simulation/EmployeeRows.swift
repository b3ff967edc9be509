import Vocabulary

/// Writes `pegawai.csv`: one row a person, most of its 66 columns empty, as the index needs few of them.
enum EmployeeRows {
    /// The columns that are filled, by their place in the heading.
    enum Column: Int {
        case personID = 0, nip = 1, name = 3, birth = 8, sex = 9, address = 18, standing = 23, status = 25, appointed = 29
        case positionKind = 40, post = 43, echelon = 45, education = 46, unit = 55, agency = 59, agencyName = 60, validNIK = 65
    }

    static func write(
        for person: SimulatedPerson, of agency: SimulatedAgency, in scenario: Scenario, to rows: inout RowWriter,
        using random: inout SeededGenerator
    ) {
        let flaw = FlawRates.employees.draw(using: &random)
        let statement = Statement(for: person, in: scenario, using: &random)
        write(statement, of: person, agency, flaw, in: scenario, to: &rows, using: &random)
        switch flaw {
        case .rowTwice: rows.repeatRow()
        case .rowTwiceDiffering:
            let moved = Statement(for: person, unit: 1 + random.below(agency.units - 1), in: scenario, using: &random)
            write(moved, of: person, agency, .none, in: scenario, to: &rows, using: &random)
        default: break
        }
    }

    /// The row that spreadsheets end with, which is no person.
    static func writeTotal(people: Int, to rows: inout RowWriter) {
        rows.skip(to: Column.name.rawValue)
        rows.cell("JUMLAH")
        rows.cell(people)
        rows.skip(to: Column.validNIK.rawValue + 1)
        rows.endRow()
    }

    private static func write(
        _ statement: Statement, of person: SimulatedPerson, _ agency: SimulatedAgency, _ flaw: Flaw, in scenario: Scenario,
        to rows: inout RowWriter, using random: inout SeededGenerator
    ) {
        rows.personIDCell(person.number, in: scenario)
        rows.nipCell(person.identity.nip, flaw, in: scenario, using: &random)
        rows.skip(to: Column.name.rawValue)
        rows.cell("PEGAWAI CONTOH ")
        rows.append(person.number + 1, digits: max(scenario.employees, person.number + 1) < 10_000_000 ? 7 : 8)
        rows.cell(flaw == .nullText ? "null" : "")
        rows.skip(to: Column.birth.rawValue)
        rows.dateCell(person.identity.birth, flaw.dateForm)
        rows.cell(person.identity.isWoman ? "F" : "M")
        rows.skip(to: Column.address.rawValue)
        if flaw == .lineBreak { rows.quotedCell("JL. \"CONTOH\"; NO. 1\nRT 01") }
        rows.skip(to: Column.standing.rawValue)
        rows.cell(statement.standing)
        rows.skip(to: Column.status.rawValue)
        rows.cell(statement.status)
        rows.skip(to: Column.appointed.rawValue)
        rows.dateCell(person.appointedOn)
        rows.skip(to: Column.positionKind.rawValue)
        rows.cell(statement.positionKind)
        rows.skip(to: Column.post.rawValue)
        rows.cell(person.post.name)
        rows.append(person.post.rank)
        rows.skip(to: Column.echelon.rawValue)
        rows.cell(statement.echelon)
        rows.cell(statement.education)
        rows.skip(to: Column.unit.rawValue)
        if flaw != .unitMissing { rows.unitCell(statement.unit, of: agency, in: scenario) }
        rows.skip(to: Column.agency.rawValue)
        rows.agencyCell(agency, in: scenario)
        rows.cell(agency.name)
        rows.skip(to: Column.validNIK.rawValue + 1)
        rows.endRow()
    }
}
