import Analysis
import Foundation
import Instruments
import Measurement
import Personnel
import Vocabulary

extension ChangeAnalysis {
    /// The agency, where there is but one.
    var title: String { universe.agencies.count == 1 ? universe.agencies[0].name : "" }

    /// Whether both measurements rest on the same instrument with the same settings.
    var hasOneBasis: Bool {
        before.instrument.version == after.instrument.version && before.instrument.settings == after.instrument.settings
    }

    /// The units right under a root (OPD), and roots that have none under them, in the order of the tree.
    var offices: [Int] {
        let tree = universe.tree, offices = tree.offices
        var hasOffices = [Bool](repeating: false, count: offices.count)
        for unit in offices.indices where Int(offices[unit]) == unit && tree.parents[unit] >= 0 { hasOffices[Int(tree.parents[unit])] = true }
        return offices.indices.filter { Int(offices[$0]) == $0 && !hasOffices[$0] && units[$0].hasPeople }
    }
}

extension PlaceChange {
    /// Which of the stayers rose, fell and stayed.
    func stayersText(in language: Language) -> String {
        let words = language == .indonesian ? ["naik", "turun", "sama"] : ["up", "down", "same"]
        return zip([rose, fell, same], words).map { "\(language.text($0)) \($1)" }.joined(separator: ", ")
    }
}
