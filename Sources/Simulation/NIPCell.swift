extension RowWriter {
    /// The NIP of a person, spoilt as the flaw says.
    mutating func nipCell(_ nip: UInt64, _ flaw: Flaw, in scenario: Scenario, using random: inout SeededGenerator) {
        cell()
        switch flaw {
        case .nipApostrophe:
            append(byte: UInt8(ascii: "'"))
            append(Int(nip), digits: 18)
        case .nipGrouped: appendGrouped(Int(nip))
        case .nipScientific: appendScientific(Int(nip))
        case .nipShort: append(Int(nip / 10), digits: 17)
        case .nipImpossibleBirth: append(Int(Self.bornOnFebruary30(nip)), digits: 18)
        case .nipUnknown: append(Int(Self.stranger(in: scenario, using: &random)), digits: 18)
        default: append(Int(nip), digits: 18)
        }
    }

    /// In groups of 8, 6, 1 and 3 digits, as on printed cards.
    private mutating func appendGrouped(_ nip: Int) {
        append(nip / 10_000_000_000, digits: 8)
        append(byte: UInt8(ascii: " "))
        append(nip / 10_000 % 1_000_000, digits: 6)
        append(byte: UInt8(ascii: " "))
        append(nip / 1000 % 10, digits: 1)
        append(byte: UInt8(ascii: " "))
        append(nip % 1000, digits: 3)
    }

    /// `1,99003E+17`: how a spreadsheet shows a number of 18 digits.
    private mutating func appendScientific(_ nip: Int) {
        let leading = nip / 1_000_000_000_000
        append(leading / 100_000, digits: 1)
        append(byte: UInt8(ascii: ","))
        append(leading % 100_000, digits: 5)
        append("E+17")
    }

    private static func bornOnFebruary30(_ nip: UInt64) -> UInt64 {
        let rest = nip % 10_000_000_000
        return nip / 100_000_000_000_000 * 100_000_000_000_000 + 230 * 10_000_000_000 + rest
    }

    /// How many people there are whom no employee file has.
    static let strangers = 1000

    /// The NIP of somebody whom the employee file does not have.
    private static func stranger(in scenario: Scenario, using random: inout SeededGenerator) -> UInt64 {
        let number = scenario.employees + random.below(strangers)
        var stream = scenario.stream(.person, number)
        return Identity(number: number, in: scenario, using: &stream).nip
    }
}
