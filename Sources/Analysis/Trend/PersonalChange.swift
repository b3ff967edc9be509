import Measurement
import Vocabulary

/// What one indicator gives one person on a later day, against an earlier one.
struct PersonalChange: Sendable, Hashable {
    /// The number of the person.
    public let person: Int32
    /// In thousandths; below 0 where points are lost.
    public let thousandths: Int32

    /// Everybody whose points of an indicator differ, by their numbers.
    ///
    /// What can be reached stays the same within a year, so what is lost more is reached less.
    ///
    /// - Parameters: who loses points on either day, in the order of their numbers.
    static func between(_ before: [PersonalLoss], _ after: [PersonalLoss]) -> [PersonalChange] {
        var changes: [PersonalChange] = []
        var left = 0, right = 0
        while left < before.count || right < after.count {
            let old = left < before.count ? before[left].person : .max
            let new = right < after.count ? after[right].person : .max
            var change = 0
            if old <= new {
                change += before[left].gain.thousandths
                left += 1
            }
            if new <= old {
                change -= after[right].gain.thousandths
                right += 1
            }
            if change != 0 { changes.append(PersonalChange(person: min(old, new), thousandths: Int32(clamping: change))) }
        }
        return changes
    }
}
