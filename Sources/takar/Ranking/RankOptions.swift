import Analysis
import ArgumentParser
import Exchange
import Foundation
import Instruments
import Personnel
import Vocabulary

/// Who is ranked among whom and what is printed, whatever the results come from.
struct RankOptions: ParsableArguments {
    @Option(help: .regions)
    var regions: String?

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Hanya instansi di kanreg ini: nomor, tempat kedudukan, atau salah satu provinsinya.",
                en: "Only agencies of this regional office: its number, its seat, or one of its provinces."), valueName: .regionName))
    var region: String?

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Hanya instansi jenis ini: kementerian, lpnk, lns, provinsi, kabupaten, kota, lainnya.",
                en: "Only agencies of this kind: kementerian, lpnk, lns, provinsi, kabupaten, kota, lainnya."), valueName: .kindName))
    var kind: String?

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Hanya instansi dalam kelompok ukuran ini: kecil, sedang, besar, sangat-besar, atau yang ada dalam --regions.",
                en: "Only agencies of this size band: kecil, sedang, besar, sangat-besar, or those of --regions."), valueName: .bandName))
    var size: String?

    @Option(
        name: .customLong("min-participation"),
        help: .participation)
    var minParticipation = "50"

    @Flag(
        help: ArgumentHelp(
            Phrase(
                id: "Uji kekokohan peringkat: dengan bobot lain, data yang hilang, opsi lain, dan tanpa salah satu dimensi.",
                en: "Say whether the ranking is sound: under other weights, with missing data, other options, without a dimension.")))
    var soundness = false

    @Option(help: .draws)
    var draws = 10_000

    @Option(help: .drawsSeed)
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Jumlah thread pengundi (bawaan: satu per inti prosesor).", en: "How many threads draw (default: one a core)."),
            valueName: .countName))
    var threads: Int?

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Banyaknya peringkat yang dicetak; 0 untuk semua. Berkas dan JSON selalu memuat semua.",
                en: "How many of the ranked are printed; 0 is all. Files and JSON always have all."), valueName: .countName))
    var top = 30

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Tulis peringkat; menjadi buku kerja bila namanya berakhiran .xlsx.",
                en: "Write the ranking, as a workbook where the name ends in .xlsx."), valueName: .fileName))
    var output: String?

    @OptionGroup var csv: CSVOption

    @Flag(help: .json)
    var json = false

    func validate() throws {
        guard Soundness.Settings.drawsAllowed.contains(draws) else {
            throw ValidationError(Phrase(id: "--draws: dari 1 sampai 1000000.", en: "--draws takes 1 to 1000000."))
        }
        guard minimum != nil else {
            throw ValidationError(Phrase(id: "--min-participation: dari 0 sampai 100.", en: "--min-participation takes 0 to 100."))
        }
        if let threads, !(1...256).contains(threads) {
            throw ValidationError(Phrase(id: "--threads: dari 1 sampai 256.", en: "--threads: from 1 to 256."))
        }
        guard top >= 0 else { throw ValidationError(Phrase(id: "--top: 0 atau lebih.", en: "--top takes 0 or more.")) }
    }

    private var minimum: MinimumParticipation? { Thousandths.parse(minParticipation).flatMap(MinimumParticipation.init) }

    /// The map of regions that is asked for; throws with everything that is wrong in the file.
    func regionMap(_ language: Language) throws -> RegionMap { try RegionMap.chosen(regions, language) }

    /// Which agencies are asked for; throws where a code is not known, with those there are.
    func filter(_ regions: RegionMap, _ language: Language) throws -> RankingFilter {
        var filter = RankingFilter()
        if let region { filter.region = try regions.required(region, language).number }
        if let kind {
            guard let known = AgencyKind(written: kind) else {
                throw CommandFailure(unknown: "kind", kind, of: AgencyKind.allCases.map(\.rawValue), language)
            }
            filter.kind = known
        }
        if let size {
            guard let band = regions.sizeBands.first(where: { $0.name.lowercased() == size.lowercased() }) else {
                throw CommandFailure(unknown: "size", size, of: regions.sizeBands.map(\.name), language)
            }
            filter.sizeBand = band.name
        }
        return filter
    }

    /// Ranks results and prints what was asked for.
    func run(on basis: RankBasis, _ filter: RankingFilter, regions: RegionMap, _ language: Language) throws {
        let result = try rank(basis, filter, regions, language)
        if let output {
            let table = RankTable(result, language: language)
            if WorkbookFile.isName(output) {
                try WorkbookFile.write(output, table.sheets, in: language)
            } else {
                try table.table.write(to: output, in: language, as: csv.dialect)
            }
        }
        if json {
            try Console.write(try RankJSON(result, language: language).text() + "\n")
        } else {
            try Console.print(RankReport(result, top: top, language: language).lines())
        }
    }

    private func rank(_ basis: RankBasis, _ filter: RankingFilter, _ regions: RegionMap, _ language: Language) throws -> RankResult {
        // The bands are made for agencies.
        let bands = basis.subject == .agencies ? regions.sizeBands : []
        let ranking = Ranking(basis.results, filter: filter, minimum: minimum ?? .half, bands: bands)
        guard !ranking.places.isEmpty else { throw RankAbsence(basis: basis, ranking: ranking, regions: regions).failure(language) }
        guard soundness else { return RankResult(basis: basis, ranking: ranking, regions: regions) }
        guard ranking.places.count <= Soundness.mostPlaces else {
            throw CommandFailure(Self.tooMany(ranking.places.count), status: ExitStatus.usage, language: language)
        }
        let settings = Soundness.Settings(draws: draws, seed: seed, threads: threads ?? ProcessInfo.processInfo.activeProcessorCount)
        return RankResult(basis: basis, ranking: ranking, regions: regions, soundness: Soundness(ranking, maxima: basis.maxima, settings: settings))
    }

    private static func tooMany(_ count: Int) -> Problem {
        Problem(
            "terlalu-banyak-diundi",
            message: Phrase(
                id: "\(count) terlalu banyak untuk diundi; paling banyak \(Soundness.mostPlaces)",
                en: "\(count) are too many to draw; at most \(Soundness.mostPlaces)"),
            remedy: Phrase(
                id: "Persempit dengan --region, --kind, --parent, atau --level", en: "Narrow it down by --region, --kind, --parent or --level"))
    }
}

/// Everything that the outputs of a ranking are written from.
struct RankResult {
    let basis: RankBasis
    let ranking: Ranking
    let regions: RegionMap
    var soundness: Soundness?
}

extension RegionMap {
    /// The map in a file, or the one that comes with the program; throws with everything that is wrong in the file.
    static func chosen(_ path: String?, _ language: Language) throws -> RegionMap {
        do {
            guard let path else { return try RegionMap.bundled() }
            // A little more than any map may have, so that a longer one is seen to be too long.
            let bytes = try InstrumentFile.read(path)
            return try RegionMap(file: URL(fileURLWithPath: path).lastPathComponent, text: String(decoding: bytes, as: UTF8.self))
        } catch let invalid as InvalidRegions {
            throw CommandFailure(invalid.issues.map { $0.text(in: language) }, status: ExitStatus.data)
        }
    }

    /// The region of a name on the command line; throws with all there are, and with the nearest.
    func required(_ name: String, _ language: Language) throws -> Region {
        if let found = region(named: name) { return found }
        let list = regions.map(\.shortTitle).joined(separator: ", ")
        let remedy =
            nearest(to: name).map {
                Phrase(id: "Maksudnya «\($0.name)» (\($0.region.title))?", en: "Did you mean “\($0.name)” (\($0.region.title))?")
            }
            ?? Phrase(
                id: "Tulis nomor, kedudukan, atau salah satu provinsinya, misalnya IV, 4, Makassar, atau \"Sulawesi Selatan\"",
                en: "Write its number, its seat or one of its provinces, such as IV, 4, Makassar or \"Sulawesi Selatan\"")
        throw CommandFailure(
            Problem(
                "pilihan-tidak-dikenal",
                message: Phrase(
                    id: "--region «\(name)» tidak dikenal; yang ada: \(list)", en: "--region “\(name)” is not known; there are: \(list)"),
                remedy: remedy), status: ExitStatus.usage, language: language)
    }
}

extension RegionMap.Region {
    /// `IV Makassar`.
    var shortTitle: String { seat.isEmpty ? number : "\(number) \(seat)" }
}
