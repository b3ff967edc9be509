import Analysis
import Archive
import ArgumentParser
import Exchange
import Vocabulary

struct RankCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract: Phrase(
            id: "Susun peringkat instansi, atau unit dalam satu instansi, dan uji kekokohannya.",
            en: "Ranks agencies, or the units of one, and says whether the ranking is sound."),
        discussion: .example(
            "takar rank hasil.csv --agencies instansi.json --region IV \\", "  --kind kabupaten --soundness",
            note: Phrase(
                id: """
                    Tabel memuat satu baris per instansi: id atau nama, jumlah, diukur, kualifikasi, kompetensi, kinerja, disiplin, total. Judul kolom \
                    portal data terbuka juga dikenal (nama_kabupaten_kota, perangkat_daerah, nilai_ip_asn, tahun, dan sejenisnya).
                    Kolom hilang_kualifikasi … hilang_disiplin (poin yang hilang karena data tidak ada) dan «opsi NAMA» (total dengan opsi lain) \
                    ikut diuji oleh --soundness.
                    """,
                en: """
                    The table has one row an agency: id or nama, jumlah, diukur, kualifikasi, kompetensi, kinerja, disiplin, total. Headings of \
                    open-data portals are known too (nama_kabupaten_kota, perangkat_daerah, nilai_ip_asn, tahun and the like).
                    Columns hilang_kualifikasi … hilang_disiplin (points lost for want of data) and «opsi NAME» (the total under another option) let \
                    --soundness try these too.
                    """)))

    @Argument(
        help: ArgumentHelp(Phrase(id: "Tabel hasil, satu baris per instansi.", en: "A table of results, one row an agency."), valueName: .tableName))
    var table: String?

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Susun peringkat unit: berkas CSV dari takar measure --units.", en: "Rank units: the CSV file of takar measure --units."),
            valueName: .fileName))
    var units: String?

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Susun peringkat instansi menurut pengukuran di arsip.", en: "Rank the agencies of an archive by their stored measurements."),
            valueName: .archiveName))
    var archive: String?

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            Phrase(id: "Dari arsip: pengukuran per tanggal ini.", en: "Of the archive, the measurements of this date."), valueName: .dateName),
        transform: DateArgument.parse)
    var asOf: CivilDate?

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Dari arsip: unit dalam pengukuran ini.", en: "Of the archive, the units of this measurement."), valueName: .numberName))
    var measurement: Int?

    @Flag(help: ArgumentHelp(Phrase(id: "Dari arsip: hanya pengukuran yang ditetapkan.", en: "Of the archive, only measurements that are official.")))
    var official = false

    @Flag(
        name: .customLong("try-options"),
        help: ArgumentHelp(
            Phrase(
                id: "Dari arsip: ukur lagi dengan setiap pilihan lain dari opsi instrumen.",
                en: "Of the archive, measure again under every other choice of the instrument.")))
    var tryOptions = false

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Dari tabel dengan kolom tahun: baris tahun ini.", en: "Of a table with a column tahun, the rows of this year."),
            valueName: .yearName))
    var year: Int?

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Dari unit: yang langsung di bawah unit ini.", en: "Of the units, those right under this one."), valueName: .unitName))
    var parent: String?

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Dari unit: yang di tingkat ini, 1 untuk puncaknya (bawaan: OPD).",
                en: "Of the units, those of this level, 1 for the roots (default: OPD)."), valueName: .levelName))
    var level: Int?

    @Option(help: .agencies)
    var agencies: String?

    @OptionGroup var options: RankOptions
    @OptionGroup var lang: LanguageOption

    func validate() throws {
        try OutputNames.check(options.output)
        guard [table, units, archive].compactMap(\.self).count == 1 else {
            throw ValidationError(
                Phrase(
                    id: "Berikan tabel instansi, --units dengan berkas, atau --archive.",
                    en: "Give a table of agencies, --units with a file, or --archive."))
        }
        let ranksUnits = units != nil || measurement != nil
        if !ranksUnits, parent != nil || level != nil {
            throw ValidationError(
                Phrase(
                    id: "--parent dan --level hanya berlaku dengan --units atau --measurement.",
                    en: "--parent and --level go with --units or --measurement."))
        }
        if parent != nil, level != nil {
            throw ValidationError(Phrase(id: "Berikan --parent atau --level, jangan keduanya.", en: "Give --parent or --level, not both."))
        }
        if ranksUnits, agencies != nil || options.regions != nil || options.region != nil || options.kind != nil || options.size != nil {
            throw ValidationError(
                Phrase(
                    id: "--agencies, --regions, --region, --kind, dan --size hanya berlaku untuk instansi.",
                    en: "--agencies, --regions, --region, --kind and --size go with agencies."))
        }
        if archive == nil, asOf != nil || measurement != nil || official || tryOptions {
            throw ValidationError(
                Phrase(
                    id: "--as-of, --measurement, --official, dan --try-options hanya berlaku dengan --archive.",
                    en: "--as-of, --measurement, --official and --try-options go with --archive."))
        }
        if archive != nil, year != nil {
            throw ValidationError(
                Phrase(
                    id: "--year hanya berlaku untuk tabel; untuk arsip, pilih dengan --as-of.",
                    en: "--year goes with a table; of an archive, choose with --as-of."))
        }
        if let year, !CivilDate.years.contains(year) {
            throw ValidationError(Phrase(id: "--year: empat angka, misalnya 2022.", en: "--year takes four digits, such as 2022."))
        }
        if asOf != nil, measurement != nil {
            throw ValidationError(
                Phrase(
                    id: "Berikan --as-of, atau --measurement untuk unitnya, jangan keduanya.",
                    en: "Give --as-of, or --measurement for its units, not both."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputGuard.check(reading: [table, units, archive, agencies, options.regions], writing: [options.output])
            let regions = try options.regionMap(language)
            // What is asked for by a code that is not known is said before the work, not after it.
            let filter = try options.filter(regions, language)
            try options.run(on: try basis(regions, language), filter, regions: regions, language)
        }
    }

    private func basis(_ regions: RegionMap, _ language: Language) throws -> RankBasis {
        if let units { return try RankSource(units, year: year).units(under: parent, level: level, language) }
        let list = try agencies.map { try AgencyFile.read($0) }
        guard let archive else { return try RankSource(table ?? "", year: year).agencies(list, regions, language) }
        return try SQLiteArchive(archive, for: .reading).read { reader in
            if let measurement {
                return try RankBasis(
                    units: StoredMeasurement(measurement, reader), under: parent, level: level, source: archive, language)
            }
            let dates = try ArchivedDates(reader, isOfficial: official)
            guard let asOf else {
                let there = PresentAgencies(try reader.agencies(), list?.agencies, regions: regions).regionLine(language)
                throw CommandFailure(
                    ["takar: \(dates.unnamed.text(in: language))"] + (there.map { [$0] } ?? []), status: ExitStatus.usage)
            }
            guard dates.holds(asOf) else { throw CommandFailure(dates.missing(asOf), status: ExitStatus.data, language: language) }
            let choice = ArchivedResults.Choice(days: .day(asOf), isOfficial: official)
            var basis = try ArchivedResults(reader, choice, list: list?.agencies, regions: regions, tryingOptions: tryOptions).basis(archive)
            basis.diagnostics += list?.diagnostics ?? []
            return basis
        }
    }
}
