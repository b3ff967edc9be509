import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// How far a target is, and what becomes of it.
@Suite struct TrendTargetTests {
    private func sum(_ points: Int, _ people: Int) -> IndexSum {
        IndexSum(points: GroupedPoints(first: points), firstPeople: people, secondPeople: 0, means: .headCount)
    }

    @Test func whatIsLackingIsTargetTimesPeopleLessTheSum() {
        let index = sum(187_001, 3)
        #expect(index.lacking(of: Points(thousandths: 81_000)) == 55_999)
        #expect(index.adding(GroupedPoints(first: 55_999)).reaches(Points(thousandths: 81_000)))
        #expect(!index.adding(GroupedPoints(first: 55_998)).reaches(Points(thousandths: 81_000)))
        // The index is rounded only where it is shown: 80.999… is shown as 81.00 and does not reach 81.
        #expect(sum(242_999, 3).mean?.hundredths == 8100)
        #expect(!sum(242_999, 3).reaches(Points(thousandths: 81_000)))
        #expect(!sum(0, 0).reaches(.zero))
    }

    /// Where group means count, it is what would do when spread evenly over everybody.
    @Test func whatIsLackingOfGroupMeans() {
        let index = IndexSum(points: GroupedPoints(first: 700_001, second: 200_000), firstPeople: 10, secondPeople: 3, means: .groupMeans)
        let target = Points(thousandths: 81_000)
        let lacking = index.lacking(of: target)
        // The middle of 70.0001 and 66.666… is 68.33338333…; 13 people lack 12.66661666… each, which is 164.66601666… in all.
        #expect(lacking == 164_667)
        // A group that lacks what its people lack each reaches the target: its mean is what counts, not its size.
        #expect(index.adding(GroupedPoints(first: 126_667, second: 38_000)).reaches(target))
        #expect(!index.adding(GroupedPoints(first: 126_665, second: 38_000)).reaches(target))
        #expect(index.share(of: GroupedPoints(first: 10_000)) == IndexShare(sum: 30_000, people: 60))
        #expect(index.mean?.hundredths == 6833)
        // One group alone counts as it is.
        let alone = IndexSum(points: GroupedPoints(first: 700_000), firstPeople: 10, secondPeople: 0, means: .groupMeans)
        #expect(alone.lacking(of: target) == 110_000)
        #expect(alone.mean == ExactMean(sum: 700_000, count: 10))
    }

    private func trend(_ people: [TestPerson], target: Int, from date: String = "2022-06-30") throws -> Trend {
        let dates = try [date] + ForecastDates.monthEnds(after: .of(date)).map(\.description)
        let days = try Year.days(people, dates)
        var forecast = Forecast(days[0])
        forecast.add(Array(days.dropFirst()), since: days[0], after: days[0])
        return Trend(earlier: [], forecast, target: Points(thousandths: target), attainable: days[0].attainable)
    }

    /// 15 + 15 + 5 points, 35 in all; 15 for technical training and 10 for a seminar are there to be had, 30 by the appraisal.
    private func plain() throws -> TestPerson { try TestPerson().adding(TrainingRecord.of("2", ended: "2015-01-01")) }

    @Test func reachedAndKept() throws {
        let trend = try trend([plain()], target: 35_000)
        #expect(trend.outcome == .reached)
        #expect(trend.now.index.lacking(of: Points(thousandths: 35_000)) == 0)
    }

    @Test func reachedAndLost() throws {
        let person = try plain().adding(TrainingRecord.of("3", hours: 20, ended: "2021-08-10"))
        #expect(try trend([person], target: 50_000).outcome == .lost(.of("2022-08-31")))
        #expect(try trend([person], target: 50_001).outcome == .missed)
    }

    @Test func reachedByWhatIsScheduled() throws {
        let person = try plain().adding(TrainingRecord.of("3", hours: 20, ended: "2022-09-10"))
        #expect(try trend([person], target: 50_000).outcome == .scheduled(.of("2022-09-30")))
        // Seen from its month there is one step only.
        #expect(try trend([person], target: 50_000, from: "2022-09-09").outcome == .scheduled(.of("2022-09-30")))
    }

    /// Everything but the education can be reached: it is not given, so it can, too.
    @Test func outOfReach() throws {
        let trend = try trend([plain()], target: 100_000)
        #expect(trend.attainable.points.total == 100_000)
        #expect(trend.outcome == .missed)
        // By instrument B a PPPK has 20 for the education, whatever it is.
        let plan = try Year.plan("surat-bkn-4190-2024", .of("2024-06-30"))
        let day = Year.day([try TestPerson().with { $0.standing = "71" }], plan)
        #expect(day.attainable.points == GroupedPoints(second: 95_000))
        let other = Trend(earlier: [], Forecast(day), target: Points(thousandths: 95_001), attainable: day.attainable)
        #expect(other.outcome == .outOfReach)
        #expect(Trend(earlier: [], Forecast(day), target: Points(thousandths: 95_000), attainable: day.attainable).outcome == .missed)
    }

    @Test func onTheLastDayOnlyWhatIs() throws {
        let trend = try trend([plain()], target: 81_000, from: "2022-12-31")
        #expect(trend.forecast.isEmpty && trend.end == trend.now)
        #expect(trend.outcome == .missed)
    }

    @Test func nobodyHasNoOutcome() throws {
        let person = try plain().with { $0.standing = "99" }
        #expect(try trend([person], target: 81_000).outcome == nil)
        #expect(try trend([], target: 81_000).outcome == nil)
    }

    /// The series holds the days before D of the same year, in order, and ends at D.
    @Test func theSeriesEndsAtD() throws {
        let forecast = try Year.forecast([plain()], ["2022-06-30", "2022-12-31"])
        let earlier = try ["2022-05-31", "2022-01-31", "2021-12-31", "2022-06-30", "2022-07-31"].map {
            TrendPoint(try .of($0), sum(30_000, 1), .measured, label: "tarikan")
        }
        let trend = Trend(earlier: earlier, forecast, target: nil, attainable: forecast.index)
        #expect(trend.series.map(\.date.description) == ["2022-01-31", "2022-05-31", "2022-06-30"])
        #expect(trend.points.map(\.kind) == [.measured, .measured, .measured, .forecast])
        #expect(trend.now.index == forecast.index && trend.outcome == nil)
    }
}
