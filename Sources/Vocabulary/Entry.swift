/// What a cell says: nothing, a value, or something that cannot be read as one.
public enum Entry<Value: Sendable>: Sendable {
    case absent
    case value(Value)
    case unreadable

    /// The value, where there is one.
    public var value: Value? {
        if case .value(let value) = self { return value }
        return nil
    }

    public var isAbsent: Bool {
        if case .absent = self { return true }
        return false
    }

    public var isUnreadable: Bool {
        if case .unreadable = self { return true }
        return false
    }
}

extension Entry: Equatable where Value: Equatable {}
extension Entry: Hashable where Value: Hashable {}
