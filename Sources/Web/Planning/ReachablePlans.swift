import Access
import Archive
import Personnel

/// The kept plans within an account's reach: of its agencies, and of its units alone where it sees but some.
enum ReachablePlans {
    /// In the order of their numbers; read anew when anybody has written the archive.
    static func list(for scope: Scope, _ site: Site) throws -> [PlanEntry] {
        try site.remembered.value("rencana \(scope.agency) \(scope.units)") { try list(for: scope, $0) }
    }

    private static func list(for scope: Scope, _ reader: any ArchiveReader) throws -> [PlanEntry] {
        try Shelf.agencies(for: scope, reader).flatMap { agency -> [PlanEntry] in
            let plans = try reader.plans(of: agency.id)
            guard !scope.units.isEmpty, !plans.isEmpty else { return plans }
            guard let last = try reader.lastImport(of: agency.id) else { return [] }
            let tree = UnitTree(try reader.units(of: agency.id, at: last).map(\.unit))
            let own = UnitScope(below: scope.units.compactMap(tree.number), in: tree)
            // A plan of everybody is of others too.
            return plans.filter { plan in !plan.units.isEmpty && plan.units.allSatisfy { tree.number(of: $0).map(own.holds) ?? false } }
        }.sorted { $0.number < $1.number }
    }

    /// One of them; nil where it is not there, or beyond reach.
    static func plan(_ number: Int, for scope: Scope, _ site: Site) throws -> PlanEntry? {
        try list(for: scope, site).first { $0.number == number }
    }

    /// What they hold of somebody.
    static func lines(of person: Int, for scope: Scope, _ site: Site) throws -> [(plan: PlanEntry, line: KeptPlanLine)] {
        let plans = Dictionary(try list(for: scope, site).map { ($0.number, $0) }) { first, _ in first }
        guard !plans.isEmpty else { return [] }
        return try site.readers.read { try $0.planLines(ofPerson: person) }.compactMap { number, line in plans[number].map { ($0, line) } }
    }
}
