import Foundation
import Testing

/// The drawing of the house in `docs/architecture.md` is what the sources are.
@Suite struct HouseTests {
    /// Modules written in Swift; those in C use nothing.
    private static let modules =
        (try? FileManager.default.contentsOfDirectory(atPath: House.root.appendingPathComponent("Sources").path))?.filter {
            !House.files(below: "Sources/\($0)", ending: ".swift").isEmpty
        }.sorted() ?? []

    @Test func everyModuleHasItsRow() throws {
        #expect(try House.table().map(\.module).sorted() == Self.modules)
    }

    @Test(arguments: modules) func usesWhatItsRowSays(_ module: String) throws {
        let row = try #require(try House.table().first { $0.module == module })
        for file in House.files(below: "Sources/\(module)", ending: ".swift") {
            let beyond = House.imports(try House.text(file)).subtracting(row.uses).subtracting(row.libraries)
            #expect(beyond.isEmpty, "\(file) imports \(beyond.sorted())")
        }
    }

    /// What a row allows and nobody needs would be an arrow that lies.
    @Test(arguments: modules) func needsWhatItsRowSays(_ module: String) throws {
        let row = try #require(try House.table().first { $0.module == module })
        let imports = try House.files(below: "Sources/\(module)", ending: ".swift").reduce(into: Set<String>()) {
            $0.formUnion(House.imports(try House.text($1)))
        }
        #expect(row.uses.union(row.libraries).subtracting(imports).isEmpty)
    }

    @Test(arguments: modules) func thePackageDeclaresTheSameArrows(_ module: String) throws {
        let row = try #require(try House.table().first { $0.module == module })
        #expect(try House.dependencies(of: module) == row.uses.union(row.libraries.subtracting(Self.system)))
    }

    /// What needs no declaration, for it comes with the language.
    private static let system: Set = ["Dispatch", "Foundation", "Synchronization"]

    /// Arrows only lead down: from no module a way leads back to itself.
    @Test func noArrowLeadsBack() throws {
        let uses = Dictionary(uniqueKeysWithValues: try House.table().map { ($0.module, $0.uses) })
        for module in Self.modules {
            var reached: Set<String> = [], open = uses[module] ?? []
            while let next = open.popFirst() { if reached.insert(next).inserted { open.formUnion(uses[next] ?? []) } }
            #expect(!reached.contains(module), "\(module)")
        }
    }

    @Test func noFileIsLongerThanAnIdea() throws {
        for file in House.files(below: "Sources", ending: ".swift") {
            let lines = try House.text(file).split(separator: "\n", omittingEmptySubsequences: false).count - 1
            #expect(lines <= 250, "\(file) has \(lines) lines")
        }
        for file in House.files(below: "Sources/takar/Commands", ending: "Command.swift") {
            // Several small commands of one family stand together.
            for command in try House.text(file).split(separator: /\n(?= *struct \w+: AsyncParsableCommand)/).dropFirst() {
                let lines = command.split(separator: "\n", omittingEmptySubsequences: false).count
                #expect(lines <= 60, "\(file) has a command of \(lines) lines")
            }
        }
    }

    /// Foundation costs a program its start; a file that imports it says what for.
    @Test func foundationIsImportedWhereItIsNeeded() throws {
        let names =
            /\b(URL|Data|Date|FileManager|ProcessInfo|Decimal|NSCondition|NSLock|NSNumber|NSNull|JSONSerialization|JSONDecoder|JSONEncoder|FileHandle|Calendar|DateComponents|DispatchQueue|stat|winsize|errno|E[A-Z]{4,}|isatty|ioctl|NSUserName|strerror|fsync|rename|unlink|memchr|memcmp|signal|log|pow|getenv|lowercased|trimmingCharacters|replacingOccurrences|decomposedStringWithCanonicalMapping|precomposedStringWithCanonicalMapping|pread|fstat|open|close|usleep|format|range)\b/
            // By Unicode's rules `FileManager.default` would be one word.
            .wordBoundaryKind(.simple)
        for file in House.files(below: "Sources", ending: ".swift") {
            let text = try House.text(file)
            guard House.imports(text).contains("Foundation") else { continue }
            #expect(text.contains(names), "\(file) imports Foundation for nothing")
        }
    }
}
