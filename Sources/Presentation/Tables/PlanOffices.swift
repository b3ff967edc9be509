import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary
import Workflows

/// What a plan does for each OPD.
package struct PlanOffice {
    package let place: OfficePlace
    package let label: String
    package let people: Int
    package let before: ExactMean?
    package let repaired: ExactMean?
    package let after: ExactMean?
    /// Places in programmes.
    package let places: Int
    /// People who attend anything.
    package let participants: Int
    package let repairs: Int
    /// In rupiah, with the shares of classes.
    package let cost: Int
}

extension TrainingPlanResult {
    /// OPD by OPD in the order of their names; what lies outside of all behind them.
    package func offices(in language: Language) -> [PlanOffice] {
        let division = OfficeDivision(of: dataSet.people.units, in: dataSet.tree)
        let stages = [plan.staying, plan.repaired, plan.promised].map { $0.tallies(at: division.places, count: division.count) }
        func part(_ person: Int32) -> Int { Int(division.places[Int(person)]) }
        var counts = [(places: Int, people: Set<Int32>, repairs: Int, cost: Int)](repeating: (0, [], 0, 0), count: division.count)
        for line in plan.lines {
            counts[part(line.person)].places += 1
            counts[part(line.person)].people.insert(line.person)
            counts[part(line.person)].cost += line.cost
        }
        for line in plan.repairs { counts[part(line.person)].repairs += 1 }
        return division.parts(in: language).map { part in
            func mean(_ stage: Int) -> ExactMean? { Means(stages[stage][part.number], by: instrument.combination)?.total }
            let count = counts[part.number]
            return PlanOffice(
                place: part.place, label: part.label, people: stages[0][part.number].measured, before: mean(0), repaired: mean(1),
                after: mean(2), places: count.places, participants: count.people.count, repairs: count.repairs, cost: count.cost)
        }
    }
}

extension PlanTables {
    /// OPD by OPD.
    package var offices: SheetTable {
        let columns = [
            column("opd", "OPD", "OPD", .text), column("orang", "Diukur", "Measured"), column("sekarang", "Tanpa rencana", "Without the plan"),
            column("perbaikan", "Sesudah perbaikan data", "Data repaired"), column("sesudah", "Dengan rencana", "With the plan"),
            column("peserta", "Orang yang ikut", "People attending"), column("tempat", "Tempat", "Places"),
            column("catatan", "Catatan diperbaiki", "Records repaired"), column("biaya", "Biaya (Rp)", "Cost (Rp)"),
        ]
        func cell(_ mean: ExactMean?) -> SheetCell { mean.map { .mean($0) } ?? .blank }
        return SheetTable(
            "OPD", columns,
            result.offices(in: language).map { office in
                [
                    .text(office.label), .count(office.people), cell(office.before), cell(office.repaired), cell(office.after),
                    .count(office.participants), .count(office.places), .count(office.repairs), .count(office.cost),
                ]
            })
    }
}
