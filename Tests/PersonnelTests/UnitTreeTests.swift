import Personnel
import Testing

@Suite struct UnitTreeTests {
    /// A tree from `id>parent` words; `id>` is a root.
    private func tree(_ words: String) -> UnitTree {
        UnitTree(
            words.split(separator: " ").map { word in
                let parts = word.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
                return OrganizationUnit(id: parts[0], name: "Unit \(parts[0])", parentID: parts.count > 1 ? parts[1] : "")
            })
    }

    @Test func anEmptyListIsAnEmptyForest() {
        #expect(UnitTree.empty.units.isEmpty)
        #expect(UnitTree.empty.topDown.isEmpty)
        #expect(UnitTree.empty.number(of: "") == nil)
    }

    @Test func parentsComeBeforeChildren() {
        let tree = tree("c>b b>a a> d>a")
        #expect(tree.units.map(\.id) == ["c", "b", "a", "d"])
        #expect(tree.parents == [1, 2, -1, 2])
        #expect(tree.topDown == [2, 1, 3, 0])
        #expect(tree.orphans.isEmpty && tree.cyclic.isEmpty)
    }

    @Test func aUnitWhoseParentIsMissingStandsAsARoot() {
        let tree = tree("a> b>gone c>b")
        #expect(tree.orphans == [1])
        #expect(tree.parents == [-1, -1, 1])
        #expect(tree.cyclic.isEmpty)
    }

    @Test(arguments: [
        ("a>a", [0], [-1]), ("a>b b>a", [0, 1], [-1, -1]), ("a>b b>c c>a", [0, 1, 2], [-1, -1, -1]),
        // Tails keep their parents: only those on the cycle become roots.
        ("t>a a>a", [1], [1, -1]), ("s>t t>a a>b b>a", [2, 3], [1, 2, -1, -1]), ("a>b b>a t>a s>t", [0, 1], [-1, -1, 0, 2]),
        // Two cycles, and a sound tree beside them.
        ("a>b b>a c>c r> x>r y>c", [0, 1, 2], [-1, -1, -1, -1, 3, 2]),
    ])
    func cyclesAreCutAtTheirMembersOnly(words: String, cyclic: [Int], parents: [Int32]) {
        let tree = tree(words)
        #expect(tree.cyclic == cyclic)
        #expect(tree.parents == parents)
        #expect(tree.orphans.isEmpty)
    }

    @Test func theFirstOfARepeatedIDStands() {
        let tree = UnitTree([
            OrganizationUnit(id: "a", name: "satu"), OrganizationUnit(id: "a", name: "dua", parentID: "b"),
            OrganizationUnit(id: "b", name: "tiga", parentID: "a"),
        ])
        #expect(tree.units.map(\.name) == ["satu", "tiga"])
        #expect(tree.parents == [-1, 0])
        #expect(tree.cyclic.isEmpty)
    }

    @Test func idsAreComparedLetterByLetter() {
        let tree = tree("a> A>a")
        #expect(tree.number(of: "a") == 0)
        #expect(tree.number(of: "A") == 1)
        #expect(tree.number(of: "b") == nil)
    }

    @Test func aChainOfAHundredThousandUnitsNeedsNoStack() {
        let count = 100_000
        let tree = UnitTree((0..<count).map { OrganizationUnit(id: "\($0)", name: "", parentID: $0 + 1 < count ? "\($0 + 1)" : "") })
        #expect(tree.topDown.first == Int32(count - 1))
        #expect(tree.topDown.last == 0)
        #expect(tree.orphans.isEmpty && tree.cyclic.isEmpty)
    }
}

@Suite struct OrganizationUnitTests {
    @Test(arguments: [
        ("DINAS CONTOH", "DINAS CONTOH"), ("--Sekretariat", "Sekretariat"), ("------Biro A-B", "Biro A-B"), ("-x", "x"), ("", ""), ("----", ""),
        ("Sub-Bagian", "Sub-Bagian"),
    ])
    func dashesBeforeTheNameAreItsLevelAndGo(written: String, name: String) { #expect(OrganizationUnit(id: "1", name: written).name == name) }

    @Test func aSpaceBehindTheDashesGoesWithThem() {
        #expect(OrganizationUnit(id: "1", name: "-- Sekretariat").name == "Sekretariat")
    }

    @Test func everythingButTheNameIsKeptAsWritten() {
        let unit = OrganizationUnit(id: "-1", name: "x", parentID: "-0", echelon: "22", agencyID: "I1")
        #expect(unit.id == "-1" && unit.parentID == "-0" && unit.agencyID == "I1")
        #expect(unit.echelon == "22")
    }
}
