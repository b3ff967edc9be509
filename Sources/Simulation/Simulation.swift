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

    public init(employees: Int, agencies: Int, seed: UInt64, asOf: CivilDate) {
        self.employees = employees
        self.agencies = agencies
        self.seed = seed
        self.asOf = asOf
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
        for agency in SimulatedAgency.all(in: scenario, count: agencies) {
            UnitRows.write(for: agency, in: scenario, to: &export.units.rows)
            for number in agency.people {
                Self.writePerson(number, of: agency, in: scenario, to: &export)
                try export.flushFullBuffers()
            }
        }
        EmployeeRows.writeTotal(people: employees, to: &export.employees.rows)
        try export.finish()
    }

    private static func writePerson(_ number: Int, of agency: SimulatedAgency, in scenario: Scenario, to export: inout Export) {
        var random = scenario.stream(.person, number)
        let person = SimulatedPerson(number: number, agency: agency, in: scenario, using: &random)
        EmployeeRows.write(for: person, of: agency, in: scenario, to: &export.employees.rows, using: &random)
        EducationRows.write(for: person, in: scenario, to: &export.education.rows, using: &random)
        LeadershipRows.write(for: person, in: scenario, to: &export.leadership.rows, using: &random)
        TrainingRows.write(for: person, in: scenario, to: &export.training.rows, using: &random)
        AppraisalRows.write(
            for: person, in: scenario, scores: &export.appraisals.rows, predicates: &export.predicates.rows, using: &random)
        SanctionRows.write(for: person, in: scenario, to: &export.sanctions.rows, using: &random)
    }

    private func validate() throws(SimulationError) {
        guard (1...10_000_000).contains(employees) else { throw .outOfRange(.employees) }
        guard (1...1000).contains(agencies), agencies <= employees else { throw .outOfRange(.agencies) }
        guard (2000...2198).contains(asOf.year) else { throw .outOfRange(.asOf) }
    }
}
