import Personnel

/// A column that several headings of a table mean.
struct RepeatedColumn: Sendable {
    let name: ColumnName
    /// The headings as the table has them, and where they stand, from 0.
    let positions: [Int]
    /// Whether the table cannot do without it.
    let isNeeded: Bool
}

extension TableKind {
    /// Which columns of a kind some headings have.
    struct Found {
        /// Where each column stands that is there once.
        private(set) var columns: [ColumnName: Int] = [:]
        private(set) var repeated: [RepeatedColumn] = []
        /// Columns that must be there and are not: of several of which one would do, all.
        let missing: [[ColumnName]]
        /// Whether headings of another kind of file are there.
        let isForeign: Bool

        /// - Parameter places: where each normalised heading stands.
        init(_ kind: TableKind, _ places: [String: [Int]]) {
            var present: Set<ColumnName> = []
            let needed = kind.alternatives.reduce(Set<ColumnName>()) { $0.union($1) }
            for column in kind.columns {
                let found = column.headings.compactMap { places[Heading.normalised($0)] }
                guard let first = found.first else { continue }
                present.insert(column.name)
                let all = column.isPreference ? first : found.flatMap(\.self).sorted()
                if Set(all).count == 1 {
                    columns[column.name] = all[0]
                } else {
                    repeated.append(
                        RepeatedColumn(
                            name: column.name, positions: all, isNeeded: column.isRequired || column.isScored || needed.contains(column.name)))
                }
            }
            missing =
                kind.columns.filter { $0.isRequired && !present.contains($0.name) }.map { [$0.name] }
                + kind.alternatives.filter { $0.isDisjoint(with: present) }.map { group in kind.columns.map(\.name).filter(group.contains) }
            isForeign = kind.foreign.contains { places[Heading.normalised($0)] != nil }
        }

        var isWhole: Bool { missing.isEmpty && !isForeign }
        /// How many of the kind's columns are there besides those that name the row.
        var ownCount: Int { columns.keys.count { !$0.namesTheRow } + repeated.count { !$0.name.namesTheRow } }
    }

    /// The headings of all columns of all kinds, normalised.
    static let knownHeadings = Set(all.flatMap { $0.columns.flatMap { $0.headings.map(Heading.normalised) } })

    /// What SIASN calls a column.
    func heading(_ name: ColumnName) -> String { columns.first { $0.name == name }?.headings.first ?? "" }
}
