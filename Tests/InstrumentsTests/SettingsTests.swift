import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Instruments

/// `--set name=value`.
@Suite struct SettingsTests {
    private func problem(_ setting: String) throws -> Problem? {
        let instrument = try Bundled.a().instrument
        do throws(InvalidSetting) {
            _ = try instrument.parse(setting: setting)
            return nil
        } catch {
            return error.problem
        }
    }

    @Test(
        arguments: [
            ("window=calendar-years", "window", OptionValue.choice("calendar-years")), ("measured=01", "measured", .list(["01"])),
            ("measured= 01 ,02,, 03", "measured", .list(["01", "02", "03"])),
            ("deemed-functional=Dokter Gigi,Guru", "deemed-functional", .list(["Dokter Gigi", "Guru"])),
            ("measured=1,71", "measured", .list(["01", "71"])), ("measured=1,01,3", "measured", .list(["01", "03"])),
            ("measured=01,73,101,17", "measured", .list(["01", "73", "101", "17"])), ("deemed-functional=1", "deemed-functional", .list(["1"])),
        ])
    func aSettingIsRead(text: String, name: String, value: OptionValue) throws {
        let setting = try Bundled.a().instrument.parse(setting: text)
        #expect(setting.name == name)
        #expect(setting.value == value)
    }

    @Test(
        arguments: [
            ("", "opsi-tidak-sah", "“” is not name=value", "Write for example --set window=calendar-years"),
            ("window", "opsi-tidak-sah", "“window” is not name=value", "Write for example --set window=calendar-years"),
            ("=window", "opsi-tidak-sah", "“=window” is not name=value", "Write for example --set window=calendar-years"),
            (
                "windw=to-the-day", "opsi-tidak-dikenal", "the instrument perban-bkn-8-2019 has no option “windw”", "Did you mean “window”?"
            ),
            (
                "Window =to-the-day", "opsi-tidak-dikenal", "the instrument perban-bkn-8-2019 has no option “Window ”", "Did you mean “window”?"
            ),
            (
                "warna=biru", "opsi-tidak-dikenal", "the instrument perban-bkn-8-2019 has no option “warna”",
                "There are: categories, deemed-functional, leadership, low-predicates, measured, no-education, sespim, technical, training-kind, "
                    + "unlisted-education, window"
            ),
            (
                "window=calendar-year", "pilihan-tidak-dikenal", "the option “window” has no choice “calendar-year”", "Did you mean “calendar-years”?"
            ),
            (
                "window=", "pilihan-tidak-dikenal", "the option “window” has no choice “”", "There are: calendar-years, to-the-day"
            ),
            (
                "measured= , ", "pilihan-tidak-dikenal", "the option “measured” needs a list with items",
                "Write for example --set measured=01,03,15,16,20"
            ),
            (
                "measured=01,71,zz", "kode-tidak-sah", "“zz” is no code for the option “measured”",
                "Write codes of SIASN, for example --set measured=01,03,15,16,20"
            ),
            (
                "measured=1001", "kode-tidak-sah", "“1001” is no code for the option “measured”",
                "Write codes of SIASN, for example --set measured=01,03,15,16,20"
            ),
            (
                "measured=01;03", "kode-tidak-sah", "“01;03” is no code for the option “measured”",
                "Write codes of SIASN, for example --set measured=01,03,15,16,20"
            ),
            (
                "measured=semua-kedudukan", "kode-tidak-sah", "“semua-kedudukan” is no code for the option “measured”",
                "Write codes of SIASN, for example --set measured=01,03,15,16,20"
            ),
        ])
    func aSettingThatCannotBeIsRefused(text: String, code: String, message: String, remedy: String) throws {
        let problem = try #require(try problem(text))
        #expect(problem.code == code)
        #expect(problem.message.en == message)
        #expect(problem.remedy.en == remedy)
        #expect(!problem.message.id.isEmpty && problem.message.id != problem.message.en)
    }

    @Test func onlySettingsThatDifferFromTheDefaultAreNamed() throws {
        #expect(try Bundled.a("window=to-the-day").instrument.changedSettings == [])
        #expect(
            try Bundled.a("categories=upper-bound", "window=calendar-years", "measured=01,02").instrument.changedSettings
                == ["measured=01,02", "window=calendar-years", "categories=upper-bound"])
    }

    @Test(
        arguments: [
            ("measured=01,99", []), ("measured=01,17", ["17"]), ("measured=73,01,101", ["73, 101"]), ("measured=10", ["10"]),
            ("window=calendar-years", []), ("deemed-functional=Penyuluh", []),
        ])
    func codesThatNoTableKnowsAreNamed(setting: String, codes: [String]) throws {
        for instrument in [try Bundled.a(setting).instrument, setting.hasPrefix("deemed") ? nil : try Bundled.b(setting).instrument].compactMap(
            \.self)
        {
            #expect(instrument.unknownSettingCodes.map(\.id) == codes.map { "Opsi measured memuat kode yang tidak dikenal instrumen: \($0)" })
            #expect(instrument.unknownSettingCodes.map(\.en) == codes.map { "The option measured holds codes the instrument does not know: \($0)" })
        }
    }

    @Test func aTableThatSaysWhatAllOtherCodesAreKnowsThemAll() throws {
        let source = try Corpus.source("good", "option-list")
        #expect(try source.load(settings: ["diukur=73"]).instrument.unknownSettingCodes.isEmpty)
        let known = try Corpus.source("good", "option-list-known")
        #expect(
            try known.load(settings: ["diukur=1,73"]).instrument.unknownSettingCodes.map(\.id) == [
                "Opsi diukur memuat kode yang tidak dikenal instrumen: 73"
            ])
        #expect(try known.load(settings: ["diukur=01,02"]).instrument.unknownSettingCodes.isEmpty)
    }

    @Test func theOptionThatTakesACodeIsNamed() throws {
        let instrument = try Corpus.source("good", "option-list").load(settings: ["diukur=01,02"]).instrument
        #expect(instrument.option(taking: .employeeStanding) == "diukur")
        #expect(instrument.setting(taking: "73", in: .employeeStanding) == "diukur=01,02,73")
        #expect(instrument.option(taking: .employeePositionKind) == nil)
        #expect(instrument.option(taking: .employeePost) == nil)
    }

    @Test func aSettingDoesNotChangeTheVersion() throws {
        #expect(try Bundled.a("window=calendar-years").instrument.version == Bundled.a().instrument.version)
    }

    @Test(arguments: [["kode-terlalu-panjang"], ["01", "01"], []]) func aListThatTheTableCannotHoldIsRefused(items: [String]) throws {
        let source = try Bundled.source("perban-bkn-8-2019")
        #expect(throws: InvalidInstrument.self) { try source.load(settings: ["measured": .list(items)]) }
    }

    @Test func everyChoiceIsTakenAtEachOfItsPlaces() throws {
        let source = try Corpus.source("good", "option-choice")
        let standard = try source.load().instrument
        let changed = try source.load(settings: ["jendela": .choice("kalender"), "batas": .choice("atas")]).instrument
        func windows(_ instrument: Instrument) -> [Window] {
            instrument.facts.compactMap { if case .fold(let rule) = $0.definition { rule.window } else { nil } }
        }
        #expect(windows(standard) == [.ever, .years(1), .yearOffset(-1), .years(5)])
        #expect(windows(changed) == [.ever, .calendarYears(1), .yearOffset(-1), .calendarYears(5)])
        #expect(standard.categories.rows.map(\.least) == [8100, 6100, 0])
        #expect(changed.categories.rows.map(\.least) == [8001, 6001, 0])
        #expect(standard.otherCategories == [changed.categories])
        #expect(changed.otherCategories == [standard.categories])
    }

    @Test func aNestedOptionIsFollowedToItsEnd() throws {
        let source = try Corpus.source("good", "option-nested")
        func ladder(_ training: String, _ needed: String) throws -> [String] {
            let instrument = try source.load(settings: ["pelatihan": .choice(training), "kelonggaran": .choice(needed)]).instrument
            let indicator = try #require(instrument.dimensions[1].indicators.first)
            return indicator.ladder.rows.map { row in
                let bounds = row.conditions.flatMap { condition -> [Comparison] in if case .compares(let list) = condition.test { list } else { [] } }
                let words = bounds.map { comparison -> String in
                    guard case .value(let value) = comparison.operand else { return "?" }
                    return "\(comparison.relation.rawValue) \(Thousandths.text(value))"
                }
                return (words + [row.outcome.most.description]).joined(separator: " ")
            }
        }
        #expect(try ladder("penuh", "ketat") == ["atLeast 20 40", "0"])
        #expect(try ladder("penuh", "longgar") == ["atLeast 16 40", "0"])
        #expect(try ladder("bertahap", "ketat") == ["atLeast 20 40", "atLeast 8 below 20 20", "0"])
        #expect(try ladder("bertahap", "longgar") == ["atLeast 16 40", "atLeast 8 below 16 20", "0"])
        #expect(try source.load().instrument.dimensions[1].indicators[0].provenance.options == ["pelatihan", "kelonggaran"])
    }

    @Test func aListStandsWhereItsOptionIsNamed() throws {
        let source = try Corpus.source("good", "option-list")
        let instrument = try source.load(settings: ["diukur": .list(["01", "20"])]).instrument
        let reading = try #require(instrument.readings.first { $0.name == "baca-aktif" })
        #expect(reading.sources[0].rows[0].match == .codes(["01", "20"]))
        #expect(reading.sources[0].rows[0].provenance.options == ["diukur"])
    }
}
