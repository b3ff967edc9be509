extension Facts {
    /// The facts of some of the people, who get the numbers of their places in the list.
    ///
    /// - Parameter kept: numbers of people, ascending.
    public func keeping(_ kept: [Int32]) -> Facts { Facts(self, keeping: kept) }

    /// All facts of one person, in the order of the instrument.
    public func values(of person: Int) -> [Int] { columns.indices.map { value($0, of: person) } }
}
