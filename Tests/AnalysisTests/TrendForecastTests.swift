import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Analysis

/// What records that are there say of later days.
@Suite struct TrendForecastTests {
    /// A year ends on the day that has the date of the training: the day before it still counts.
    @Test func aTrainingIsLostOnTheDayItsYearEnds() throws {
        let person = try TestPerson().adding(TrainingRecord.of("3", hours: 20, ended: "2021-07-10"))
        #expect(try Year.events([person], after: "2022-06-30") == ["2022-07-10 diklat-teknis -15"])
        let steps = try Year.forecast([person], ["2022-06-30", "2022-07-09", "2022-07-10", "2022-07-11"]).steps
        #expect(steps.map(\.change.points.total) == [0, -15_000, 0])
        #expect(steps.map(\.sinceStart.points.total) == [0, -15_000, -15_000])
        #expect(steps.map(\.change.losing) == [0, 1, 0])
        #expect(steps.map(\.sinceStart.losing) == [0, 1, 1])
    }

    /// Seen from that day itself there is nothing left to lose.
    @Test func whatIsLostAlreadyIsNotForecast() throws {
        let person = try TestPerson().adding(TrainingRecord.of("3", hours: 20, ended: "2021-07-10"))
        #expect(try Year.events([person], after: "2022-07-09") == ["2022-07-10 diklat-teknis -15"])
        #expect(try Year.events([person], after: "2022-07-10") == [])
    }

    /// Of several trainings the points go with the one that takes the sum below 20 JP.
    @Test func thePointsGoWithTheHoursThatWereNeeded() throws {
        let person = try TestPerson()
            .adding(TrainingRecord.of("3", hours: 10, ended: "2021-07-10", certificate: "1/A/2021"))
            .adding(TrainingRecord.of("3", hours: 12, ended: "2021-09-10", certificate: "2/A/2021"))
            .adding(TrainingRecord.of("3", hours: 10, ended: "2021-12-10", certificate: "3/A/2021"))
        #expect(try Year.events([person], after: "2022-06-30") == ["2022-09-10 diklat-teknis -15"])
    }

    @Test func aSeminarIsLostAfterTwoYears() throws {
        let person = try TestPerson().adding(TrainingRecord.of("9", ended: "2020-08-31"))
        #expect(try Year.events([person], after: "2022-06-30") == ["2022-08-31 seminar -10"])
    }

    /// A training of which only the year is known stands for 31 December, and so counts to the 30th.
    @Test func aYearAloneIsLostOnTheLastDay() throws {
        var training = try TrainingRecord.of("3", hours: 20, ended: "2021-01-01")
        (training.end, training.year) = (nil, 2021)
        #expect(try Year.events([try TestPerson().adding(training)], after: "2022-06-30") == ["2022-12-31 diklat-teknis -15"])
    }

    @Test func aScheduledTrainingCountsFromItsDayOn() throws {
        let person = try TestPerson().adding(TrainingRecord.of("3", hours: 20, ended: "2022-08-15"))
        #expect(try Year.events([person], after: "2022-06-30") == ["2022-08-15 diklat-teknis 15"])
        let next = try TestPerson().adding(TrainingRecord.of("3", hours: 20, ended: "2023-01-01"))
        #expect(try Year.events([next], after: "2022-06-30") == [])
    }

    /// What is lost and given again on the same day is no event, and what comes back later is seen as such.
    @Test func pointsComeBackByWhatIsScheduled() throws {
        let old = try TestPerson().adding(TrainingRecord.of("3", hours: 20, ended: "2021-07-10"))
        let seamless = try old.adding(TrainingRecord.of("3", hours: 20, ended: "2022-07-10"))
        #expect(try Year.events([seamless], after: "2022-06-30") == [])
        let later = try old.adding(TrainingRecord.of("3", hours: 20, ended: "2022-07-20"))
        #expect(try Year.events([later], after: "2022-06-30") == ["2022-07-10 diklat-teknis -15", "2022-07-20 diklat-teknis 15"])
        // By the end of the month nothing has changed.
        #expect(try Year.forecast([later], ["2022-06-30", "2022-07-31"]).steps[0].change.losing == 0)
    }

    @Test func theListSaysWhoGetsPointsBack() throws {
        let old = try TestPerson().adding(TrainingRecord.of("3", hours: 20, ended: "2021-07-10"))
        let people = [old, try old.adding(TrainingRecord.of("3", hours: 20, ended: "2022-07-20"))]
        var events = ForecastEvents()
        events.add(try Year.days(people, ["2022-06-30", "2022-07-10", "2022-07-20"]))
        #expect(events.losses.map(\.event.person) == [0, 1])
        #expect(events.losses.map(\.event.thousandths) == [-15_000, -15_000])
        #expect(events.losses.map(\.atEnd) == [-15_000, 0])
    }

    @Test func aPunishmentLapsesAfterFiveYears() throws {
        let punished = try TestPerson().adding(SanctionRecord(type: "7", level: "S", effective: .of("2017-11-05")))
        #expect(try Year.events([punished], after: "2022-06-30") == ["2022-11-05 hukuman-disiplin 3"])
        let cancelled = try TestPerson().adding(SanctionRecord(type: "7", level: "S", effective: .of("2017-11-05"), cancelled: true))
        #expect(try Year.events([cancelled], after: "2022-06-30") == [])
    }

    @Test func aPunishmentThatBeginsLaterCosts() throws {
        let punished = try TestPerson().adding(SanctionRecord(type: "7", level: "S", effective: .of("2022-11-05")))
        #expect(try Year.events([punished], after: "2022-06-30") == ["2022-11-05 hukuman-disiplin -3"])
    }

    /// 29 February goes back to 28 February, so on that day no window moves on for a training of 28 February; the year is measured as
    /// the plan measures it.
    @Test func fromALeapDayOn() throws {
        let person = try TestPerson().adding(TrainingRecord.of("3", hours: 20, ended: "2019-03-01"))
        #expect(try Year.events([person], after: "2020-02-29") == ["2020-03-01 diklat-teknis -15"])
        #expect(try ForecastDates.monthEnds(after: .of("2020-02-29")).first == .of("2020-03-31"))
        #expect(try ForecastDates.monthEnds(after: .of("2020-02-28")).first == .of("2020-02-29"))
        #expect(try ForecastDates.monthEnds(before: .of("2020-03-01")) == [.of("2020-01-31"), .of("2020-02-29")])
    }

    @Test func theLastDayHasNothingAfterIt() throws {
        let last = try CivilDate.of("2022-12-31")
        #expect(ForecastDates.monthEnds(after: last).isEmpty && ForecastDates.days(after: last).isEmpty)
        #expect(ForecastDates.monthEnds(before: last).count == 11)
        #expect(try ForecastDates.days(after: .of("2022-12-29")) == [.of("2022-12-30"), last])
        #expect(try ForecastDates.days(after: .of("2023-12-31")).isEmpty)
        #expect(try Year.forecast([TestPerson()], ["2022-12-31"]).end == nil)
    }

    /// Who is not measured neither loses nor gains.
    @Test func thoseWhoAreNotMeasuredAreLeftOut() throws {
        let person = try TestPerson().with { $0.standing = "99" }.adding(TrainingRecord.of("3", hours: 20, ended: "2021-07-10"))
        let forecast = try Year.forecast([person], ["2022-06-30", "2022-12-31"])
        #expect(forecast.index.people == 0 && forecast.index.mean == nil)
        #expect(forecast.end?.change.losing == 0 && forecast.end?.change.points.total == 0)
    }

    /// Who falls to a lower category, from one step to the next and since D.
    @Test func categoriesFallAndRise() throws {
        let base = try TestPerson().with { $0.education = "50" }.adding(AppraisalRecord(year: 2021, score: .value(95_000)))
            .adding(TrainingRecord.of("2", ended: "2015-01-01")).adding(TrainingRecord.of("9", ended: "2022-01-01"))
        // 25 + 15 + 10 + 30 + 5 = 85 without the technical training, 100 with it.
        let falls = try base.adding(TrainingRecord.of("3", hours: 20, ended: "2021-07-10"))
        let rises = try base.adding(TrainingRecord.of("3", hours: 20, ended: "2022-08-10"))
        let steps = try Year.forecast([falls, rises, base], ["2022-06-30", "2022-07-31", "2022-08-31", "2022-12-31"]).steps
        #expect(steps.map(\.change.lowerCategory) == [1, 0, 0])
        #expect(steps.map(\.change.higherCategory) == [0, 1, 0])
        #expect(steps.map(\.sinceStart.lowerCategory) == [1, 1, 1])
        #expect(steps.map(\.sinceStart.higherCategory) == [0, 1, 1])
    }

    /// Days that cannot be compared are left out rather than compared.
    @Test func onlyLaterDaysOfTheSameYearAndPeople() throws {
        let people = [try TestPerson().adding(TrainingRecord.of("3", hours: 20, ended: "2021-07-10"))]
        let days = try Year.days(people, ["2022-06-30", "2022-08-31", "2022-07-31", "2022-05-31", "2023-01-31", "2022-06-30"])
        let others = try Year.days(people + people, ["2022-09-30"])
        var forecast = Forecast(days[0])
        forecast.add(days + others, since: days[0], after: days[0])
        #expect(forecast.steps.map(\.date.description) == ["2022-07-31", "2022-08-31"])
        // What does not go on from the last step adds nothing.
        forecast.add(try Year.days(people, ["2022-10-31"]), since: days[0], after: days[0])
        #expect(forecast.steps.count == 2)
    }
}
