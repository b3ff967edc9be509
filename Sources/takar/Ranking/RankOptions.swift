import Analysis
import ArgumentParser
import Personnel
import Vocabulary
import Workflows

/// Who is ranked among whom and what is printed, whatever the results come from.
struct RankOptions: ParsableArguments {
    @Option(help: .regions) var regions: String?
    @Option(help: .onlyRegion) var region: String?
    @Option(help: .onlyKind) var kind: String?
    @Option(help: .onlySize) var size: String?
    @Option(name: .customLong("min-participation"), help: .participation) var minParticipation = "50"
    @Flag(help: .soundness) var soundness = false
    @Option(help: .draws) var draws = 10_000
    @Option(help: .drawsSeed) var seed: UInt64 = 1
    @Option(help: .drawers) var threads: Int?
    @Option(help: .printedRanks) var top = 30
    @Option(help: .rankOutput) var output: String?
    @OptionGroup var csv: CSVOption
    @Flag(help: .json) var json = false

    var filter: RankRequest.Filter { RankRequest.Filter(region: region, kind: kind, size: size) }
    /// Whether anything is asked for that only agencies have.
    var isOfAgencies: Bool { regions != nil || region != nil || kind != nil || size != nil }
    var work: Work { threads.map { Work(threads: $0) } ?? Work() }

    func validate() throws {
        try DrawArguments.check(draws: draws)
        _ = try DrawArguments.minimum(minParticipation)
        if let threads, !(1...256).contains(threads) {
            throw ValidationError(Phrase(id: "--threads: dari 1 sampai 256.", en: "--threads: from 1 to 256."))
        }
        guard top >= 0 else { throw ValidationError(Phrase(id: "--top: 0 atau lebih.", en: "--top takes 0 or more.")) }
    }
}

/// What rankings and awards are asked on the command line.
enum DrawArguments {
    static func check(draws: Int) throws {
        guard Soundness.Settings.drawsAllowed.contains(draws) else {
            throw ValidationError(Phrase(id: "--draws: dari 1 sampai 1000000.", en: "--draws takes 1 to 1000000."))
        }
    }

    static func minimum(_ text: String) throws -> MinimumParticipation {
        guard let minimum = Thousandths.parse(text).flatMap(MinimumParticipation.init) else {
            throw ValidationError(Phrase(id: "--min-participation: dari 0 sampai 100.", en: "--min-participation takes 0 to 100."))
        }
        return minimum
    }

    static func check(year: Int?) throws {
        if let year, !CivilDate.years.contains(year) {
            throw ValidationError(Phrase(id: "--year: empat angka, misalnya 2022.", en: "--year takes four digits, such as 2022."))
        }
    }
}
