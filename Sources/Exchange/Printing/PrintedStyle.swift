/// How a text looks on paper.
struct PrintedStyle: Hashable {
    /// In points.
    let size: Double
    var isBold = false
    var shade = Shade.black

    static let title = PrintedStyle(size: 16, isBold: true, shade: .ink)
    static let subtitle = PrintedStyle(size: 9)
    static let section = PrintedStyle(size: 10.5, isBold: true, shade: .ink)
    static let body = PrintedStyle(size: 9)
    static let label = PrintedStyle(size: 9, shade: .grey)
    static let remark = PrintedStyle(size: 8, shade: .grey)
    static let edge = PrintedStyle(size: 7, shade: .grey)
    static let figure = PrintedStyle(size: 32, isBold: true, shade: .ink)
    static let verdict = PrintedStyle(size: 20, isBold: true)
    static let heading = PrintedStyle(size: 6.6, isBold: true)
    static let cell = PrintedStyle(size: 8)
    static let sum = PrintedStyle(size: 8, isBold: true)

    /// Made smaller, where a page must hold more.
    func scaled(by factor: Double) -> PrintedStyle { PrintedStyle(size: size * factor, isBold: isBold, shade: shade) }
}

/// What is printed with: few shades, that stay apart where there is no colour.
enum Shade: Hashable {
    case black, ink, grey, line, pale

    /// Red, green and blue from 0 to 1.
    var parts: (red: Double, green: Double, blue: Double) {
        let colour: UInt32 =
            switch self {
            case .black: 0
            case .ink: Colour.ink
            case .grey: 0x4D4D4D
            case .line: 0xB3B3B3
            case .pale: 0xEDEDED
            }
        func part(_ shift: UInt32) -> Double { Double(colour >> shift & 0xFF) / 255 }
        return (part(16), part(8), part(0))
    }
}
