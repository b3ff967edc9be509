extension UnitTree {
    /// By unit number, the unit that staff call its OPD: of the units above it the one right under the root, or the unit itself.
    ///
    /// A root is its own OPD, so that who is placed there is not lost; so is a unit whose parent is not in the list, since it may be
    /// an OPD whose own list was exported.
    public var offices: [Int32] {
        var offices = [Int32](repeating: -1, count: units.count)
        for unit in topDown {
            let parent = parents[Int(unit)]
            offices[Int(unit)] = parent < 0 || isAgency(Int(parent)) ? unit : offices[Int(parent)]
        }
        return offices
    }

    /// Whether the unit stands for a whole agency: it names no parent.
    private func isAgency(_ unit: Int) -> Bool { units[unit].parentID.isEmpty }
}
