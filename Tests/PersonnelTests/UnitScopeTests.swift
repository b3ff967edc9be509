import Personnel
import TestSupport
import Testing
import Vocabulary

/// Parts of a list of units: whom they hold, what they are called, and that every unit keeps its place in them.
@Suite struct UnitScopeTests {
    private static let units = UnitTree([
        OrganizationUnit(id: "K", name: "KAB. CONTOH"), OrganizationUnit(id: "D", name: "DINAS A", parentID: "K"),
        OrganizationUnit(id: "S", name: "SEKSI A", parentID: "D"), OrganizationUnit(id: "B", name: "BADAN B", parentID: "K"),
        OrganizationUnit(id: "Y", name: "YATIM", parentID: "hilang"),
    ])

    private func scope(_ ids: String...) -> UnitScope { UnitScope(below: ids.compactMap(Self.units.number), in: Self.units) }

    @Test func holdsAUnitAndAllBelowIt() {
        #expect(Self.units.units.indices.map { scope("D").holds($0) } == [false, true, true, false, false])
        #expect(!scope("D").holds(nil) && !scope("D").holds(-1) && !scope("D").holds(99))
        let outside = UnitScope(outsideOf: Self.units.offices)
        #expect(Self.units.units.indices.map { outside.holds($0) } == [true, false, false, false, true])
        #expect(outside.holds(nil))
    }

    @Test func isCalledByWhatWasChosen() {
        #expect(scope("D").title(in: "Kabupaten Contoh").id == "DINAS A, bagian dari Kabupaten Contoh")
        // What lies below another one that was chosen adds nothing.
        #expect(scope("S", "D").chosen.map(\.id) == ["D"])
        #expect(scope("S", "B").title(in: "").id == "SEKSI A dan BADAN B, sebagian dari data")
        #expect(scope("S", "B", "Y").name.en == "SEKSI A, BADAN B and YATIM")
        #expect(UnitScope(outsideOf: Self.units.offices).title(in: "X").en == "Outside the OPD, part of X")
    }

    @Test func whatLiesWithinAnother() throws {
        let office = scope("D")
        #expect(try #require(office.within(scope("K"))).name.id == "DINAS A")
        #expect(try #require(office.within(scope("S", "B"))).name.id == "SEKSI A")
        #expect(office.within(scope("B")) == nil)
    }

    @Test func aLimitedTreeKnowsWhatItLacks() throws {
        let (tree, numbers) = Self.units.limited(to: scope("S"))
        #expect(tree.units.map(\.id) == ["K", "D", "S"] && numbers == [0, 1, 2, -1, -1])
        #expect(tree.units.indices.map(tree.isAboveScope) == [true, true, false])
        #expect(tree.units.indices.map(tree.hasSiblings) == [false, false, false])
        let whole = Self.units.limited(to: scope("K", "Y")).tree
        #expect(whole.units.indices.allSatisfy { whole.hasSiblings($0) && !whole.isAboveScope($0) })
        // An agency without its OPD is no OPD.
        let outside = Self.units.limited(to: UnitScope(outsideOf: Self.units.offices)).tree
        #expect(outside.units.map(\.id) == ["K", "Y"] && outside.offices.list.isEmpty)
    }

    @Test func everyUnitKeepsItsPlace() throws {
        var random = SeededGenerator(seed: 912)
        for _ in 0..<500 {
            let count = Int.random(in: 1...24, using: &random)
            let tree = UnitTree(
                (0..<count).map { number in
                    let parent = Int.random(in: 0..<4, using: &random) == 0 ? "" : "\(Int.random(in: 0..<count + 2, using: &random))"
                    return OrganizationUnit(id: "\(number)", name: "Unit \(number)", parentID: parent)
                })
            let chosen = (0..<count).filter { _ in Int.random(in: 0..<6, using: &random) == 0 }
            let offices = tree.offices
            let scope = Bool.random(using: &random) ? UnitScope(below: chosen, in: tree) : UnitScope(outsideOf: offices)
            let (limited, numbers) = tree.limited(to: scope)
            let limitedOffices = limited.offices
            for unit in 0..<count {
                guard numbers[unit] >= 0 else {
                    #expect(!scope.holds(unit))
                    continue
                }
                let here = offices.place(of: unit), there = limitedOffices.place(of: Int(numbers[unit]))
                #expect(limited.units[Int(numbers[unit])] == tree.units[unit])
                #expect(there.reason == here.reason)
                #expect(there.unit.map { limited.units[$0].id } == here.unit.map { tree.units[$0].id })
                #expect(limited.isAboveScope(Int(numbers[unit])) == !scope.holds(unit))
            }
        }
    }
}
