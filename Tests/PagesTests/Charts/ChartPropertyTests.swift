import Testing
import Vocabulary

@testable import Pages

/// What holds for every chart, whatever it is made of.
@Suite struct ChartPropertyTests {
    private static let seeds: Range<UInt64> = 0..<60

    /// Well-formed, within its picture, with the words that a picture needs, without what the pages' policy forbids.
    @Test(arguments: seeds) func isSound(_ seed: UInt64) throws {
        var random = RandomCharts(seed: seed)
        for chart in random.all() {
            let html = ChartSamples.written(chart)
            let read = try #require(ChartReader(html), "\(html)")
            #expect(read.pictures == 2)
            #expect(read.named.count == 4)
            #expect(Set(read.named).isSubset(of: read.ids))
            #expect(Set(read.ids).count == read.ids.count)
            #expect(read.astray.isEmpty)
            #expect(read.forbidden.isEmpty)
        }
    }

    /// Every word is there, escaped, at least in the table.
    @Test(arguments: seeds) func saysEverything(_ seed: UInt64) throws {
        var random = RandomCharts(seed: seed)
        for chart in random.all() {
            let read = try #require(ChartReader(ChartSamples.written(chart)))
            for text in [chart.about.finding, chart.about.title] + chart.table(.indonesian).rows.joined() { #expect(read.text.contains(text)) }
        }
    }

    @Test(arguments: seeds) func isTheSameAgain(_ seed: UInt64) {
        var one = RandomCharts(seed: seed), other = RandomCharts(seed: seed)
        #expect(one.all().map { ChartSamples.written($0) } == other.all().map { ChartSamples.written($0) })
    }

    /// No words lie on others or beside the picture, by the widths that the server reckons with.
    @Test(arguments: seeds) func wordsHaveRoom(_ seed: UInt64) {
        var random = RandomCharts(seed: seed)
        for chart in random.all() + ChartSamples.all.map(\.chart) {
            for form in Drawing.Form.allCases {
                let drawing = chart.drawing(form)
                let words = drawing.shapes.flatMap(Self.words)
                for (number, text) in words.enumerated() {
                    let box = text.box
                    #expect(box.x >= -0.01 && box.x + box.width <= drawing.width + 0.01, "\(text.text)")
                    #expect(box.y >= -0.01 && box.y + box.height <= drawing.height + 0.01, "\(text.text)")
                    for other in words[..<number] where other.box.touches(box) {
                        Issue.record("\(type(of: chart)) \(form): «\(text.text)» on «\(other.text)»")
                    }
                }
            }
        }
    }

    /// The words of a shape, those of links as well.
    private static func words(_ shape: Shape) -> [Lettered] {
        switch shape {
        case .text(let text): [text]
        case .link(_, _, let shapes): shapes.flatMap(words)
        default: []
        }
    }
}
