import Personnel
import TestSupport
import Testing

/// Random unit lists with orphans, cycles and repeated ids, against the slowest way to say what a forest is.
@Suite struct RandomForestTests {
    private func list(_ random: inout SeededGenerator) -> [OrganizationUnit] {
        let count = Int.random(in: 0...24, using: &random)
        return (0..<count).map { number in
            let id = Int.random(in: 0..<12, using: &random) == 0 ? Int.random(in: 0..<count, using: &random) : number
            let parent: String
            switch Int.random(in: 0..<10, using: &random) {
            case 0: parent = ""
            case 1: parent = "gone \(Int.random(in: 0..<3, using: &random))"
            case 2...6: parent = "\(Int.random(in: 0...max(0, number - 1), using: &random))"
            default: parent = "\(Int.random(in: 0..<count, using: &random))"
            }
            return OrganizationUnit(id: "\(id)", name: "Unit \(number)", parentID: parent)
        }
    }

    @Test func aThousandForestsAreWhatTheirRowsSay() throws {
        var random = SeededGenerator(seed: 5301)
        var cycles = 0, orphans = 0, repeats = 0
        for _ in 0..<1_000 {
            let list = list(&random)
            let tree = UnitTree(list)
            var first: [String: OrganizationUnit] = [:]
            for unit in list where first[unit.id] == nil { first[unit.id] = unit }
            #expect(tree.units.count == first.count)
            for (number, unit) in tree.units.enumerated() {
                #expect(first[unit.id] == unit)
                #expect(tree.number(of: unit.id) == number)
                let isOrphan = !unit.parentID.isEmpty && first[unit.parentID] == nil
                let isCyclic = comesBack(unit, first)
                #expect(tree.orphans.contains(number) == isOrphan)
                #expect(tree.cyclic.contains(number) == isCyclic)
                let parent = tree.parents[number]
                if unit.parentID.isEmpty || isOrphan || isCyclic {
                    #expect(parent == -1)
                } else {
                    #expect(tree.units[Int(parent)].id == unit.parentID)
                }
            }
            try checkOrder(of: tree)
            cycles += tree.cyclic.count
            orphans += tree.orphans.count
            repeats += list.count - tree.units.count
        }
        #expect(cycles > 100 && orphans > 100 && repeats > 100)
    }

    /// Walks up as many steps as there are units; a unit on a cycle meets itself.
    private func comesBack(_ unit: OrganizationUnit, _ units: [String: OrganizationUnit]) -> Bool {
        var next = units[unit.parentID]
        for _ in 0..<units.count {
            guard let current = next else { return false }
            if current.id == unit.id { return true }
            next = current.parentID.isEmpty ? nil : units[current.parentID]
        }
        return false
    }

    private func checkOrder(of tree: UnitTree) throws {
        var places = [Int](repeating: -1, count: tree.units.count)
        for (place, unit) in tree.topDown.enumerated() { places[Int(unit)] = place }
        #expect(tree.topDown.count == tree.units.count && !places.contains(-1))
        for (unit, parent) in tree.parents.enumerated() where parent >= 0 { #expect(places[Int(parent)] < places[unit]) }
        #expect(tree.orphans == tree.orphans.sorted() && tree.cyclic == tree.cyclic.sorted())
    }
}
