extension RowWriter {
    /// `pns_id` of a person: 32 hexadecimal digits, as old rows of SIASN have.
    mutating func personIDCell(_ person: Int, in scenario: Scenario) { identifierCell("A", scenario.stream(.personID, person)) }

    /// `instansi_kerja_id` of an agency.
    mutating func agencyCell(_ agency: SimulatedAgency, in scenario: Scenario) {
        identifierCell("I", scenario.stream(.agencyID, agency.number))
    }

    /// `unor_id` of a unit; numbers of units that the agency does not have give identifiers nobody else has.
    mutating func unitCell(_ unit: Int, of agency: SimulatedAgency, in scenario: Scenario) {
        identifierCell("U", scenario.stream(.unitID, agency.number << 32 | unit))
    }

    /// A letter and 31 hexadecimal digits; the last 16 alone differ for every two streams of a kind.
    private mutating func identifierCell(_ letter: String, _ stream: SeededGenerator) {
        var stream = stream
        let low = stream.next()
        cell(letter)
        append(hexadecimal: stream.next(), digits: 15)
        append(hexadecimal: low, digits: 16)
    }
}
