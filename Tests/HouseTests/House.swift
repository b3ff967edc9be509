import Foundation

/// The project as it lies on the disk.
enum House {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ path: String) throws -> String { try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8) }

    /// Every file with an ending below a folder, by its path from the root.
    static func files(below folder: String, ending: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
    }

    /// What a module is, as the table of `docs/architecture.md` says.
    struct Row {
        let module: String
        let uses: Set<String>
        let libraries: Set<String>
    }

    static func table() throws -> [Row] {
        try text("docs/architecture.md").split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            guard cells.count == 5 else { return nil }
            func names(_ cell: String) -> Set<String> {
                Set(cell.split(separator: ",").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }.filter { !$0.isEmpty })
            }
            return Row(module: cells[0].trimmingCharacters(in: CharacterSet(charactersIn: "`")), uses: names(cells[1]), libraries: names(cells[2]))
        }
    }

    /// The modules that a target depends on by `Package.swift`, those of other packages among them.
    static func dependencies(of target: String) throws -> Set<String> {
        let package = try text("Package.swift")
        guard let start = package.range(of: "arget(\n            name: \"\(target)\"") ?? package.range(of: "arget(name: \"\(target)\"") else {
            return []
        }
        let rest = package[start.upperBound...]
        let end = rest.range(of: "arget(")?.lowerBound ?? rest.endIndex
        guard let list = rest[..<end].firstRange(of: /dependencies: \[[^\]]*\]/) else { return [] }
        return Set(
            rest[list].split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
                // The package of a product.
                .filter { !$0.hasPrefix("swift-") && !$0.contains(".swift") && $0 != "hummingbird" })
    }

    /// The modules that a file imports.
    static func imports(_ text: String) -> Set<String> {
        Set(
            text.matches(of: /(?m)^(?:@[\w()]+ )?(?:public |package |internal |private )?import (?:struct |class |enum |func )?(\w+)/).map {
                String($0.1)
            })
    }
}
