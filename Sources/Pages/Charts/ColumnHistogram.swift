import Vocabulary

/// How many lie in each range of values, with the borders of the categories.
struct ColumnHistogram: Chart {
    /// A range of values and how many lie in it.
    struct Bin: Sendable, Hashable {
        /// The range in words: `60–65`.
        let label: String
        /// Where the range begins.
        let from: Int
        /// Where it ends.
        let to: Int
        /// How many lie in it; fewer than none count as none.
        let count: Int
        /// How many in words.
        let text: String

        init(label: String, from: Int, to: Int, count: Int, text: String) {
            self.label = label
            self.from = from
            self.to = to
            self.count = count
            self.text = text
        }
    }

    /// Where a category begins.
    struct Border: Sendable, Hashable {
        /// Its lowest value, in the unit of the bins.
        let from: Int
        /// Its name.
        let name: String
        /// Which of the five colours it has, from 1 for the highest category, as instruments list them.
        let category: Int

        init(from: Int, name: String, category: Int) {
            self.from = from
            self.name = name
            self.category = min(max(category, 1), 5)
        }
    }

    let about: ChartText
    /// One behind the other, of the same width, from the lowest.
    let bins: [Bin]
    /// From the lowest category.
    let borders: [Border]

    init(_ about: ChartText, bins: [Bin], borders: [Border] = []) {
        self.about = about
        self.bins = bins
        self.borders = borders.sorted { ($0.from, $0.category) < ($1.from, $1.category) }
    }

    func table(_ language: Language) -> ChartTable {
        let hasCategories = !borders.isEmpty
        return ChartTable(
            headings: [about.label] + (hasCategories ? [Phrase(id: "Kategori", en: "Category")[language]] : []) + [about.value],
            rows: bins.map { [$0.label] + (hasCategories ? [category(of: $0)?.name ?? "–"] : []) + [$0.text] })
    }

    /// The category in which the middle of a range lies.
    func category(of bin: Bin) -> Border? {
        let middle = (Double(bin.from) + Double(bin.to)) / 2
        return borders.last { Double($0.from) <= middle }
    }

    /// The class of a range's column.
    func look(of bin: Bin) -> String { category(of: bin).map { "batang kategori-\($0.category)" } ?? "batang" }
}
