/// Where the sums of one place lie in the row that all places have alike.
///
/// Of each group (PNS, PPPK): who stays, who comes and goes by way, who began or ceased to be measured by reason, and stage by stage what
/// each item changed. Behind the two groups stands what is asked of everybody together.
struct ChangeShape: Sendable {
    /// How somebody comes into a place or leaves it, but for those whose measuring begins or ends there.
    enum Passage: Int, CaseIterable {
        case joined, movedIn, groupIn, left, movedOut, groupOut

        var comesIn: Bool { rawValue < Passage.left.rawValue }
    }

    // Of a group.
    static let stayers = 0
    static let sumBefore = 1
    static let sumAfter = 2
    /// Of each passage and each reason: how many people, and the sum of their totals.
    static let pair = 2

    /// By stage after the first, what its change is split into.
    let steps: [[ChangeItem]]
    /// Reasons not to be measured in the first stage and in the last.
    let began: [ChangeItem]
    let ceased: [ChangeItem]
    let beganStart: Int
    let ceasedStart: Int
    private let stepStarts: [Int]
    let group: Int

    // Of everybody.
    let rose: Int
    let fell: Int
    /// Who is of the last stage's second group: how many people, and the sum of their totals.
    let secondAfter: Int
    let width: Int

    init(steps: [[ChangeItem]], began: [ChangeItem], ceased: [ChangeItem]) {
        self.steps = steps
        self.began = began
        self.ceased = ceased
        beganStart = 3 + Self.pair * Passage.allCases.count
        ceasedStart = beganStart + Self.pair * began.count
        var next = ceasedStart + Self.pair * ceased.count
        var starts: [Int] = []
        for items in steps {
            starts.append(next)
            next += 1 + Self.pair * items.count
        }
        stepStarts = starts
        group = next
        rose = 2 * group
        fell = rose + 1
        secondAfter = rose + 2
        width = rose + 2 + Self.pair
    }

    func passage(_ passage: Passage) -> Int { 3 + Self.pair * passage.rawValue }
    /// How many people have changed in anything at a stage.
    func people(step: Int) -> Int { stepStarts[step] }
    /// The sum of what an item changed at a stage; behind it, for how many people.
    func item(step: Int, _ item: Int) -> Int { stepStarts[step] + 1 + Self.pair * item }
}
