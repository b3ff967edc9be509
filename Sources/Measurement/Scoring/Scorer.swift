import Instruments
import Vocabulary

extension Facts {
    /// Scores everybody: the same tables for one person and for five million.
    public func scored() -> Scores {
        let instrument = plan.instrument
        let indicators = plan.compiled.indicators
        let population = TableLookup(plan.compiled.population)
        let lookups = indicators.map { TableLookup($0.table) }
        var exclusions: [UInt8] = []
        exclusions.reserveCapacity(people)
        var dimensions = [[Int32]](repeating: [Int32](repeating: 0, count: people), count: Dimension.allCases.count)
        var losses = [IndicatorLoss](repeating: IndicatorLoss(), count: indicators.count)
        var resting = 0
        for start in stride(from: 0, to: people, by: TableLookup.batch) {
            let range = start..<min(start + TableLookup.batch, people)
            for place in population.places(columns, range: range) { exclusions.append(population.table.rows[Int(place)]) }
            var missing = [Bool](repeating: false, count: range.count)
            for (number, indicator) in indicators.enumerated() {
                let places = lookups[number].places(columns, range: range)
                let position = indicator.dimension.position
                for (offset, place) in places.enumerated() where exclusions[start + offset] == CompiledInstrument.measured {
                    guard let row = indicator.row(at: Int(place)) else { continue }
                    let step = indicator.indicator.ladder.rows[row]
                    let points = Int32(self.points(step.outcome, of: start + offset).thousandths)
                    dimensions[position][start + offset] &+= points
                    let lost = Int(indicator.attainable[Int(place)] - points)
                    if lost > 0 {
                        losses[number].thousandths += lost
                        losses[number].people += 1
                    }
                    if step.restsOnMissingData {
                        losses[number].missingData += 1
                        missing[offset] = true
                    }
                }
            }
            resting += missing.count { $0 }
        }
        let totals = (0..<people).map { person in dimensions.reduce(Int32(0)) { $0 &+ $1[person] } }
        let measured = (0..<people).filter { exclusions[$0] == CompiledInstrument.measured }
        return Scores(
            plan: plan, exclusions: exclusions, dimensions: dimensions, totals: totals,
            categories: totals.map { UInt8(instrument.category(thousandths: Int($0))) }, losses: losses,
            betweenCategoryReadings: measured.count { instrument.liesBetweenCategoryReadings(thousandths: Int(totals[$0])) },
            restingOnMissingData: resting)
    }

    /// What an award gives one person.
    func points(_ award: Award, of person: Int) -> Points {
        switch award {
        case .fixed(let points): points
        case .proportional(_, let fact, _): award.points(for: value(fact, of: person))
        }
    }
}
