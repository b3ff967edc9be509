import Analysis
import Exchange
import Foundation
import Instruments
import Measurement
import Personnel
import Testing
import Vocabulary
import Workflows

/// The sample recaps against the sample agency, to the last altered dimension.
@Suite(.enabled(if: Place.isThere(Place.samples))) struct SampleRecapTests {
    private func reconciled(_ official: String) throws -> ReconciliationResult {
        let agency = SourceRequest.folder(Place.samples.appendingPathComponent("kab-contoh").path)
        return try ReconciliationRequest(agency, .on(), official: Place.samples.appendingPathComponent(official).path).run()
    }

    /// By NIP, the cells of each row by their headings.
    private func table(_ name: String, _ delimiter: Character) throws -> [String: [String: String]] {
        let text = try String(contentsOf: Place.samples.appendingPathComponent(name), encoding: .utf8).replacingOccurrences(of: "\u{FEFF}", with: "")
        let lines = text.split(whereSeparator: \.isNewline).map { $0.split(separator: delimiter, omittingEmptySubsequences: false).map(String.init) }
        let headings = try #require(lines.first)
        let rows = lines.dropFirst().map { Dictionary(zip(headings, $0)) { first, _ in first } }
        return Dictionary(rows.map { ($0["nip"] ?? "", $0) }) { first, _ in first }
    }

    /// Which dimensions of whom were altered in the recap, against the scores that are expected.
    private func altered() throws -> Set<String> {
        let expected = try table("kab-contoh.expected-2022-06-30.csv", ",")
        let altered = try table("rekap-ipasn-2022.csv", ";").flatMap { nip, row in
            Instruments.Dimension.allCases.map(\.rawValue).compactMap { dimension -> String? in
                guard let here = expected[nip]?[dimension] else { return nil }
                return row[dimension]?.replacingOccurrences(of: ",", with: ".") == here ? nil : "\(nip) \(dimension)"
            }
        }
        return Set(altered)
    }

    @Test func everyAlteredDimensionIsNamedAndNoOther() throws {
        let altered = try altered()
        #expect(altered.count > 10)
        let result = try reconciled("rekap-ipasn-2022.csv")
        let named = result.reconciliation.differences.compactMap { difference in
            difference.dimension.map { "\(result.people.nips[difference.person]) \($0.rawValue)" }
        }
        #expect(Set(named) == altered && named.count == altered.count)
        // Every one of them has a cause, and the cause its record or what would be needed.
        for finding in result.reconciliation.differences.filter({ $0.dimension != nil }).map(\.finding) {
            #expect(finding.cause != .unexplained && (!finding.records.isEmpty || finding.note != nil), "\(finding)")
        }
        let comparison = result.reconciliation.comparison
        #expect(comparison.onlyHere.count == 12)
        #expect(comparison.onlyThere.isEmpty && comparison.ambiguous.isEmpty && comparison.notMeasured.isEmpty)
    }

    @Test func theDefaultOptionsFitBest() throws {
        let reconciliation = try reconciled("rekap-ipasn-2022.csv").reconciliation
        #expect(reconciliation.fits.first?.setting.changes.isEmpty == true && reconciliation.fits.count == 37)
        #expect(reconciliation.comparison.people.count == 346)
    }

    @Test func theWorkbookIsMatchedByName() throws {
        let comparison = try reconciled("pip-asn-2022.xlsx").reconciliation.comparison
        #expect(comparison.people.count == 358 && comparison.differing.isEmpty)
        #expect(comparison.onlyHere.isEmpty && comparison.onlyThere.isEmpty && comparison.ambiguous.isEmpty && comparison.notMeasured.isEmpty)
    }
}
