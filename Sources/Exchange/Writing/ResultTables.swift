import Instruments
import Measurement
import Personnel
import Vocabulary

/// The results in the columns of their files, for dialects in which they are written cell by cell.
extension MeasuredDataSet {
    static let scoreColumns = ["nip", "unor_id", "kelas_jabatan", "kualifikasi", "kompetensi", "kinerja", "disiplin", "total", "kategori"]
    static let notMeasuredColumns = ["nip", "alasan"]
    static let unitColumns = [
        "unor_id", "nama_unor", "induk_id", "jumlah", "kualifikasi", "kompetensi", "kinerja", "disiplin", "total", "kategori", "peringkat",
        "tidak_diukur",
    ]

    var scoreTable: SheetTable {
        let people = dataSet.people, order = people.inOrderOfNIP(threads: threads), classes = ClassCells(dataSet.facts)
        return table(Self.scoreColumns, count: aggregation.whole.measured) { sink throws(FileFailure) in
            for person in order.lazy.map(Int.init) where scores.isMeasured(person) {
                let who: [SheetCell] = [
                    .text(people.nips[person].description), .text(people.unitID(of: person, in: dataSet.tree)), .text(classes.name(of: person)),
                ]
                let points = Dimension.allCases.map { scores.points($0, of: person) } + [scores.total(of: person)]
                try sink(who + points.map { .amount(thousandths: $0.thousandths) } + [.text(scores.category(of: person))])
            }
        }
    }

    var notMeasuredTable: SheetTable {
        let people = dataSet.people, order = people.inOrderOfNIP(threads: threads)
        let reasons = plan.instrument.population.map(\.reason)
        return table(Self.notMeasuredColumns, count: aggregation.whole.notMeasured) { sink throws(FileFailure) in
            for person in order.lazy.map(Int.init) where !scores.isMeasured(person) {
                try sink([.text(people.nips[person].description), .text(reasons[Int(scores.exclusions[person])])])
            }
        }
    }

    var unitTable: SheetTable {
        let tree = dataSet.tree, order = tree.byName
        return table(Self.unitColumns, count: order.count) { sink throws(FileFailure) in
            for number in order {
                let unit = tree.units[number]
                let who: [SheetCell] = [.text(unit.id), .text(unit.name), .text(unit.parentID)]
                let notMeasured = SheetCell.count(aggregation.units[number].notMeasured)
                guard let means = Means(aggregation.units[number], by: aggregation.combination) else {
                    try sink(who + [.count(0)] + [SheetCell](repeating: .blank, count: 7) + [notMeasured])
                    continue
                }
                try sink(
                    who + [.count(means.count)] + (means.dimensions + [means.total]).map { .mean($0) } + [
                        .text(plan.instrument.category(of: means.total)), aggregation.ranks[number].map { .count($0) } ?? .blank,
                        notMeasured,
                    ])
            }
        }
    }

    private func table(_ names: [String], count: Int, rows: @escaping (SheetTable.Sink) throws(FileFailure) -> Void) -> SheetTable {
        SheetTable("", names.map { SheetColumn($0, Self.identifiers.contains($0) ? .identifier : .text) }, count: count, rows: rows)
    }

    private static let identifiers: Set<String> = ["nip", "unor_id", "induk_id"]
}
