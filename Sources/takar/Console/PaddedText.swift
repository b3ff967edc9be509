extension String {
    /// Filled up with spaces on the right to a width in characters.
    func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
    /// Filled up with spaces on the left.
    func aligned(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
    /// Cut to so many characters, with an ellipsis where something is lost.
    func cut(_ width: Int) -> String { count <= width ? self : prefix(max(0, width - 1)) + "…" }
}
