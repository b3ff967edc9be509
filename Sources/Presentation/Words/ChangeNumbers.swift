import Analysis
import Instruments
import Measurement
import Personnel
import Vocabulary

extension ChangeAnalysis {
    /// The agency, where there is but one.
    package var title: String { universe.agencies.count == 1 ? universe.agencies[0].name : "" }

    /// Whether both measurements rest on the same instrument with the same settings.
    package var hasOneBasis: Bool {
        before.instrument.version == after.instrument.version && before.instrument.settings == after.instrument.settings
    }

    /// The OPD that have people in either measurement, in the order of the list.
    package var offices: [Int] { universe.tree.offices.list.filter { units[$0].hasPeople } }

    /// Units that belong to no OPD, with why.
    package var outside: [OfficePlace] {
        let offices = universe.tree.offices
        return offices.others.filter { units[$0].hasPeople }.map { offices.place(of: $0) }.filter { if case .agency = $0 { false } else { true } }
    }
}

extension PlaceChange {
    /// Which of the stayers rose, fell and stayed.
    package func stayersText(in language: Language) -> String {
        let words = language == .indonesian ? ["naik", "turun", "sama"] : ["up", "down", "same"]
        return zip([rose, fell, same], words).map { "\(language.text($0)) \($1)" }.joined(separator: ", ")
    }
}
