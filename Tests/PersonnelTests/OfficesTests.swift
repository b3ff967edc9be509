import Testing

@testable import Personnel

/// What an OPD is, and what it is not.
@Suite struct OfficesTests {
    private static func tree(_ units: KeyValuePairs<String, String>) -> UnitTree {
        UnitTree(units.map { OrganizationUnit(id: $0, name: "Unit \($0)", parentID: $1) })
    }

    private static let mixed = tree([
        "kab": "", "dinas": "kab", "bidang": "dinas", "seksi": "bidang", "badan": "kab", "yatim": "hilang", "anak": "yatim", "satu": "dua",
        "dua": "satu", "cucu": "dua", "kantor": "",
    ])

    private func places(_ tree: UnitTree) -> [String] {
        tree.units.indices.map { unit in
            switch tree.offices.place(of: unit) {
            case .office(let top): "opd \(tree.units[top].id)"
            case .agency(let top): "instansi \(tree.units[top].id)"
            case .orphan(let top): "yatim \(tree.units[top].id)"
            case .cyclic(let top): "melingkar \(tree.units[top].id)"
            case .nowhere: "-"
            }
        }
    }

    @Test func unitsRightUnderTheAgencyAreOPD() {
        let tree = Self.mixed
        #expect(
            places(tree) == [
                "instansi kab", "opd dinas", "opd dinas", "opd dinas", "opd badan", "yatim yatim", "yatim yatim", "melingkar satu",
                "melingkar dua", "melingkar dua", "opd kantor",
            ])
        #expect(tree.offices.list.map { tree.units[$0].id } == ["dinas", "badan", "kantor"])
        #expect(tree.offices.others.map { tree.units[$0].id } == ["kab", "yatim", "satu", "dua"])
    }

    @Test func aListWithoutParentsIsOneOfOPD() {
        let tree = Self.tree(["a": "", "b": ""])
        #expect(places(tree) == ["opd a", "opd b"])
        #expect(tree.offices.others.isEmpty)
    }

    @Test func anOfficeWhoseOwnListWasExportedIsNoneAmongOthers() {
        let tree = Self.tree(["dinas": "kab", "bidang": "dinas"])
        #expect(places(tree) == ["yatim dinas", "yatim dinas"])
        #expect(tree.offices.list.isEmpty)
    }

    @Test func noUnitIsNowhere() {
        let offices = Self.mixed.offices
        #expect(offices.place(of: nil) == .nowhere)
        #expect(offices.place(of: -1) == .nowhere)
        #expect(offices.place(of: -2) == .nowhere)
        #expect(offices.place(of: 99) == .nowhere)
        #expect(UnitTree.empty.offices.list.isEmpty)
    }

    /// Every unit has the place of its parent, unless the parent is the agency, and the order of the list changes nothing.
    @Test func theOrderOfTheListDoesNotMatter() {
        let tree = Self.mixed
        let turned = UnitTree(tree.units.reversed())
        for unit in tree.units {
            let one = tree.offices.place(of: tree.number(of: unit.id)), other = turned.offices.place(of: turned.number(of: unit.id))
            #expect(one.unit.map { tree.units[$0].id } == other.unit.map { turned.units[$0].id })
            #expect(one.isOffice == other.isOffice)
        }
    }
}
