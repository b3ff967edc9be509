import Foundation
import Testing
import Vocabulary

@testable import Simulation

/// What an export of a day has of every person: the employee row and the rows of each history.
struct ExportDay {
    /// By the person's number, then by file.
    let people: [Int: [ExportFile: [[String]]]]

    static let histories: [ExportFile] = [.education, .leadership, .training, .appraisals, .predicates, .sanctions]

    init(_ simulation: Simulation, on day: CivilDate) throws {
        var simulation = simulation
        simulation.exportedOn = day
        let scenario = Scenario(simulation)
        // Nothing is written: the rows stay in its buffers.
        var export = Export(folder: FileManager.default.temporaryDirectory, progress: nil)
        var people: [Int: [ExportFile: [[String]]]] = [:]
        for agency in SimulatedAgency.all(in: scenario, count: simulation.agencies) {
            for number in Array(agency.people) + Array(agency.leavers(in: scenario)) {
                let marks = export.writers.mapValues(\.mark)
                guard Simulation.writePerson(number, of: agency, in: scenario, to: &export) else { continue }
                people[number] = try export.writers.reduce(into: [:]) { files, writer in
                    let bytes = writer.value.bytes[(marks[writer.key] ?? 0)...]
                    files[writer.key] = try Table([0, 0, 0] + Array((writer.key.heading + "\r\n").utf8) + bytes).rows
                }
            }
        }
        self.people = people
    }

    /// What is in `rows` more often than in `others`.
    static func surplus(of rows: [[String]], over others: [[String]]) -> [[String]] {
        var left = others
        return rows.filter { row in
            guard let place = left.firstIndex(of: row) else { return true }
            left.remove(at: place)
            return false
        }
    }
}

extension Export {
    fileprivate var writers: [ExportFile: RowWriter] {
        [
            .employees: employees.rows, .education: education.rows, .leadership: leadership.rows, .training: training.rows,
            .appraisals: appraisals.rows, .predicates: predicates.rows, .sanctions: sanctions.rows,
        ]
    }
}
