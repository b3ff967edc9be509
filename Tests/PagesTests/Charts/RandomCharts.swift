import Vocabulary

@testable import Pages

/// Charts of numbers and words as chance brings them, the extremes among them.
struct RandomCharts {
    private var generator: SplitMix64

    init(seed: UInt64) { generator = SplitMix64(seed: seed) }

    /// One of every kind.
    mutating func all() -> [any Chart] {
        let count = Int.random(in: 1...9, using: &generator)
        let days = (0..<count).map { _ in CivilDate(day: Int32.random(in: 15_000...25_000, using: &generator)) }
        return [
            BulletBars(
                about("peluru"),
                rows: times(count) { .init(label: $0.words(), value: $0.number(), maximum: $0.number(), text: $0.words(), target: $0.maybeMark()) }),
            LossBars(about("kurang"), rows: times(count) { .init(label: $0.words(), value: $0.number(), text: $0.words(), link: $0.link()) }),
            TrendLine(
                about("arah"),
                dots: days.map { .init(day: $0, dayText: "\($0)", value: number(), text: words()) },
                marks: times(3) { Mark($0.number(), $0.words()) },
                target: maybeMark(), forecast: .init(day: days[0], dayText: words(), low: number(), high: number(), text: words())),
            ColumnHistogram(
                about("sebaran"),
                bins: times(count) { .init(label: $0.words(), from: $0.number(), to: $0.number(), count: $0.number(), text: $0.words()) },
                borders: times(4) { .init(from: $0.number(), name: $0.words(), category: $0.number()) }),
            RankDots(
                about("peringkat"),
                rows: times(count) {
                    .init(label: $0.words(), value: $0.number(), low: $0.number(), high: $0.number(), text: $0.words(), isOwn: $0.coin())
                }, marks: times(4) { Mark($0.number(), $0.words()) }),
            Waterfall(
                about("perubahan"), start: .init(label: words(), value: number(), text: words()),
                steps: times(count) { .init(label: $0.words(), value: $0.number(), text: $0.words(), link: $0.link()) },
                end: .init(label: words(), value: number(), text: words())),
            Slope(
                about("lereng"), before: words(), after: words(),
                rows: times(count) {
                    .init(label: $0.words(), before: Mark($0.number(), $0.words()), after: Mark($0.number(), $0.words()), isStrong: $0.coin())
                }),
            ClassCalendar(
                about("kalender"), weeks: number(), months: times(5) { Mark(Int.random(in: -2...60, using: &$0.generator), $0.words()) },
                rows: times(count) {
                    .init(label: $0.words(), text: $0.words(), sessions: $0.times(7) { $0.session() })
                }),
        ]
    }

    /// What stands around a chart, in random words.
    private mutating func about(_ id: String) -> ChartText {
        ChartText(id: id, finding: words(), title: words(), label: words(), value: words())
    }

    /// So many of something.
    private mutating func times<Value>(_ count: Int, _ make: (inout RandomCharts) -> Value) -> [Value] {
        var values: [Value] = []
        for _ in 0..<count { values.append(make(&self)) }
        return values
    }

    /// Mostly a usual value; at times nothing, something negative or the largest there is.
    private mutating func number() -> Int {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: 0
        case 1: -Int.random(in: 0...10_000, using: &generator)
        case 2: coin() ? Int.max : Int.min
        default: Int.random(in: 0...10_000, using: &generator)
        }
    }

    /// Mostly a short text; at times a long one, or one with what means something in HTML.
    private mutating func words() -> String {
        let parts = ["Dinas", "Pendidikan", "12,50", "<b>", "R&D", "\"Maju\"", "d'Or", "sangat", "Pengembangan", "i", "→", "日本", ""]
        return (0...Int.random(in: 0...(coin() ? 1 : 9), using: &generator)).map { _ in parts.randomElement(using: &generator) ?? "" }
            .joined(separator: " ")
    }

    private mutating func coin() -> Bool { Bool.random(using: &generator) }
    private mutating func maybeMark() -> Mark? { coin() ? Mark(number(), words()) : nil }
    private mutating func link() -> Address? { coin() ? Address("pegawai", words()) : nil }

    /// A class within the weeks or beside them.
    private mutating func session() -> ClassCalendar.Session {
        .init(week: coin() ? Int.random(in: -2...60, using: &generator) : number(), weeks: number(), text: words())
    }
}
