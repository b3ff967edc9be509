import Archive
import Exchange
import Instruments
import Measurement
import Presentation
import Vocabulary
import Workflows

/// What the overview says, worded and without any HTML.
package struct OverviewModel: Sendable {
    package struct DimensionLine: Sendable {
        package let name: String
        package let mean: ExactMean
        package let maximum: Points
    }

    package struct LossLine: Sendable {
        package let title: String
        /// Index points lost.
        package let mean: ExactMean
        package let people: Int?
        /// The indicator's name; nil for what nobody can reach.
        package let indicator: String?
    }

    package struct Share: Sendable {
        package let name: String
        package let people: Int
        package let percent: String
    }

    package struct Group: Sendable {
        package let name: String
        /// Nil where so few are in it that they would be known by it.
        package let mean: ExactMean?
        package let people: Int
    }

    /// The one sentence that says how things stand.
    package let finding: String
    /// Nil where nobody was measured.
    package let index: ExactMean?
    package let category: String
    /// What other readings of the bounds would call it.
    package let otherCategories: [String]
    package let dimensions: [DimensionLine]
    package let losses: [LossLine]
    package let trend: [TrendDay]
    /// The measurement itself, and the one before it that is in the trend.
    let measurement: Int
    var trendMeasurement: Int? { trend.last?.measurement }
    package let date: CivilDate
    /// People by ten points each, from where a category begins to where the next does, in hundredths.
    package let histogram: [(from: Int, count: Int)]
    package let categories: [Share]
    package let groups: [Group]
    package let classes: [Group]
    package let participation: [(title: String, text: String)]
    package let missing: [String]
    package let instrument: Instrument

    /// - Parameter showsSmall: whether means of fewer than five people are said.
    package init(_ opened: OpenedMeasurement, showsSmall: Bool, _ language: Language) {
        func isShown(_ people: Int) -> Bool { showsSmall || people >= UnitTable.fewest }
        let measured = opened.measured, instrument = opened.plan.instrument, whole = measured.aggregation.whole
        let means = isShown(whole.measured) ? Means(whole, by: measured.aggregation.combination) : nil
        self.instrument = instrument
        date = opened.entry.asOf
        measurement = opened.entry.number
        index = means?.total
        category = means.map { instrument.category(of: $0.total) } ?? ""
        otherCategories = means.map { instrument.otherCategories(of: $0.total) } ?? []
        dimensions = zip(instrument.dimensions, means?.dimensions ?? []).map {
            DimensionLine(name: $0.dimension.label[language], mean: $1, maximum: $0.maximum)
        }
        // Of so few, what is lost and where they lie would tell as much as the mean.
        let isWhole = isShown(whole.measured)
        losses = (isWhole ? measured.lossRows : []).compactMap { entry in
            entry.mean.map {
                LossLine(title: entry.title[language], mean: $0, people: entry.people, indicator: entry.people == nil ? nil : entry.name)
            }
        }
        trend = opened.earlier
        histogram = isWhole ? Self.histogram(measured.scores, instrument) : []
        categories =
            !isWhole
            ? []
            : zip(instrument.categories.rows, whole.categories).map {
                Share(name: $0.name, people: $1, percent: language.percent($1, of: whole.measured))
            }
        let combination = measured.aggregation.combination
        if let groups = combination.groups, let first = Means(whole.first), let second = Means(whole.second) {
            self.groups = [(groups.absent, first), (groups.present, second)].map {
                Group(name: $0, mean: isShown($1.count) ? $1.total : nil, people: $1.count)
            }
        } else {
            groups = []
        }
        classes = opened.classMeans.map { Group(name: $0.name, mean: isShown($0.means.count) ? $0.means.total : nil, people: $0.means.count) }
        participation = Self.participation(measured, language)
        missing = measured.missing.map { $0.message[language] }
        finding = Self.finding(opened, means, category, losses.first { $0.indicator != nil }, language)
    }

    /// Where all categories begin at the same place within ten points, so do the columns: each then is of one category.
    private static func histogram(_ scores: Scores, _ instrument: Instrument) -> [(from: Int, count: Int)] {
        let places = Set(instrument.categories.rows.map(\.least).filter { $0 > 0 }.map { $0 % 1000 })
        let first = places.count == 1 ? places.first.map { $0 > 0 ? $0 - 1000 : 0 } ?? 0 : 0
        var counts = [Int](repeating: 0, count: (10_000 - first - 1) / 1000 + 1)
        for person in 0..<scores.people where scores.isMeasured(person) {
            counts[min(max((scores.total(of: person).thousandths / 10 - first) / 1000, 0), counts.count - 1)] += 1
        }
        return counts.enumerated().map { (first + $0.offset * 1000, $0.element) }
    }

    /// How the index stands, what it was before, and what costs most.
    private static func finding(
        _ opened: OpenedMeasurement, _ means: Means?, _ category: String, _ loss: LossLine?, _ language: Language
    ) -> String {
        func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
        guard let means else { return words("Tidak seorang pun diukur.", "Nobody was measured.") }
        var sentence = "\(language.text(means.total)), \(category)"
        if let last = opened.earlier.last(where: \.isAlike) {
            let change = language.change(from: last.means.total, to: means.total), since = last.date.text(in: language)
            let difference = (ExactFraction(means.total) - ExactFraction(last.means.total)).nearestHundredths
            let amount = change.trimmingPrefix { $0 == "+" || $0 == "−" }
            sentence +=
                difference == 0
                ? words("; tetap sejak \(since)", "; unchanged since \(since)")
                : difference > 0
                    ? words("; naik \(amount) sejak \(since)", "; up \(amount) since \(since)")
                    : words("; turun \(amount) sejak \(since)", "; down \(amount) since \(since)")
        }
        sentence += "."
        if let loss {
            let points = language.text(loss.mean)
            sentence += words(" Yang paling banyak hilang: \(loss.title), \(points) poin.", " What costs most: \(loss.title), \(points) points.")
        }
        return sentence
    }

    private static func participation(_ measured: MeasuredDataSet, _ language: Language) -> [(title: String, text: String)] {
        func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
        let whole = measured.aggregation.whole, instrument = measured.plan.instrument
        let share = measured.participation.map { "\(language.text($0)) %" } ?? ""
        var lines = [
            (words("Diukur", "Measured"), "\(language.text(whole.measured)) (\(share))"),
            (words("Tidak diukur", "Not measured"), language.text(measured.notMeasured)),
        ]
        for (exclusion, count) in zip(instrument.population, whole.excluded) where count > 0 {
            lines.append((exclusion.title[language], language.text(count)))
        }
        if measured.dataSet.refusedEmployees > 0 {
            lines.append((words("Baris pegawai ditolak", "Rows of employees refused"), language.text(measured.dataSet.refusedEmployees)))
        }
        if measured.scores.restingOnMissingData > 0 {
            let text = language.text(measured.scores.restingOnMissingData)
            lines.append((words("Nilai bertumpu pada data yang tidak ada", "Points rest on missing data"), text))
        }
        if measured.scores.betweenCategoryReadings > 0 {
            let text = language.text(measured.scores.betweenCategoryReadings)
            lines.append((words("Di antara dua bacaan batas kategori", "Between two readings of the category bounds"), text))
        }
        return lines
    }
}
