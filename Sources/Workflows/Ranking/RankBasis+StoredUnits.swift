import Analysis
import Instruments
import Measurement
import Personnel
import Vocabulary

extension RankBasis {
    /// The units of a stored measurement.
    init(units stored: StoredMeasurement, _ choice: RankRequest.UnitChoice, source: String) throws {
        let units = stored.units, agency = stored.agency.title
        let chosen: [StoredMeasurement.Unit]
        let among: Phrase
        switch choice {
        case .under(let parent):
            chosen = units.filter { $0.unit.parentID == parent }
            let above = units.first { $0.unit.id == parent }?.unit
            guard let above, !chosen.isEmpty else {
                let parents = Set(units.map(\.unit.parentID))
                throw AbsentUnits(parents: units.map(\.unit).filter { parents.contains($0.id) }).under(parent, isKnown: above != nil)
            }
            among = Phrase(id: "\(agency), unit di bawah \(above.name)", en: "\(agency), units under \(above.name)")
        case .level(let level):
            chosen = units.filter { $0.depth + 1 == level }
            guard !chosen.isEmpty else { throw AbsentUnits.onLevel(level, deepest: units.map(\.depth).max().map { $0 + 1 } ?? 0) }
            among = Phrase(id: "\(agency), unit tingkat \(level)", en: "\(agency), units of level \(level)")
        case .offices:
            let tree = UnitTree(units.map(\.unit))
            let offices = Set(tree.offices.list.map { tree.units[$0].id })
            chosen = units.filter { offices.contains($0.unit.id) }
            guard !chosen.isEmpty else { throw Refusal(.data, .noOffices(tree.offices.others.count)) }
            among = Phrase(id: "\(agency), OPD", en: "\(agency), OPD")
        }
        self.init(
            subject: .units,
            results: chosen.map { unit in
                AgencyResult(
                    id: unit.unit.id, name: unit.unit.name, people: unit.tally.measured + unit.tally.notMeasured, measured: unit.tally.measured,
                    means: unit.means.flatMap { ResultMeans(dimensions: $0.dimensions, total: $0.total) })
            }, maxima: stored.plan.instrument.dimensions.map(\.maximum), source: source, among: among, notices: stored.plan.notices)
    }
}
