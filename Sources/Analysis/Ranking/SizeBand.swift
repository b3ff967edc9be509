/// A band of agencies of about the same size (kelompok ukuran), by number of employees.
///
/// No regulation knows such bands; those that come with the program are a proposal, and a file of regions may set others.
public struct SizeBand: Sendable, Hashable {
    public let name: String
    /// The least number of employees; the band ends below the next one.
    public let least: Int

    public init(name: String, least: Int) {
        self.name = name
        self.least = least
    }
}

extension [SizeBand] {
    /// The band of so many employees; the bands ascend.
    public func band(of people: Int) -> SizeBand? { last { $0.least <= people } }
}
