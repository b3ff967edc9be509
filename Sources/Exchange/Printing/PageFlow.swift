/// Puts strips onto pages.
struct PageFlow {
    /// A strip and how far below the top of the page's content it stands.
    struct Placed {
        let strip: Strip
        let y: Double
    }

    private let room: Double
    private(set) var pages: [[Placed]] = [[]]
    private var y = 0.0

    /// - Parameter room: the height of what a page holds.
    init(_ strips: [Strip], room: Double) {
        self.room = room
        var rest = strips[...]
        while !rest.isEmpty {
            let last = rest.firstIndex { !$0.isHeld } ?? rest.endIndex - 1
            place(rest[rest.startIndex...last])
            rest = rest[(last + 1)...]
        }
    }

    /// Strips that stay together, where a page can hold them all.
    private mutating func place(_ group: ArraySlice<Strip>) {
        let height = Self.height(group)
        if y + height > room, y > 0, height + Self.height(group.first?.heading[...] ?? []) <= room { breakPage() }
        for strip in group { place(strip) }
    }

    private mutating func place(_ strip: Strip) {
        if y + strip.height > room, y > 0 { breakPage() }
        guard y > 0 || !strip.isSpace else { return }
        // A heading that leaves its rows no room is not worth repeating.
        if y == 0, Self.height(strip.heading[...]) + strip.height <= room { for line in strip.heading { put(line) } }
        put(strip)
    }

    private static func height(_ strips: ArraySlice<Strip>) -> Double { strips.reduce(0) { $0 + $1.height } }

    private mutating func put(_ strip: Strip) {
        pages[pages.count - 1].append(Placed(strip: strip, y: y))
        y += strip.height
    }

    private mutating func breakPage() {
        pages.append([])
        y = 0
    }
}
