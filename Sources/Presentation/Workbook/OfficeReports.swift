import Exchange
import Measurement
import Personnel
import Vocabulary
import Workflows

/// One workbook an OPD, each of its own people alone, and one of whoever belongs to no OPD: what can be sent to each as it is.
package struct OfficeReports {
    /// A workbook that was written.
    package struct File {
        package let name: String
        package let measured: Int
        package let notMeasured: Int
    }

    /// One part of the people, and what its file is called.
    private struct Part {
        let scope: UnitScope
        let file: String
    }

    package let dataSet: DataSet
    package let roll: Roll
    package let threads: Int
    package let language: Language
    private let parts: [Part]

    /// - Parameters:
    ///   - dataSet: everybody.
    ///   - scope: the part of the units to which the OPD are limited; nil for all.
    package init(_ dataSet: DataSet, _ roll: Roll, scope: UnitScope?, threads: Int, language: Language) {
        self.dataSet = dataSet
        self.roll = roll
        self.threads = threads
        self.language = language
        let tree = dataSet.tree, offices = tree.offices
        let units = dataSet.people.units.filter { scope?.holds(Int($0)) ?? true }
        let places = Set(Set(units).map { offices.place(of: Int($0)) })
        let list = offices.list.filter { places.contains(.office($0)) }.sorted {
            (tree.units[$0].name, tree.units[$0].id) < (tree.units[$1].name, tree.units[$1].id)
        }
        func limited(_ part: UnitScope) -> UnitScope? { scope.map(part.within) ?? part }
        var names = OfficeFileNames(list.map { tree.units[$0] })
        var parts: [Part] = []
        for office in list {
            let file = names.next()
            if let part = limited(UnitScope(below: [office], in: tree)) { parts.append(Part(scope: part, file: file)) }
        }
        if places.contains(where: { !$0.isOffice }), let part = limited(UnitScope(outsideOf: offices)) {
            parts.append(Part(scope: part, file: names.outside))
        }
        self.parts = parts
    }

    /// The same of a report's content; nil where nobody is named in it.
    package init?(_ content: ReportContent, threads: Int, language: Language) {
        guard let roll = content.roll else { return nil }
        self.init(content.everybody, roll, scope: content.scope, threads: threads, language: language)
    }

    /// Writes all of them; one after the other, since each takes memory.
    package func write(to folder: NewFolder) throws -> [File] {
        try parts.map { part in
            let measured = MeasuredDataSet(dataSet.limited(to: part.scope), threads: threads)
            let workbook = ReportWorkbook(measured, roll.limited(to: part.scope, of: dataSet), language: language)
            _ = try workbook.write(to: folder.path(of: part.file))
            return File(name: part.file, measured: measured.aggregation.whole.measured, notMeasured: measured.notMeasured)
        }
    }
}
