/// Addresses that stay with the measurement that is looked at.
package struct MeasurementLinks: Sendable, Hashable {
    /// The measurement that the address asks for; nil where it asks for the latest.
    private let asked: Int?

    package init(asked: Int?) { self.asked = asked }

    package func address(_ parts: String..., query: [(name: String, value: String)] = []) -> Address {
        let address = parts.reduce(Address(path: "")) { $0.appending($1) }
        return query.reduce(address.with("ukur", asked.map(String.init))) { $0.with($1.name, $1.value) }
    }

    package var overview: Address { address("ringkasan") }
    package func unit(_ id: String) -> Address { address("unit", id) }
    package func person(_ number: Int) -> Address { address("pegawai", String(number)) }
    package func people(_ query: (name: String, value: String)...) -> Address { address("pegawai", query: query) }
}
