import Exchange
import Foundation
import Simulation
import Vocabulary

/// Writes files as SIASN exports them, of invented people (`takar simulate`): the same bytes for the same seed.
public struct SimulationRequest: Deed {
    /// The folder to write; it must be new or empty, since files that lie there may be somebody's real ones.
    public var folder: String
    /// From 1 to 10,000,000.
    public var employees: Int
    /// From 1 to 1000, and no more than there are employees.
    public var agencies: Int
    public var seed: UInt64
    /// The date of measurement that the data are for.
    public var asOf: CivilDate
    /// The day of the export, from five years before the date of measurement up to it; nil for the date itself.
    public var exportedOn: CivilDate?

    public init(_ folder: String, employees: Int, agencies: Int = 1, seed: UInt64 = 1, asOf: CivilDate, exportedOn: CivilDate? = nil) {
        self.folder = folder
        self.employees = employees
        self.agencies = agencies
        self.seed = seed
        self.asOf = asOf
        self.exportedOn = exportedOn
    }

    public func run(_ work: Work) throws {
        try work.during {
            try OutputFolder.checkEmpty(folder)
            let made = Self.foldersMissing(folder)
            do {
                try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            } catch {
                throw Refusal(
                    .files, "folder-tidak-dapat-dibuat",
                    Phrase(id: "folder «\(folder)» tidak dapat dibuat.", en: "the folder “\(folder)” cannot be made."))
            }
            do {
                let simulation = Simulation(employees: employees, agencies: agencies, seed: seed, asOf: asOf, exportedOn: exportedOn)
                try simulation.write(to: URL(fileURLWithPath: folder), progress: nil)
            } catch {
                // What was not there before is not left behind empty.
                for folder in made where (try? OutputFolder.checkEmpty(folder)) != nil { try? FileManager.default.removeItem(atPath: folder) }
                if let error = error as? SimulationError { throw Refusal(.usage, error.problem) }
                throw error
            }
        }
    }

    /// A folder and those above it that are not there yet, the innermost first.
    private static func foldersMissing(_ path: String) -> [String] {
        sequence(first: URL(fileURLWithPath: path)) { $0.deletingLastPathComponent() }.prefix {
            $0.path != "/" && !FileManager.default.fileExists(atPath: $0.path)
        }.map(\.path)
    }
}
