import Vocabulary

/// Gives every person a birth date and a serial number that together nobody else has.
///
/// A NIP holds both, so all NIPs differ without a set to check them in. People are taken in blocks as long as there are
/// birth dates (about 15,000, ages 19 to 60); within a block everybody is born on another day, and the block's number is
/// the serial. The 999 serials of a NIP suffice for 14.9 million people.
struct BirthCalendar: Sendable {
    static let serials = 999
    private let firstDay: Int
    private let days: Int
    private let stride: Int
    private let seed: UInt64

    init(asOf: CivilDate, seed: UInt64) {
        let first = Int(asOf.minus(years: 60).day) + 1
        // Nineteen, so that even the youngest had a year in which to be appointed at eighteen.
        let last = Int(asOf.minus(years: 19).day)
        var random = SeededGenerator(seed: seed, stream: .births, number: 0)
        let days = last - first + 1
        // A stride without a common divisor visits every day of the block once.
        var stride = days / 4 + random.below(days / 2)
        while Self.greatestCommonDivisor(stride, days) != 1 { stride += 1 }
        self.firstDay = first
        self.days = days
        self.stride = stride
        self.seed = seed
    }

    func birth(of person: Int) -> (date: CivilDate, serial: Int) {
        let block = person / days
        var random = SeededGenerator(seed: seed, stream: .births, number: block + 1)
        let place = (person % days * stride + random.below(days)) % days
        return (CivilDate(day: Int32(firstDay + place)), block % Self.serials + 1)
    }

    private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
        right == 0 ? left : greatestCommonDivisor(right, left % right)
    }
}
