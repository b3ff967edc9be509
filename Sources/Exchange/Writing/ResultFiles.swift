import Instruments
import Measurement
import Personnel
import Vocabulary

extension MeasuredDataSet {
    /// Scores of everybody measured, in the order of their NIP: points exact, without trailing zeros.
    public func writeScores(to path: String) throws(FileFailure) {
        let classFact = plan.instrument.facts.firstIndex { $0.name == Self.classFactName }
        let people = dataSet.people
        try CSVFile.write(
            path, headings: ["nip", "unor_id", "kelas_jabatan", "kualifikasi", "kompetensi", "kinerja", "disiplin", "total", "kategori"],
            rows: people.inOrderOfNIP.lazy.map(Int.init).filter { scores.isMeasured($0) }.map { person in
                let position = classFact.map { plan.instrument.label(dataSet.facts.value($0, of: person), of: plan.instrument.facts[$0]) } ?? ""
                return [people.nips[person].description, people.unitID(of: person, in: dataSet.tree), position]
                    + Dimension.allCases.map { scores.points($0, of: person).description }
                    + [scores.total(of: person).description, scores.category(of: person)]
            })
    }

    /// The fact that says to which class of posts somebody belongs; every instrument names it so.
    static let classFactName = "kelas"

    /// Who was not measured and why, in the order of the NIP.
    public func writeNotMeasured(to path: String) throws(FileFailure) {
        let people = dataSet.people
        try CSVFile.write(
            path, headings: ["nip", "alasan"],
            rows: people.inOrderOfNIP.lazy.map(Int.init).filter { !scores.isMeasured($0) }.map { person in
                [people.nips[person].description, plan.instrument.population[Int(scores.exclusions[person])].reason]
            })
    }

    /// The means of every unit over itself and all below it, parents before children, siblings by name.
    public func writeUnits(to path: String) throws(FileFailure) {
        let tree = dataSet.tree
        try CSVFile.write(
            path,
            headings: [
                "unor_id", "nama_unor", "induk_id", "jumlah", "kualifikasi", "kompetensi", "kinerja", "disiplin", "total", "kategori", "peringkat",
            ],
            rows: tree.byName.lazy.map { number in
                let unit = tree.units[number]
                let parent = tree.parents[number] >= 0 ? tree.units[Int(tree.parents[number])].id : ""
                guard let means = Means(aggregation.units[number], by: aggregation.combination) else {
                    return [unit.id, unit.name, parent, "0", "", "", "", "", "", "", ""]
                }
                return [unit.id, unit.name, parent, String(means.count)] + means.dimensions.map { $0.text() }
                    + [means.total.text(), plan.instrument.category(of: means.total), aggregation.ranks[number].map(String.init) ?? ""]
            })
    }

    /// Everything that was found, in the order of files and rows.
    public func writeDiagnostics(to path: String, in language: Language) throws(FileFailure) {
        try CSVFile.write(
            path, headings: ["berkas", "baris", "kolom", "tingkat", "kode", "pesan"],
            rows: diagnostics.lazy.map { diagnostic in
                [
                    diagnostic.place.file ?? "", diagnostic.place.row.map(String.init) ?? "", diagnostic.place.column ?? "",
                    diagnostic.problem.severity.label[language], diagnostic.problem.code, diagnostic.text(in: language),
                ]
            })
    }
}

extension Instrument {
    /// The name of the category of a mean, by its value cut to two decimals.
    public func category(of mean: ExactMean) -> String { categories.rows[categories.position(hundredths: mean.hundredthsCut)].name }

    /// The names that other readings of the bounds would give the mean, where they differ.
    public func otherCategories(of mean: ExactMean) -> [String] {
        otherCategories.map { $0.rows[$0.position(hundredths: mean.hundredthsCut)].name }.filter { $0 != category(of: mean) }
    }
}

extension UnitTree {
    /// All units, each before those below it, siblings in the order of their names.
    public var byName: [Int] {
        var children: [Int32: [Int]] = [:]
        for (number, parent) in parents.enumerated() { children[parent, default: []].append(number) }
        func sorted(_ numbers: [Int]) -> [Int] {
            numbers.sorted { (units[$0].name, units[$0].id) < (units[$1].name, units[$1].id) }
        }
        var order: [Int] = []
        order.reserveCapacity(units.count)
        var stack: [Int] = sorted(children[-1] ?? []).reversed()
        while let number = stack.popLast() {
            order.append(number)
            if let below = children[Int32(number)] { stack.append(contentsOf: sorted(below).reversed()) }
        }
        return order
    }
}
