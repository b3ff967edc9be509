import Vocabulary

/// Who an invented person is as far as the NIP tells: birth, sex, appointment.
struct Identity {
    enum Status: String { case pns = "PNS", cpns = "CPNS", pppk = "PPPK" }

    let birth: CivilDate
    let isWoman: Bool
    let status: Status
    /// The month whose first day is the TMT CPNS, or the beginning of a PPPK's contract.
    let appointed: CalendarMonth
    /// The 18 digits as a number.
    let nip: UInt64

    init(number: Int, in scenario: Scenario, using random: inout SeededGenerator) {
        let (birth, serial) = scenario.births.birth(of: number)
        // The month after the eighteenth birthday, and the last month before the date of measurement.
        let earliest = CalendarMonth(of: birth) + (18 * 12 + 1)
        let latest = scenario.month - 1
        let (status, appointed) = Self.appointment(from: earliest, to: latest, using: &random)
        self.birth = birth
        self.isWoman = random.chance(520)
        self.status = status
        self.appointed = appointed
        nip = Self.nip(birth: birth, appointed: appointed, isPPPK: status == .pppk, isWoman: isWoman, serial: serial)
    }

    private static func appointment(
        from earliest: CalendarMonth, to latest: CalendarMonth, using random: inout SeededGenerator
    ) -> (Status, CalendarMonth) {
        let draw = random.below(1000)
        // PPPK were first appointed in February 2019.
        let firstContract = max(earliest, CalendarMonth(year: 2019, month: 2))
        if draw < 202, firstContract <= latest { return (.pppk, month(from: firstContract, to: latest, using: &random)) }
        // CPNS serve for about a year, and start young.
        if draw >= 960, latest.index - earliest.index < 22 * 12 {
            return (.cpns, month(from: max(earliest, latest - 12), to: latest, using: &random))
        }
        return (.pns, month(from: earliest, to: min(latest, earliest + 15 * 12), using: &random))
    }

    private static func month(from first: CalendarMonth, to last: CalendarMonth, using random: inout SeededGenerator) -> CalendarMonth {
        first + random.below(last.index - first.index + 1)
    }

    /// Birth date 8, year of appointment 4, its month 2 (21 for PPPK, as in practice), sex 1, serial 3.
    private static func nip(birth: CivilDate, appointed: CalendarMonth, isPPPK: Bool, isWoman: Bool, serial: Int) -> UInt64 {
        let (year, month, day) = birth.components
        let born = year * 10_000 + month * 100 + day
        let entered = appointed.year * 100 + (isPPPK ? 21 : appointed.month)
        return UInt64(born) * 10_000_000_000 + UInt64(entered * 10_000 + (isWoman ? 2000 : 1000) + serial)
    }
}
