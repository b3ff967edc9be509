/// Somebody of the employees by the words other tables know them by, for finding people who are named without a NIP.
public struct NamedPerson: Sendable, Hashable {
    /// The person's number in the data set.
    public var number: Int
    public var name: String
    /// Nama jabatan.
    public var post: String
    /// The unit the person is placed in and the units above it, from the lowest.
    public var units: [String]

    public init(number: Int, name: String, post: String = "", units: [String] = []) {
        self.number = number
        self.name = name
        self.post = post
        self.units = units
    }
}
