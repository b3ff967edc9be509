import Exchange
import Instruments
import Measurement
import Personnel
import Synchronization
import Vocabulary

/// The people of an opened measurement in every order that lists have, and found by words of their names.
///
/// Orders are worked out when they are first asked for and then kept, so that a page of a list costs a walk and no sorting.
public final class PeopleIndex: Sendable {
    public let opened: OpenedMeasurement
    private let orders: Mutex<[PeopleQuestion.Order: [Int32]]>
    private let names: Mutex<[[UInt8]]?>
    private let results = Mutex<[String: any Sendable]>([:])
    /// Who was asked for last, the last of all last.
    private let answers = Mutex<[(question: PeopleQuestion, people: [Int32])]>([])
    /// So many answers are kept: a list that is gone through page by page is found once.
    private static let mostAnswers = 8
    /// By unit number, what its OPD is called.
    public let offices: OfficeOrder

    public init(_ opened: OpenedMeasurement) {
        self.opened = opened
        orders = Mutex([:])
        names = Mutex(nil)
        offices = OfficeOrder(opened.measured.dataSet.people, opened.tree, .indonesian)
    }

    /// The people of another index, of whose measurement the archive says something else by now.
    public init(_ opened: OpenedMeasurement, like other: PeopleIndex) {
        self.opened = opened
        orders = Mutex(other.orders.withLock { $0 })
        names = Mutex(other.names.withLock { $0 })
        offices = other.offices
    }

    private var measured: MeasuredDataSet { opened.measured }

    /// Something that follows from the measurement alone, worked out when it is first asked for and then kept.
    ///
    /// - Parameters:
    ///   - name: what it is called; of names there are few.
    ///   - make: works it out.
    public func kept<Value: Sendable>(_ name: String, _ make: () -> Value) -> Value {
        if let known = results.withLock({ $0[name] }) as? Value { return known }
        let made = make()
        results.withLock { $0[name] = made }
        return made
    }
    private var instrument: Instrument { opened.plan.instrument }

    /// The numbers of everybody a question means, in its order.
    ///
    /// A unit, class, category or indicator that is not there means nobody.
    public func people(_ question: PeopleQuestion) -> [Int32] {
        if question.isOfEverybody, !question.isDescending { return ordered(question.order) }
        if let known = answers.withLock({ $0.last { $0.question == question } }) { return known.people }
        let found = asked(question)
        answers.withLock { answers in
            if answers.count >= Self.mostAnswers { answers.removeFirst() }
            answers.append((question, found))
        }
        return found
    }

    private func asked(_ question: PeopleQuestion) -> [Int32] {
        var kept = [Bool](repeating: true, count: measured.dataSet.people.count)
        func keep(_ isMeant: (Int) -> Bool) { for person in kept.indices where kept[person] && !isMeant(person) { kept[person] = false } }
        let scores = measured.scores
        if let wanted = question.isMeasured { keep { scores.isMeasured($0) == wanted } }
        if let unit = question.unit {
            let scope = opened.tree.number(of: unit).map { UnitScope(below: [$0], in: opened.tree) }, units = measured.dataSet.people.units
            keep { scope?.holds(Int(units[$0])) ?? false }
        }
        if let name = question.postClass {
            let fact = opened.classFact, value = opened.classes.firstIndex(of: name).map { $0 + 1 }
            keep { person in fact.map { measured.dataSet.facts.value($0, of: person) } == value && value != nil }
        }
        if let name = question.category {
            let place = instrument.categories.rows.firstIndex { $0.name == name }
            keep { scores.isMeasured($0) && Int(scores.categories[$0]) == place }
        }
        if let name = question.lacking {
            var lacking = [Bool](repeating: false, count: kept.count)
            if let indicator = opened.plan.compiled.indicators.firstIndex(where: { $0.indicator.name == name }) {
                for loss in measured.dataSet.facts.losses(ofIndicator: indicator, scores) where loss.gain > .zero { lacking[Int(loss.person)] = true }
            }
            keep { lacking[$0] }
        }
        if let words = question.words { keep(fitting(words)) }
        let order = ordered(question.order).filter { kept[Int($0)] }
        return question.isDescending ? order.reversed() : order
    }

    /// Everybody in the order of their numbers in the archive.
    public var byNumber: [Int32] {
        kept("menurut nomor") { opened.people.indices.sorted { opened.people[$0] < opened.people[$1] }.map { Int32(truncatingIfNeeded: $0) } }
    }

    private func ordered(_ order: PeopleQuestion.Order) -> [Int32] {
        if let known = orders.withLock({ $0[order] }) { return known }
        let made = sorted(order)
        orders.withLock { $0[order] = made }
        return made
    }

    private func sorted(_ order: PeopleQuestion.Order) -> [Int32] {
        let roll = opened.roll, people = measured.dataSet.people, scores = measured.scores
        guard order == .name else {
            let byName = ordered(.name)
            switch order {
            case .name: return byName
            // Sorting keeps the order of the names among equals.
            case .total:
                return byName.enumerated().sorted {
                    let (one, other) = (Int($0.element), Int($1.element))
                    let left = scores.isMeasured(one) ? scores.total(of: one).thousandths : -1
                    let right = scores.isMeasured(other) ? scores.total(of: other).thousandths : -1
                    return (left, $0.offset) < (right, $1.offset)
                }.map(\.element)
            case .office:
                return byName.enumerated().sorted {
                    (offices.position(of: Int($0.element)), $0.offset) < (offices.position(of: Int($1.element)), $1.offset)
                }.map(\.element)
            case .post:
                let posts = byName.map { roll.post(of: Int($0)) }
                return byName.indices.sorted { (posts[$0], $0) < (posts[$1], $1) }.map { byName[$0] }
            }
        }
        let names = (0..<people.count).map { roll.name(of: $0) }
        return names.indices.sorted { (names[$0], people.nips[$0]) < (names[$1], people.nips[$1]) }.map { Int32(truncatingIfNeeded: $0) }
    }

    /// Whether a name has all the words, as whole words or their beginnings, in any case and order; nobody where there are none.
    private func fitting(_ words: String) -> (Int) -> Bool {
        let known = names.withLock { names in
            let made = names ?? (0..<measured.dataSet.people.count).map { Self.folded(opened.roll.name(of: $0)) }
            names = made
            return made
        }
        let wanted = words.split { !$0.isLetter && !$0.isNumber }.map { Self.folded(String($0)) }
        return { person in !wanted.isEmpty && wanted.allSatisfy { known[person].holds($0) } }
    }

    /// In capitals, a blank before every word.
    private static func folded(_ name: String) -> [UInt8] {
        Array(name.uppercased().split { !$0.isLetter && !$0.isNumber }.map { " " + $0 }.joined().utf8)
    }

    /// Somebody by NIP; nil where there is nobody of that NIP.
    public func person(_ nip: NIP) -> Int? { measured.dataSet.people.nips.firstIndex(of: nip) }
}

extension [UInt8] {
    /// Whether some bytes stand in them.
    fileprivate func holds(_ wanted: [UInt8]) -> Bool {
        guard let first = wanted.first, wanted.count <= count else { return false }
        return (0...(count - wanted.count)).contains { start in
            self[start] == first && self[start..<start + wanted.count].elementsEqual(wanted)
        }
    }
}

extension OpenedMeasurement {
    /// The fact that says of which class somebody's post is; nil where the instrument knows none.
    public var classFact: Int? { plan.instrument.facts.firstIndex { $0.name == "kelas" && $0.domain.isScale } }

    /// The classes of posts, as the instrument names them; empty where it knows none.
    public var classes: [String] {
        guard let fact = classFact, case .scale(let scale) = plan.instrument.facts[fact].domain else { return [] }
        return plan.instrument.scales[scale].values
    }

    /// The means of the people of each class of posts that anybody of is measured.
    public var classMeans: [(name: String, means: Means)] {
        guard let fact = classFact, case .codes(let codes) = measured.dataSet.facts.columns[fact] else { return [] }
        let tallies = Aggregation.tallies(
            measured.scores, facts: measured.dataSet.facts, at: codes.map { Int32($0) - 1 }, count: classes.count)
        return zip(classes, tallies).compactMap { name, tally in
            Means(tally, by: measured.aggregation.combination).map { (name, $0) }
        }
    }
}
