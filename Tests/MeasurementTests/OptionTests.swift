import Instruments
import Measurement
import TestSupport
import Testing
import Vocabulary

/// Every option of both instruments, on all its sides.
@Suite struct OptionTests {
    @Test(arguments: OptionCase.all) func eachSideOf(_ option: OptionCase) throws {
        for (value, outcome) in option.expected {
            let plan = try Plan.of(option.instrument, option.date, ["\(option.option)=\(value)"])
            #expect(try option.outcome(plan) == outcome, "\(option.option)=\(value)")
        }
        #expect(Set(option.expected.values).count == option.expected.count, "the sides must differ")
    }

    @Test(arguments: OptionCase.all) func theDefaultIsOneOfTheSides(_ option: OptionCase) throws {
        let plan = try Plan.of(option.instrument, option.date, [])
        let declared = try #require(plan.instrument.options.first { $0.name == option.option })
        #expect(try option.outcome(plan) == option.expected[declared.defaultValue.description])
    }

    @Test(arguments: ["perban-bkn-8-2019", "surat-bkn-4190-2024"]) func noOptionIsWithoutACase(_ id: String) throws {
        let cases = OptionCase.all.filter { $0.instrument == id }
        for option in try Bundled.load(id, []).instrument.options {
            let expected = try #require(cases.first { $0.option == option.name }?.expected, "\(option.name) has no case")
            switch option.values {
            case .choices(let choices): #expect(Set(expected.keys) == Set(choices.map(\.name)), "\(option.name)")
            case .list: #expect(expected.count >= 2, "\(option.name)")
            }
        }
        let names = try Bundled.load(id, []).instrument.options.map(\.name)
        #expect(cases.map(\.option).sorted() == names.sorted(), "each option once, and none that is no option")
    }

    @Test func aSettingThatIsNoDefaultIsNamed() throws {
        #expect(try Plan.a("2022-06-30", "leadership=exact").instrument.changedSettings == ["leadership=exact"])
        #expect(try Plan.a("2022-06-30", "measured=01,99").instrument.changedSettings == ["measured=01,99"])
        #expect(try Plan.a().instrument.changedSettings.isEmpty)
    }
}
