import Instruments
import Measurement
import Personnel
import Vocabulary

/// Chooses who begins to study, year after year: whoever gains most, then whoever stays longest, then in the order of the NIP.
struct StudyIntake {
    private let cohort: Cohort
    private let degrees: [Programme]
    private var plan: Plan { cohort.plan }
    /// By degree, what it adds to the facts of who has it.
    let effects: [RecordEffect]
    private let eligible: [[Bool]]
    private(set) var students: [StudyPaths.Student] = []
    private(set) var leftOut: [StudyPaths.LeftOut] = []
    private(set) var unknownRetirements = 0
    /// By person who studies or has studied, the day from which on they may begin again.
    private var busy: [Int32: CivilDate] = [:]
    /// By person with a new degree, the facts with it.
    private var values: [Int32: [Int]] = [:]
    private var refused: Set<[Int32]> = []

    init(_ cohort: Cohort, _ degrees: [Programme]) {
        self.cohort = cohort
        self.degrees = degrees
        let day = cohort.plan.asOf
        effects = degrees.map { cohort.plan.effect(of: $0.kind.record(name: $0.name, certificate: "", hours: 0, start: day, end: day)) }
        eligible = degrees.map { cohort.matching($0.participants) }
    }

    /// Takes those who begin on a day.
    mutating func take(_ start: CivilDate) {
        for (number, degree) in degrees.enumerated() {
            guard let terms = degree.study else { continue }
            let graduation = start.adding(months: terms.months), recorded = graduation.adding(months: terms.recordingMonths)
            let served = graduation.adding(months: 12 * terms.serviceYears)
            var candidates: [(person: Int32, gain: Points, retirement: CivilDate?)] = []
            for person in cohort.order where eligible[number][Int(person)] && busy[person].map({ $0 <= start }) ?? true {
                let before = values[person] ?? cohort.facts.values(of: Int(person))
                let gain = plan.points(effects[number].added(to: before, plan)) - plan.points(before)
                guard gain > .zero else { continue }
                let retirement = cohort.particulars?.retirement(Int(person))
                // Whoever is gone when it counts gains nothing, and what was paid for is to be served.
                if let retirement, retirement <= max(recorded, served) {
                    if refused.insert([person, Int32(number)]).inserted {
                        leftOut.append(
                            StudyPaths.LeftOut(person: person, degree: number, retirement: retirement, served: max(recorded, served)))
                    }
                    continue
                }
                candidates.append((person, gain, retirement))
            }
            // Sorting keeps the order of the NIP among equals.
            let chosen = candidates.enumerated().sorted { left, right in
                let (one, other) = (left.element, right.element)
                return (other.gain, -(one.retirement?.day ?? .max), left.offset) < (one.gain, -(other.retirement?.day ?? .max), right.offset)
            }.prefix(degree.seats ?? .max).map(\.element)
            for entry in chosen {
                students.append(
                    StudyPaths.Student(
                        person: entry.person, degree: number, start: start, graduation: graduation, recorded: recorded,
                        points: entry.gain))
                busy[entry.person] = recorded
                values[entry.person] = effects[number].added(to: values[entry.person] ?? cohort.facts.values(of: Int(entry.person)), plan)
                if entry.retirement == nil { unknownRetirements += 1 }
            }
        }
    }
}

extension CivilDate {
    /// The same day of a later month; where the month has no such day, its last.
    func adding(months: Int) -> CivilDate {
        let (year, month, day) = components
        let index = year * 12 + month - 1 + months
        let (target, of) = (index / 12, index % 12 + 1)
        return CivilDate(year: target, month: of, day: min(day, CivilDate.days(in: of, of: target))) ?? self
    }
}
