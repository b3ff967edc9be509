import TestSupport
import Testing

@testable import Instruments

/// Which options a person's points rest on: those of the rows, of the facts, and of the tables behind the facts.
@Suite struct DecidingOptionsTests {
    private func options(_ instrument: Instrument, _ name: String) throws -> [String] {
        let indicator = try #require(instrument.dimensions.flatMap(\.indicators).first { $0.name == name })
        return instrument.options(deciding: indicator)
    }

    @Test(
        arguments: [
            ("pendidikan", ["unlisted-education", "no-education"]), ("diklat-kepemimpinan", ["leadership", "sespim"]),
            ("diklat-fungsional", ["deemed-functional", "training-kind"]), ("diklat-teknis", ["window", "technical", "training-kind"]),
            ("seminar", ["window", "training-kind"]), ("penilaian-kinerja", ["low-predicates"]), ("hukuman-disiplin", ["window"]),
        ])
    func instrumentA(indicator: String, expected: [String]) throws {
        #expect(try options(Bundled.a().instrument, indicator) == expected)
    }

    @Test(
        arguments: [
            (
                "pendidikan",
                [
                    "qualification", "pppk-qualification", "requirement-structural", "requirement-functional", "requirement-unknown",
                    "requirement-executive", "unlisted-education",
                ]
            ),
            ("pendidikan-pppk", ["pppk-qualification"]), ("predikat", ["competence-base", "appraisal-year"]), ("pelatihan", ["training"]),
            ("penilaian-kinerja", ["low-performance", "appraisal-year"]), ("hukuman-disiplin", ["window"]),
        ])
    func instrumentB(indicator: String, expected: [String]) throws {
        #expect(try options(Bundled.b().instrument, indicator) == expected)
    }

    @Test func aLadderWithoutTheFactDoesNotRestOnItsOptions() throws {
        // Scored by level, education is not held against what the post requires.
        #expect(
            try options(Bundled.b("qualification=by-level").instrument, "pendidikan") == [
                "qualification", "pppk-qualification", "unlisted-education",
            ])
    }

    @Test func aShareOfAnAmountRestsOnTheAmount() throws {
        let text = try Corpus.edited(
            "proportional",
            [
                ("window: {years: 1}", "window: {option: jendela, satu: {years: 1}, dua: {years: 2}}"),
                (
                    "\nscales:",
                    "  jendela: {title: Jendela, choices: {satu: satu, dua: dua}, default: satu, source: Pasal 4, status: practice}\n\nscales:"
                ),
            ])
        #expect(try options(Corpus.load(text).instrument, "pelatihan") == ["jendela"])
    }
}
