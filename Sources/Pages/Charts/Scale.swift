/// Where values lie on an axis, in units of the picture.
struct Scale {
    /// The value at the axis' start.
    private let low: Double
    /// The value at its end, above `low`.
    private let high: Double
    /// The coordinate of `low`.
    private let start: Double
    /// The coordinate of `high`; smaller than `start` where the axis points up.
    private let end: Double

    /// An axis for bars: it has the zero, at its start where no value is negative.
    init(bars values: [Int], from start: Double, to end: Double) {
        self.init(low: Double(min(0, values.min() ?? 0)), high: Double(max(0, values.max() ?? 0)), start, end)
    }

    /// An axis for places, from the lowest value to the highest with some air at both; of equal values all lie in the middle.
    init(places values: [Double], air: Double = 0.06, from start: Double, to end: Double) {
        let low = values.min() ?? 0, high = values.max() ?? 0
        let room = high > low ? (high - low) * air : max(1, abs(low) * 0.01)
        self.init(low: low - room, high: high + room, start, end)
    }

    /// An axis between two values; of no length it ends a unit further, so that its values lie at the start.
    private init(low: Double, high: Double, _ start: Double, _ end: Double) {
        self.low = low
        self.high = high > low ? high : low + max(1, abs(low) * 0.01)
        self.start = start
        self.end = end
    }

    /// The coordinate of a value; of one beyond the axis its nearer end.
    func place(_ value: Double) -> Double {
        start + (end - start) * min(max((value - low) / (high - low), 0), 1)
    }

    /// The coordinate of a whole value.
    func place(_ value: Int) -> Double { place(Double(value)) }
}
