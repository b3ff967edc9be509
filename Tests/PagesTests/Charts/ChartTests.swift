import Foundation
import Testing
import Vocabulary

@testable import Pages

/// The charts as they are sent.
@Suite struct ChartTests {
    /// Compares a chart with the recorded one; with TAKAR_RECORD=1 in the environment it is recorded anew.
    private func expectRecorded(_ html: String, _ name: String) throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Recorded/\(name).html")
        // One element a line, so that a difference can be read.
        let text = html.replacingOccurrences(of: "><", with: ">\n<") + "\n"
        if ProcessInfo.processInfo.environment["TAKAR_RECORD"] == "1" {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            return try text.write(to: file, atomically: true, encoding: .utf8)
        }
        #expect(text == (try String(contentsOf: file, encoding: .utf8)), "differs from Recorded/\(name).html")
    }

    @Test(arguments: ChartSamples.all.indices) func isAsRecorded(_ number: Int) throws {
        let sample = ChartSamples.all[number]
        try expectRecorded(ChartSamples.written(sample.chart), sample.name)
    }

    @Test func sparklinesAreAsRecorded() throws {
        var w = HTMLWriter(.indonesian)
        for values in [[5468, 5510, nil, 6022, 6358], [5468], [], [nil, nil], [Int.min, Int.max]] {
            Sparkline(values, text: "\(values.count) pengukuran").write(&w)
        }
        try expectRecorded(w.finish().text, "bagan-kecil")
    }

    /// Its own words and its table's follow the reader.
    @Test func speaksEnglish() {
        let html = ChartSamples.written(SampleCharts.bullets, .english)
        for words in ["<summary>see the table</summary>", "Source: SIASN, as of 18 April 2024", ">Target</th>"] { #expect(html.contains(words)) }
    }

    @Test(arguments: ChartSamples.empty.indices) func saysThatThereIsNothing(_ number: Int) {
        let html = ChartSamples.written(ChartSamples.empty[number])
        #expect(!html.contains("<svg"))
        #expect(!html.contains("<table"))
        #expect(html.contains("<p class=\"kosong\">Belum ada data untuk digambar.</p>"))
    }

    @Test func saysWhatToDoWhereThereIsNothing() {
        let chart = LossBars(SampleCharts.about("kosong", empty: "Impor data pegawai dahulu."), rows: [])
        #expect(ChartSamples.written(chart).contains("<p class=\"kosong\">Impor data pegawai dahulu.</p>"))
    }

    /// A single value draws as well as many do.
    @Test func drawsSingleValues() throws {
        let charts: [any Chart] = [
            BulletBars(ChartSamples.about("a"), rows: [.init(label: "x", value: 0, maximum: 0, text: "0")]),
            LossBars(ChartSamples.about("b"), rows: [.init(label: "x", value: 0, text: "0")]),
            TrendLine(ChartSamples.about("c"), dots: [.init(day: .unixZero, dayText: "x", value: 0, text: "0")], marks: []),
            ColumnHistogram(ChartSamples.about("d"), bins: [.init(label: "x", from: 0, to: 0, count: -1, text: "0")]),
            RankDots(ChartSamples.about("e"), rows: [.init(label: "x", value: 0, low: 0, high: 0, text: "0")]),
        ]
        for chart in charts {
            let read = try #require(ChartReader(ChartSamples.written(chart)))
            #expect(read.pictures == 2)
            #expect(read.astray.isEmpty)
        }
    }

    /// What leads somewhere is a group whose links the keyboard reaches; a picture would hide them.
    @Test func linksAreReachable() {
        let html = ChartSamples.written(SampleCharts.losses)
        #expect(html.contains("role=\"group\""))
        #expect(!html.contains("role=\"img\""))
        #expect(html.contains("<a href=\"/pegawai?kurang=diklat-teknis&amp;urut=-total\" aria-label=\"Belum diklat teknis 20 JP"))
        #expect(ChartSamples.written(SampleCharts.ranks).contains("role=\"img\""))
    }

    @Test func coordinatesAreShortAndOfNoLocale() {
        let texts = [0, 1, -1, 0.5, 0.054, 12.345, -0.004, 99.999, .nan, .infinity].map(Decimals.text)
        #expect(texts == ["0", "1", "-1", "0.5", "0.05", "12.35", "0", "100", "0", "0"])
    }
}
