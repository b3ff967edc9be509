import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

/// Holds what an engine has worked out against what Takar makes of the same facts: points, means, ranks, losses, participation.
package struct EngineCheck {
    /// Where the engine has written each of its results.
    package struct Files: Sendable {
        package let units: String
        package let losses: String
        package let participation: String

        package init(units: String, losses: String, participation: String) {
            self.units = units
            self.losses = losses
            self.participation = participation
        }
    }

    private let measured: MeasuredDataSet

    package init(_ measured: MeasuredDataSet) { self.measured = measured }

    /// Throws where one number of everybody's differs.
    package func check(_ answer: EngineAnswer) throws(EngineDifference) { try Self.check(answer, measured.scores) }

    /// Throws where one number of a plan's scores differs.
    package static func check(_ answer: EngineAnswer, _ scores: Scores) throws(EngineDifference) {
        for person in 0..<scores.people {
            let reason = Int(answer.reasons[person]), own = scores.isMeasured(person) ? 0 : Int(scores.exclusions[person]) + 1
            guard reason == own else { throw EngineDifference("orang", .engineDiffers("alasan", row: person + 1, reason, own)) }
            guard own == 0 else { continue }
            for dimension in Dimension.allCases {
                let points = Int(answer.points[dimension.position][person]), own = scores.points(dimension, of: person).thousandths
                guard points == own else { throw EngineDifference("orang", .engineDiffers(dimension.rawValue, row: person + 1, points, own)) }
            }
        }
    }

    /// Throws where one number of a unit or of everybody differs.
    package func check(_ files: Files) throws(EngineDifference) {
        try check(files.units, "unit", unitRows, ["jumlah"] + Dimension.allCases.map(\.rawValue) + ["total", "peringkat", "tidak_diukur"])
        try check(files.losses, "kehilangan", lossRows, ["hilang", "orang", "tanpa_data"])
        try check(
            files.participation, "partisipasi", participationRows,
            ["diukur", "tidak_diukur", nil] + measured.plan.instrument.population.map(\.reason))
    }

    /// - Parameter columns: what the cells behind the first are called; nil for one that is not compared.
    private func check(_ path: String, _ name: String, _ own: [Int: [Int]], _ columns: [String?]) throws(EngineDifference) {
        var open = own
        try EngineRows(path, name).forEach(columns.count + 1) { cells throws(EngineDifference) in
            guard let own = open.removeValue(forKey: cells[0]) else { throw EngineDifference(name, .engineWroteOtherwise) }
            for (position, column) in columns.enumerated() where cells[position + 1] != own[position] {
                if let column { throw EngineDifference(name, .engineDiffers(column, row: cells[0], cells[position + 1], own[position])) }
            }
        }
        guard open.isEmpty else { throw EngineDifference(name, .engineWroteOtherwise) }
    }

    private var unitRows: [Int: [Int]] {
        let aggregation = measured.aggregation
        let rows = aggregation.units.indices.map { unit -> (Int, [Int]) in
            let tally = aggregation.units[unit], means = Means(tally, by: aggregation.combination)
            let shown = means.map { $0.dimensions.map(\.hundredths) + [$0.total.hundredths] } ?? [Int](repeating: EngineRows.absent, count: 5)
            return (unit + 1, [tally.measured] + shown + [aggregation.ranks[unit] ?? EngineRows.absent, tally.notMeasured])
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    private var lossRows: [Int: [Int]] {
        let rows = measured.scores.losses.enumerated().map { ($0 + 1, [$1.thousandths, $1.people, $1.missingData]) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// By unit in which somebody is, and of everybody.
    private var participationRows: [Int: [Int]] {
        let aggregation = measured.aggregation
        func row(_ tally: Tally) -> [Int] { [tally.measured, tally.notMeasured, measured.dataSet.refusedEmployees] + tally.excluded }
        var rows = [EngineRows.absent: row(aggregation.whole)]
        for unit in aggregation.units.indices {
            let tally = aggregation.units[unit]
            if tally.measured + tally.notMeasured > 0 { rows[unit + 1] = row(tally) }
        }
        return rows
    }
}

extension CanonicalFolder {
    /// How many people there are.
    package var people: Int { parts.reduce(0) { $0 &+ ($1.manifest[.employees]?.baris ?? 0) } }

    /// Throws where what an engine says it has read is not what the manifests say.
    ///
    /// - Parameter path: where it has written `tabel,kolom,ada,manifest`.
    package static func checkCounts(_ path: String) throws(EngineDifference) {
        var lines: [Substring] = []
        for file in try EngineRows.files(path, "periksa") {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { throw EngineDifference("periksa", .engineGaveNothing) }
            lines += text.split(whereSeparator: \.isNewline)
        }
        guard lines.count >= CanonicalTable.allCases.count else { throw EngineDifference("periksa", .engineGaveNothing) }
        for line in lines {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count == 4, let read = Int(cells[2]), let expected = Int(cells[3]) else {
                throw EngineDifference("periksa", .engineWroteOtherwise)
            }
            guard read == expected else { throw EngineDifference("\(cells[0]).csv", .engineReadOtherwise(String(cells[1]), read, expected)) }
        }
    }
}

extension Problem {
    fileprivate static func engineDiffers(_ column: String, row: Int, _ found: Int, _ own: Int) -> Problem {
        func text(_ number: Int) -> String { number == EngineRows.absent ? "–" : "\(number)" }
        let place = row == EngineRows.absent ? "" : " \(row)"
        return Problem(
            "mesin-berbeda", id: "Mesin memberi \(column)\(place) = \(text(found)), Takar \(text(own)); hasilnya tidak dipakai",
            remedy: "Laporkan dengan versi mesinnya",
            en: "The engine gives \(column)\(place) = \(text(found)), Takar \(text(own)); the result is not used",
            remedy: "Report it with the engine's version")
    }

    fileprivate static func engineReadOtherwise(_ column: String, _ found: Int, _ expected: Int) -> Problem {
        Problem(
            "mesin-membaca-lain", id: "Mesin membaca \(column) = \(found), manifest mencatat \(expected)",
            remedy: "Salin lagi foldernya ke tempat yang dibaca mesin, lalu jalankan lagi",
            en: "The engine read \(column) = \(found), the manifest has \(expected)",
            remedy: "Copy the folder again to where the engine reads it, and run it again")
    }
}
