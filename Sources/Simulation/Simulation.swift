import Foundation
import Vocabulary

/// Writes the personnel files of invented agencies, in SIASN's headings and with the faults real files have.
///
/// Nobody in them exists. The same parameters give the same bytes on every machine: every person has a stream of random
/// numbers of their own, all arithmetic is in integers, and nothing depends on the order of a hash table.
public struct Simulation: Sendable {
    /// How many people there are in all agencies together: 1 to 10,000,000.
    public var employees: Int
    /// How many agencies (instansi): 1 to 1000, and not more than there are people.
    public var agencies: Int
    /// Chooses the people; another seed makes others.
    public var seed: UInt64
    /// The date of measurement (per tanggal), in the years 2000 to 2198. PPPK exist from 2019 on.
    public var asOf: CivilDate

    /// The day on which the files are exported: what was entered by then, of the people who were there then. Nil for the date of
    /// measurement; at the earliest five years before it. Exports of several days are of the same agencies as they grow. Courses
    /// reach back five years from the measurement, so that the earliest exports have few.
    public var exportedOn: CivilDate?

    public init(employees: Int, agencies: Int, seed: UInt64, asOf: CivilDate, exportedOn: CivilDate? = nil) {
        self.employees = employees
        self.agencies = agencies
        self.seed = seed
        self.asOf = asOf
        self.exportedOn = exportedOn
    }

    /// Writes `pegawai.csv`, `pendidikan.csv`, `diklat.csv`, `kursus.csv`, `skp.csv`, `skp22.csv`, `hukdis.csv` and `unor.csv`.
    ///
    /// Each file takes its name only once all are whole; files of these names that were there before are replaced.
    /// - Parameters:
    ///   - folder: A folder that exists.
    ///   - progress: Called with the bytes written so far to all files together, about once per MiB.
    /// - Throws: `SimulationError` for a parameter out of range, `FileFailure` where a file cannot be written; nothing is left behind.
    public func write(to folder: URL, progress: ((Int) -> Void)?) throws {
        try validate()
        let scenario = Scenario(self)
        var export = Export(folder: folder, progress: progress)
        try export.create()
        var people = 0
        for agency in SimulatedAgency.all(in: scenario, count: agencies) {
            UnitRows.write(for: agency, in: scenario, to: &export.units.rows)
            for numbers in [agency.people, agency.leavers(in: scenario)] {
                for number in numbers where Self.writePerson(number, of: agency, in: scenario, to: &export) {
                    people += 1
                    try export.flushFullBuffers()
                }
            }
        }
        EmployeeRows.writeTotal(people: people, to: &export.employees.rows)
        try export.finish()
    }

    /// Writes the rows of a person; says whether an export of the day has them.
    static func writePerson(_ number: Int, of agency: SimulatedAgency, in scenario: Scenario, to export: inout Export) -> Bool {
        var random = scenario.stream(.person, number)
        let person = SimulatedPerson(number: number, agency: agency, in: scenario, using: &random)
        let past = scenario.isEarlier ? Past(of: person, in: agency, scenario) : nil
        guard past?.isThere(on: scenario.exportedOn) ?? true else { return false }
        var entries = Entries(of: number, in: scenario)
        let shown = past?.person(person, on: scenario.exportedOn) ?? person
        EmployeeRows.write(for: shown, of: agency, in: scenario, to: &export.employees.rows, using: &random)
        EducationRows.write(
            for: person, graduatedOn: past?.graduatedOn, in: scenario, to: &export.education.rows, &entries, using: &random)
        LeadershipRows.write(for: person, in: scenario, to: &export.leadership.rows, &entries, using: &random)
        TrainingRows.write(for: person, in: scenario, to: &export.training.rows, &entries, using: &random)
        AppraisalRows.write(
            for: person, in: scenario, scores: &export.appraisals.rows, predicates: &export.predicates.rows, &entries, using: &random)
        SanctionRows.write(for: person, in: scenario, to: &export.sanctions.rows, &entries, using: &random)
        return true
    }

    private func validate() throws(SimulationError) {
        guard (1...10_000_000).contains(employees) else { throw .outOfRange(.employees) }
        guard (1...1000).contains(agencies), agencies <= employees else { throw .outOfRange(.agencies) }
        guard (2000...2198).contains(asOf.year) else { throw .outOfRange(.asOf) }
        guard (asOf.minus(years: ChangeRates.years)...asOf).contains(exportedOn ?? asOf) else { throw .outOfRange(.exportedOn) }
    }
}
