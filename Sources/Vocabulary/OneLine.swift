extension String {
    /// Whether it stands on one line of a terminal and does nothing to it: no break, no control character.
    ///
    /// What is kept in an archive is printed for years by others than whoever wrote it.
    public var isOneLine: Bool {
        !contains { $0.isNewline || $0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
    }
}
