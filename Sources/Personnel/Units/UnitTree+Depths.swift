extension UnitTree {
    /// By unit number, how many units stand above it.
    public var depths: [Int] {
        var depths = [Int](repeating: 0, count: units.count)
        for unit in topDown.map(Int.init) where parents[unit] >= 0 { depths[unit] = depths[Int(parents[unit])] + 1 }
        return depths
    }
}
