import Foundation

extension Console {
    /// The columns of the terminal, as the environment or the system tells; 80 where there is none.
    static var width: Int {
        if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) { return max(columns, narrowest) }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return max(Int(size.ws_col), narrowest)
    }

    /// Columns below which words no longer fit beside labels.
    private static let narrowest = 50
}
