import Instruments
import Measurement
import Personnel
import Synchronization
import TestSupport
import Vocabulary

@testable import Analysis

/// Instruments by id and settings, each loaded once.
private let loaded = Mutex<[[String]: CompiledInstrument]>([:])

/// Helpers of tests about a year: invented people measured as of several days.
enum Year {
    static func plan(_ id: String, _ date: CivilDate, _ settings: [String] = []) throws -> Plan {
        let key = [id] + settings
        if let known = loaded.withLock({ $0[key] }) { return Plan(known, asOf: date) }
        let instrument = try Bundled.load(id, settings)
        loaded.withLock { $0[key] = instrument }
        return Plan(instrument, asOf: date)
    }

    static func day(_ people: [TestPerson], _ plan: Plan) -> MeasuredDay {
        var folder = Folder(plan, people: people.count)
        for (number, person) in people.enumerated() {
            _ = folder.fold(person.employee, of: number)
            for record in person.records { _ = folder.fold(record, of: number) }
        }
        return MeasuredDay(folder.finish())
    }

    /// Everybody as of some days by instrument A.
    static func days(_ people: [TestPerson], _ dates: [String]) throws -> [MeasuredDay] {
        try dates.map { day(people, try plan("perban-bkn-8-2019", try .of($0))) }
    }

    /// The forecast from the first of some days, by instrument A.
    static func forecast(_ people: [TestPerson], _ dates: [String]) throws -> Forecast {
        let days = try days(people, dates)
        var forecast = Forecast(days[0])
        forecast.add(Array(days.dropFirst()), since: days[0], after: days[0])
        return forecast
    }

    /// What happens to everybody up to the end of the year, day by day, as `2022-07-01 jp -15`.
    static func events(_ people: [TestPerson], after date: String) throws -> [String] {
        let start = try CivilDate.of(date)
        let days = try ([start] + ForecastDates.days(after: start)).map { day(people, try plan("perban-bkn-8-2019", $0)) }
        var events = ForecastEvents()
        events.add(days)
        let indicators = days[0].scores.plan.compiled.indicators
        return events.events.map {
            "\($0.date) \(indicators[$0.indicator].indicator.name) \(Thousandths.text(Int($0.thousandths)))"
        }
    }
}
