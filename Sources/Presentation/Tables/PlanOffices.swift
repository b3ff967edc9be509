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
        let tree = dataSet.tree, offices = tree.offices
        let tops = dataSet.people.units.map { $0 >= 0 ? Int(offices.tops[Int($0)]) : tree.units.count }
        let places = tops.map { Int32(truncatingIfNeeded: $0) }
        let stages = [plan.staying, plan.repaired, plan.promised].map { $0.tallies(at: places, count: tree.units.count + 1) }
        var counts: [Int: (places: Int, people: Set<Int32>, repairs: Int, cost: Int)] = [:]
        for line in plan.lines {
            counts[tops[Int(line.person)], default: (0, [], 0, 0)].places += 1
            counts[tops[Int(line.person)]]?.people.insert(line.person)
            counts[tops[Int(line.person)]]?.cost += line.cost
        }
        for line in plan.repairs { counts[tops[Int(line.person)], default: (0, [], 0, 0)].repairs += 1 }
        let combination = instrument.combination
        let entries = Set(tops).sorted().map { top -> PlanOffice in
            let place = offices.place(of: top < tree.units.count ? top : nil), count = counts[top]
            func mean(_ stage: Int) -> ExactMean? { Means(stages[stage][top], by: combination)?.total }
            return PlanOffice(
                place: place, label: place.label(in: tree, language), people: stages[0][top].measured, before: mean(0), repaired: mean(1),
                after: mean(2), places: count?.places ?? 0, participants: count?.people.count ?? 0, repairs: count?.repairs ?? 0,
                cost: count?.cost ?? 0)
        }
        return entries.sorted {
            ($0.place.isOffice ? 0 : 1, $0.label, $0.place.unit ?? .max) < ($1.place.isOffice ? 0 : 1, $1.label, $1.place.unit ?? .max)
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
