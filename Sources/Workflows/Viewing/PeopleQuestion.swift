/// Who of an opened measurement is asked for, and in which order.
public struct PeopleQuestion: Sendable, Hashable {
    /// In which order people stand; whoever is equal stands in the order of the names, then of the NIP.
    public enum Order: String, Sendable, CaseIterable {
        case name = "nama"
        case total
        case office = "opd"
        case post = "jabatan"
    }

    /// The id of a unit, with all below it; nil for all.
    public var unit: String?
    /// The class of posts (*kelas jabatan*), as the instrument names it; nil for all.
    public var postClass: String?
    /// The name of a category; nil for all.
    public var category: String?
    /// The name of an indicator in which points are missing; nil for anybody.
    public var lacking: String?
    /// Words of the name; nil for anybody.
    public var words: String?
    /// Whether they are measured; nil for both.
    public var isMeasured: Bool?
    public var order: Order
    /// Whether the last stands first.
    public var isDescending: Bool

    public init(order: Order = .name, isDescending: Bool = false) {
        self.order = order
        self.isDescending = isDescending
    }

    /// Whether nobody is left out.
    var isOfEverybody: Bool {
        unit == nil && postClass == nil && category == nil && lacking == nil && words == nil && isMeasured == nil
    }
}
