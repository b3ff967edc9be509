import Instruments
import Measurement
import Personnel
import Vocabulary

/// Degrees over several years (*tugas belajar, ikatan dinas, biaya sendiri*): who studies what from when on, and what that does to the index at
/// the end of each year. A degree counts from the day on which it is recorded (*pencantuman gelar*), never before.
public struct StudyPaths: Sendable {
    /// The plan whose tables say what a degree is worth; as of the day behind which people begin.
    public let plan: Plan
    public let programmes: ProgrammeList
    /// In the order of the years and the programmes, in each by the NIP.
    public let students: [Student]
    /// Who would have been taken but retires before the time to be served is over.
    public let leftOut: [LeftOut]
    /// How many of the students have no day of retirement that is known.
    public let unknownRetirements: Int
    /// Year by year.
    public let years: [Year]

    /// Somebody who studies.
    public struct Student: Sendable {
        public let person: Int32
        /// The position among the degrees of the file.
        public let degree: Int
        public let start: CivilDate
        public let graduation: CivilDate
        /// From this day on it counts.
        public let recorded: CivilDate
        /// What it brings.
        public let points: Points
    }

    /// Somebody who is left out.
    public struct LeftOut: Sendable {
        public let person: Int32
        public let degree: Int
        public let retirement: CivilDate
        /// The day up to which the time would have to be served.
        public let served: CivilDate
    }

    /// The end of a year.
    public struct Year: Sendable {
        public let day: CivilDate
        /// Without those who retire by then; without and with the degrees that count.
        public let without: PlanStage, with: PlanStage
        public let funding: [StudyTerms.Funding: Sums]
    }

    /// What one way of paying comes to in a year.
    public struct Sums: Sendable, Hashable {
        public var starting = 0
        public var studying = 0
        /// Degrees that count by the end of the year, since the beginning.
        public var counting = 0
        /// In rupiah, for those who begin.
        public var cost = 0
        /// What the degrees that count bring, in thousandths.
        public var thousandths = 0
    }

    /// - `cohort`: everybody as of the day behind which people begin.
    /// - `years`: how many years are looked at; people begin in each of them.
    public init(_ cohort: Cohort, _ programmes: ProgrammeList, years count: Int, threads: Int = 1) {
        plan = cohort.plan
        self.programmes = programmes
        var intake = StudyIntake(cohort, programmes.degrees)
        let first = cohort.plan.asOf
        for year in 0..<max(count, 0) { intake.take(CivilDate(day: first.day + 1).minus(years: -year)) }
        (students, leftOut, unknownRetirements) = (intake.students, intake.leftOut, intake.unknownRetirements)
        let (taken, degrees, effects) = (intake.students, programmes.degrees, intake.effects)
        years = (0..<max(count, 0)).compactMap { year in
            CivilDate.endOfYear(first.year + year).map { Self.year($0, cohort, taken, degrees, effects, threads) }
        }
    }

    private static func year(
        _ day: CivilDate, _ cohort: Cohort, _ students: [Student], _ degrees: [Programme], _ effects: [RecordEffect], _ threads: Int
    ) -> Year {
        let departure = Departure(cohort.plan)
        let leaving = cohort.particulars.map { departure.leaving(cohort.facts, $0.retirement, after: cohort.plan.asOf, until: day) } ?? []
        let without = PlanStage(cohort.facts.replacing(departure.changes, of: leaving), threads: threads)
        let gone = Set(leaving)
        let counting = students.filter { $0.recorded <= day && !gone.contains($0.person) }
        let records = degrees.indices.map { degree in (effects[degree], counting.filter { $0.degree == degree }.map(\.person)) }
        var funding: [StudyTerms.Funding: Sums] = [:]
        for student in students {
            guard let terms = degrees[student.degree].study else { continue }
            var sums = funding[terms.funding] ?? Sums()
            if student.start.year == day.year {
                sums.starting += 1
                sums.cost += degrees[student.degree].costPerPerson
            }
            if student.start <= day, student.graduation > day { sums.studying += 1 }
            if student.recorded <= day, !gone.contains(student.person) {
                sums.counting += 1
                sums.thousandths += student.points.thousandths
            }
            funding[terms.funding] = sums
        }
        return Year(day: day, without: without, with: PlanStage(without.facts.adding(records), threads: threads), funding: funding)
    }
}
