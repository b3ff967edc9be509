/// Numbers as a row of small columns.
enum Sparkline {
    private static let columns = Array("▁▂▃▄▅▆▇█")

    /// - Parameter from: the value of the lowest column; without it the smallest.
    static func text(_ values: [Int], from: Int? = nil) -> String {
        guard let low = from ?? values.min(), let high = values.max(), low < high else { return "" }
        return String(values.map { columns[min(7, max(0, Int(Int128($0 - low) * 8 / Int128(high - low + 1))))] })
    }
}
