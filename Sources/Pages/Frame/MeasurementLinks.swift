import Personnel

/// Addresses that stay with the measurement that is looked at.
package struct MeasurementLinks: Sendable {
    /// The measurement that the address asks for; nil where it asks for the latest.
    package let asked: Int?

    /// By NIP, the number in the archive of who is among the people that are looked at.
    private let numbers: @Sendable (NIP) -> Int?

    package init(asked: Int?, numbers: @escaping @Sendable (NIP) -> Int? = { _ in nil }) {
        self.asked = asked
        self.numbers = numbers
    }

    package func address(_ parts: String..., query: [(name: String, value: String)] = []) -> Address {
        let address = parts.reduce(Address(path: "")) { $0.appending($1) }
        return query.reduce(address.with("ukur", asked.map(String.init))) { $0.with($1.name, $1.value) }
    }

    package var overview: Address { address("ringkasan") }
    package func unit(_ id: String) -> Address { address("unit", id) }
    package func person(_ number: Int) -> Address { address("pegawai", String(number)) }
    /// The page of somebody by NIP, which itself never stands in an address; nil for who is not among the people that are looked at.
    package func person(_ nip: NIP) -> Address? { numbers(nip).map { person($0) } }
    package func people(_ query: (name: String, value: String)...) -> Address { address("pegawai", query: query) }
}
