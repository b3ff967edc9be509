/// The changes of many places by number; each is worked out from its sums when it is asked for.
public struct PlaceChanges: Sendable, RandomAccessCollection {
    private let tallies: ChangeTallies
    private let frame: ChangeFrame

    init(_ tallies: ChangeTallies, _ frame: ChangeFrame) {
        self.tallies = tallies
        self.frame = frame
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { tallies.count }

    public subscript(position: Int) -> PlaceChange { PlaceChange(tallies[position], frame) }
}
