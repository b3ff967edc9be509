import ArgumentParser
import Exchange
import Vocabulary

/// The files that a measurement is written to.
struct MeasuredFiles: ParsableArguments {
    @Option(help: .scores) var scores: String?
    @Option(help: .unitMeans) var units: String?
    @Option(name: .customLong("not-measured"), help: .notMeasured) var notMeasured: String?
    @Option(help: .diagnostics) var diagnostics: String?

    var all: [String?] { [scores, units, notMeasured, diagnostics] }

    func validate() throws { try OutputNames.check(all) }

    func writeFindings(_ measured: MeasuredDataSet, in language: Language, _ csv: CSVOption) throws {
        if let diagnostics { try measured.writeDiagnostics(to: diagnostics, in: language, as: csv.dialect) }
        if let notMeasured { try measured.writeNotMeasured(to: notMeasured, in: language, as: csv.dialect) }
    }

    func writeUnits(_ measured: MeasuredDataSet, in language: Language, _ csv: CSVOption) throws {
        if let units { try measured.writeUnits(to: units, in: language, as: csv.dialect) }
    }

    func writeScores(_ measured: MeasuredDataSet, in language: Language, _ csv: CSVOption) throws {
        if let scores { try measured.writeScores(to: scores, in: language, as: csv.dialect) }
    }
}
