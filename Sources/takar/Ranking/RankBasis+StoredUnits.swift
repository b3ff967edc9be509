import Analysis
import Instruments
import Measurement
import Personnel
import Vocabulary

extension RankBasis {
    /// The units of a stored measurement: those right under one, or those of one level, 1 for the roots; the offices (OPD) where neither
    /// is asked for.
    init(units stored: StoredMeasurement, under parent: String?, level: Int?, source: String, _ language: Language) throws {
        let units = stored.units
        let chosen: [StoredMeasurement.Unit]
        if let parent {
            chosen = units.filter { $0.unit.parentID == parent }
        } else if let level {
            chosen = units.filter { $0.depth + 1 == level }
        } else {
            let tree = UnitTree(units.map(\.unit))
            let offices = Set(tree.offices.list.map { tree.units[$0].id })
            chosen = units.filter { offices.contains($0.unit.id) }
            if chosen.isEmpty {
                throw CommandFailure(.noOffices(tree.offices.others.count), status: ExitStatus.data, language: language)
            }
        }
        let above = parent.flatMap { id in units.first { $0.unit.id == id }?.unit }
        if let parent, chosen.isEmpty {
            let parents = Set(units.map(\.unit.parentID))
            throw AbsentUnits(parents: units.map(\.unit).filter { parents.contains($0.id) }).under(parent, isKnown: above != nil, language)
        }
        guard !chosen.isEmpty else { throw AbsentUnits.onLevel(level ?? 1, deepest: units.map(\.depth).max().map { $0 + 1 } ?? 0, language) }
        let agency = stored.agency.title
        self.init(
            subject: .units,
            results: chosen.map { unit in
                AgencyResult(
                    id: unit.unit.id, name: unit.unit.name, people: unit.tally.measured + unit.tally.notMeasured, measured: unit.tally.measured,
                    means: unit.means.flatMap { ResultMeans(dimensions: $0.dimensions, total: $0.total) })
            }, maxima: stored.plan.instrument.dimensions.map(\.maximum), source: source,
            among: (above?.name).map { Phrase(id: "\(agency), unit di bawah \($0)", en: "\(agency), units under \($0)") }
                ?? level.map { Phrase(id: "\(agency), unit tingkat \($0)", en: "\(agency), units of level \($0)") }
                ?? Phrase(id: "\(agency), OPD", en: "\(agency), OPD"),
            notices: stored.plan.notices)
    }
}
