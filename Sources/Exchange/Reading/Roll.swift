import Personnel
import Vocabulary

/// What people are called, what post they hold and when they retire, by their numbers in a data set: for lists that are to be acted on.
///
/// Measuring keeps none of it, and no result that is meant for publication has it.
public struct Roll: Sendable {
    private var names: Texts
    private var posts: Texts
    private var retirements: [CivilDate?]
    /// From 1 for the highest; 0 for none.
    private var echelons: [UInt8]

    /// The same with which rows are whose, while it is filled.
    public struct Filling {
        private let tree: UnitTree
        /// Of two rows for one person the first stands, so the row is what tells.
        private let numbers: [RecordSource: Int]
        private var roll: Roll

        public init(_ dataSet: DataSet) {
            let people = dataSet.people
            tree = dataSet.tree
            numbers = Dictionary((0..<people.count).map { (people.source(of: $0), $0) }) { first, _ in first }
            roll = Roll(
                names: Texts(people.count), posts: Texts(people.count), retirements: [CivilDate?](repeating: nil, count: people.count),
                echelons: [UInt8](repeating: 0, count: people.count))
        }

        /// Whether a row made somebody of the data set.
        func holds(_ source: RecordSource) -> Bool { numbers[source] != nil }

        /// Adds an employee's row; one that made nobody of the data set is left out.
        public mutating func add(_ employee: Employee, at source: RecordSource) {
            guard let number = numbers[source] else { return }
            roll.names.set(number, employee.name)
            roll.posts.set(number, employee.post)
            var placed = employee
            placed.place(in: tree)
            roll.retirements[number] = RetirementAge.day(placed)
            roll.echelons[number] = UInt8(placed.echelonNumber ?? 0)
        }

        public consuming func finish() -> Roll { roll }
    }

    /// Empty where the row has none.
    public func name(of person: Int) -> String { names[person] }
    /// Nama jabatan; empty where the row has none.
    public func post(of person: Int) -> String { posts[person] }
    /// When somebody reaches the retirement age (BUP) of the post; nil where that cannot be told.
    public func retirement(of person: Int) -> CivilDate? { retirements.indices.contains(person) ? retirements[person] : nil }

    /// The echelon of the post, from 1 for the highest to 5; nil where it has none.
    public func echelon(of person: Int) -> Int? {
        guard echelons.indices.contains(person), echelons[person] > 0 else { return nil }
        return Int(echelons[person])
    }

    /// What the people of a scope are called, by their numbers in the data set that is limited to it.
    ///
    /// - `dataSet`: the one this roll is of, which is not limited.
    public func limited(to scope: UnitScope, of dataSet: DataSet) -> Roll {
        let kept = dataSet.numbers(in: scope)
        return Roll(
            names: names.keeping(kept), posts: posts.keeping(kept), retirements: kept.map { retirements[Int($0)] },
            echelons: kept.map { echelons[Int($0)] })
    }

    /// Everybody of the data set by the words other tables know them by, in the order of their numbers.
    public func people(of dataSet: DataSet) -> [NamedPerson] {
        let tree = dataSet.tree
        return (0..<dataSet.people.count).map { person in
            var units: [String] = []
            var unit = Int(dataSet.people.units[person])
            while unit >= 0 {
                units.append(tree.units[unit].name)
                unit = Int(tree.parents[unit])
            }
            return NamedPerson(number: person, name: name(of: person), post: post(of: person), units: units)
        }
    }
}

/// A text for each of many people, all in one array.
private struct Texts: Sendable {
    private var bytes: [UInt8] = []
    /// By person, where the text begins and how long it is.
    private var places: [(start: Int, count: Int32)]

    init(_ count: Int) { places = [(start: Int, count: Int32)](repeating: (0, 0), count: count) }

    mutating func set(_ person: Int, _ text: String) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        places[person] = (start, Int32(clamping: bytes.count - start))
    }

    /// The texts of some people only; the bytes stay shared.
    func keeping(_ kept: [Int32]) -> Texts {
        var texts = self
        texts.places = kept.map { places[Int($0)] }
        return texts
    }

    subscript(person: Int) -> String {
        guard places.indices.contains(person) else { return "" }
        let place = places[person]
        return String(decoding: bytes[place.start..<place.start + Int(place.count)], as: UTF8.self)
    }
}
