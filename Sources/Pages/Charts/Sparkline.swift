import Vocabulary

/// How a value went, as small as a word; for cells of tables.
struct Sparkline: Sendable, Hashable {
    /// From the earliest; nil where there was none.
    private let values: [Int?]
    /// The same in words: `54,68 menjadi 63,58 dalam 5 pengukuran`.
    private let text: String

    init(_ values: [Int?], text: String) {
        self.values = values
        self.text = text
    }

    /// The picture, or a dash where there is no value.
    func write(_ w: inout HTMLWriter) {
        let known = values.compactMap(\.self)
        guard !known.isEmpty else {
            // A dash alone would be read out as nothing.
            w.element("span", .class("kosong")) { w in
                w.element("span", Attribute("aria-hidden", "true"), text: "–")
                w.element("span", .class("hanya-baca-layar"), text: text)
            }
            return
        }
        w.element(
            "svg", .class("garis-kecil"), Attribute("viewBox", "0 0 80 20"), Attribute("role", "img"), Attribute("aria-label", text)
        ) { w in
            w.element("title", text: text)
            drawing(known).write(&w)
        }
    }

    /// The lines between neighbouring values, and a dot at the latest; of a value without neighbours a dot as well.
    private func drawing(_ known: [Int]) -> Drawing {
        var drawing = Drawing(.narrow)
        let days = Scale(places: [0, Double(values.count - 1)], air: 0, from: 4, to: 76)
        let heights = Scale(places: known.map(Double.init), air: 0, from: 17, to: 3)
        let points = values.enumerated().map { number, value in
            value.map { Point(x: days.place(number), y: heights.place($0)) }
        }
        for run in points.split(separator: nil) {
            let line = run.compactMap(\.self)
            if line.count > 1 { drawing.add(.path(line, "garis")) } else { for point in line { drawing.add(.circle(point, radius: 1.5, "titik")) } }
        }
        if let last = points.last(where: { $0 != nil }) ?? nil { drawing.add(.circle(last, radius: 3, "titik sorotan")) }
        return drawing
    }
}
