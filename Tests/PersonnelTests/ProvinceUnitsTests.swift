import Foundation
import Personnel
import Testing

/// The unit list of a province, where the reference data lies beside the project.
@Suite struct ProvinceUnitsTests {
    static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/reference/unor-provinsi.csv").standardizedFileURL.path

    @Test(.enabled(if: FileManager.default.fileExists(atPath: path))) func aProvinceIsOneTree() throws {
        let units = try Self.rows().map { OrganizationUnit(id: $0[0], name: $0[1], parentID: $0[2]) }
        #expect(units.count == 5301)
        #expect(!units.contains { $0.name.hasPrefix("-") || $0.name.isEmpty })
        #expect(!units.contains { $0.name.hasPrefix(" ") })
        let tree = UnitTree(units)
        #expect(tree.units.count == 5301)
        #expect(tree.cyclic.isEmpty)
        #expect(tree.orphans.isEmpty)
        #expect(tree.parents.count { $0 == -1 } == 1)
    }

    /// The dashes before a name count the levels of the tree: two for each, and some names have one of their own.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: path))) func theDashesAgreeWithTheTree() throws {
        let rows = try Self.rows()
        let tree = UnitTree(rows.map { OrganizationUnit(id: $0[0], name: $0[1], parentID: $0[2]) })
        var depths = [Int](repeating: 0, count: tree.units.count)
        for unit in tree.topDown where tree.parents[Int(unit)] >= 0 { depths[Int(unit)] = depths[Int(tree.parents[Int(unit)])] + 1 }
        let wrong = zip(rows, depths).filter { row, depth in row[1].prefix { $0 == "-" }.count / 2 != depth }
        #expect(wrong.isEmpty, "\(wrong.count) names have other dashes than their depth")
    }

    /// Three cells a row, the name perhaps quoted.
    private static func rows() throws -> [[String]] {
        var text = try String(contentsOfFile: path, encoding: .utf8)
        if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
        return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            let name = cells[1..<cells.count - 1].joined(separator: ",")
            return [cells[0], name.hasPrefix("\"") ? String(name.dropFirst().dropLast()) : name, cells[cells.count - 1]]
        }
    }
}
