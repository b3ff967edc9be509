import Archive
import Exchange
import Measurement
import Personnel

/// Folds and scores an agency's people as an archive knew them after an import: the way of the program (`ArchivedDataSet`), which lies
/// in its commands and so out of reach.
enum ArchivedFolding {
    static func read(_ reader: any ArchiveReader, _ agency: String, at number: Int, plan: Plan) throws -> MeasuredContent {
        let files = try reader.imports(of: agency).filter { $0.number <= number }.flatMap(\.files)
        let places = Dictionary(files.enumerated().map { ($1.number, $0) }) { first, _ in first }
        func place(_ source: RecordSource) -> RecordSource { RecordSource(file: places[source.file] ?? -1, row: source.row) }

        let units = try reader.units(of: agency, at: number)
        var hash = ContentHash()
        var builder = DataSetBuilder(plan: plan, units: units.map(\.unit), files: files.map { ($0.name, $0.kind) })
        for unit in units {
            hash.absorb(unit)
            builder.addUnit(at: place(unit.source))
        }
        var people: [Int] = [], numbers: [Int: Int] = [:]
        try reader.forEachEmployee(of: agency, at: number) { archived in
            hash.absorb(archived)
            numbers[archived.person] = people.count
            people.append(archived.person)
            builder.add(archived.employee, at: place(archived.source))
        }
        try reader.forEachRecord(of: agency, at: number) { archived in
            guard let person = numbers[archived.person], let record = archived.cells.record else { return }
            hash.absorb(archived)
            builder.add(record, of: person, at: place(archived.source))
        }
        let dataSet = builder.finish()
        let measured = MeasuredDataSet(dataSet, threads: 1)
        return MeasuredContent(
            people: people, units: units.map(\.number), facts: dataSet.facts, scores: measured.scores, aggregation: measured.aggregation,
            placement: dataSet.placement, dataHash: hash.finish())
    }
}
