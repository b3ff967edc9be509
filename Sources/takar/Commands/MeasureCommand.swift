import Archive
import ArgumentParser
import Exchange
import Foundation
import Instruments
import Measurement
import Vocabulary

struct MeasureCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "measure",
        abstract: Phrase(
            id: "Ukur IP ASN pegawai dalam folder data dan tampilkan indeksnya.", en: "Measures the people of a data folder and shows the index."),
        discussion: .example(
            "takar measure data --as-of 2022-06-30 --scores nilai.csv --units unit.xlsx",
            "takar measure --archive takar.db --agency 4011 --as-of 2022-06-30 \\", #"  --label "Triwulan II""#,
            note: Phrase(
                id: """
                    Berkas hasil yang namanya berakhiran .xlsx menjadi buku kerja; yang lain menjadi teks dengan koma. Dengan --archive, yang diukur \
                    adalah pegawai dalam arsip, dan pengukurannya disimpan di sana.
                    """,
                en: """
                    Result files whose names end in .xlsx become workbooks, all others comma-separated text. With --archive the people are those of \
                    an archive, and the measurement is kept there.
                    """)))

    @OptionGroup var data: SourceOptions
    @OptionGroup var scope: UnitOptions
    @OptionGroup var planOptions: PlanOptions
    @OptionGroup var lang: LanguageOption

    @Option(
        help: ArgumentHelp(Phrase(id: "Tulis nilai setiap pegawai yang terukur.", en: "Write the score of everybody measured."), valueName: .fileName)
    )
    var scores: String?

    @Option(help: ArgumentHelp(Phrase(id: "Tulis rata-rata semua unit.", en: "Write the means of all units."), valueName: .fileName))
    var units: String?

    @Option(
        name: .customLong("not-measured"),
        help: ArgumentHelp(
            Phrase(id: "Tulis siapa yang tidak diukur, beserta alasannya.", en: "Write who was not measured, and why."), valueName: .fileName))
    var notMeasured: String?

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Tulis semua temuan dalam berkas data.", en: "Write everything that was found in the files."), valueName: .fileName))
    var diagnostics: String?

    @Option(
        name: .customLong("what-if"),
        help: ArgumentHelp(
            Phrase(
                id: "Tampilkan juga hasil pegawai yang sama dengan opsi atau instrumen lain; boleh diulang.",
                en: "Show also what another option or instrument would make of the same people; may be repeated."),
            discussion: Phrase(
                id: "nama=nilai, atau instrument=id; beberapa sekaligus dipisah dengan ;",
                en: "name=value, or instrument=id; several with ; between them."), valueName: .whatIfName))
    var whatIf: [String] = []

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Nama untuk pengukuran yang disimpan di arsip.", en: "What to call the measurement that is kept in the archive."),
            valueName: .nameName))
    var label: String?

    @OptionGroup var csv: CSVOption
    @OptionGroup var actor: ActorOptions

    @Flag(
        name: .customLong("no-keep"),
        help: ArgumentHelp(
            Phrase(id: "Dengan --archive: hanya melihat; tidak ada yang disimpan.", en: "With --archive: only look; nothing is kept.")))
    var noKeep = false

    @Flag(help: .json)
    var json = false

    @Flag(
        help: ArgumentHelp(
            Phrase(
                id: "Akhiri dengan status 65 bila ada baris yang ditolak, berkas yang tidak terbaca, atau jenis catatan yang tidak ada.",
                en: "End with status 65 when any row was refused, a file was not read, or a kind of records is missing.")))
    var strict = false

    func validate() throws {
        try OutputNames.check(scores, units, notMeasured, diagnostics)
        guard data.archive != nil || label == nil && actor.by == nil else {
            throw ValidationError(Phrase(id: "--label dan --by hanya berlaku dengan --archive.", en: "--label and --by go with --archive."))
        }
        guard scope.units.isEmpty || label == nil && actor.by == nil else {
            throw ValidationError(
                Phrase(
                    id: "--unit hanya melihat, tidak ada yang disimpan, jadi tidak berlaku bersama --label atau --by.",
                    en: "--unit only looks and keeps nothing, so it does not go with --label or --by."))
        }
        if let label, label.utf8.count > 200 || !label.isOneLine {
            throw ValidationError(Phrase(id: "--label: satu baris, paling panjang 200 byte.", en: "--label: one line of at most 200 bytes."))
        }
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            if noKeep { try refuseKeeping(language) }
            try OutputGuard.check(reading: data.inputs + planOptions.inputs + otherInstruments, writing: [scores, units, notMeasured, diagnostics])
            let (chosen, others) = try planOptions.chosen(whatIf: whatIf, language)
            let isKept = !noKeep && scope.units.isEmpty
            let source = try data.open(language, for: isKept ? .writing : .reading)
            let archived: ArchivedDataSet?
            let dataSet: DataSet
            switch source {
            case .folder(let folder):
                archived = nil
                dataSet = try scope.limit(data.work.read(folder, plan: chosen.plan, alternatives: others, language: language), language)
            case .archive(let agency):
                let reading = Stopwatch(data.logger)
                let read = try agency.read(plan: chosen.plan, alternatives: others, language: language)
                reading.lap("archive read")
                archived = read
                dataSet = try scope.limit(read.dataSet, language)
            }
            let stopwatch = Stopwatch(data.logger)
            let measured = MeasuredDataSet(dataSet, threads: data.threadCount, lap: stopwatch.lap)
            LargeBlocks.keepToTheEnd(measured)
            LargeBlocks.giveBack()
            // What was found may be the only help when nothing could be measured, so it is written first.
            if let diagnostics { try measured.writeDiagnostics(to: diagnostics, in: language, as: csv.dialect) }
            if let notMeasured { try measured.writeNotMeasured(to: notMeasured, in: language, as: csv.dialect) }
            guard measured.aggregation.whole.measured > 0 else { throw Self.nobody(measured, language) }
            // Worked out while the scores are written; printed once they are there.
            async let unitsWritten: Void? = try units.map { try measured.writeUnits(to: $0, in: language, as: csv.dialect) }
            async let object = json ? MeasurementJSON(measured, whatIf: whatIf, language: language) : nil
            async let report = json ? [] : MeasurementReport(measured, whatIf: whatIf, language: language).lines()
            if let scores { try measured.writeScores(to: scores, in: language, as: csv.dialect) }
            _ = try await unitsWritten
            stopwatch.lap("results written")
            var fate: MeasurementFate?
            if archived != nil, dataSet.scope != nil {
                fate = .ofPart
            } else if case .archive(let agency) = source, let archived {
                let content = archived.content(measured)
                fate =
                    noKeep
                    ? .notKept(data: content.dataHash, result: content.resultHash)
                    : .kept(try agency.keep(content, chosen.source, label: label ?? "", by: actor.name))
                stopwatch.lap(noKeep ? "measurement looked at" : "measurement kept")
            }
            if var object = await object {
                object.arsip = fate?.json
                try Console.write(try object.text() + "\n")
            } else {
                try Console.print(await report + (fate.map { [$0.line(in: language)] } ?? []))
            }
            if strict, let failure = StrictFailure(measured, language) { throw failure.failure }
        }
    }

    /// Who keeps nothing has nothing to name, and from files nothing is kept anyway.
    private func refuseKeeping(_ language: Language) throws {
        let message: Phrase
        if data.archive == nil {
            message = Phrase(id: "--no-keep hanya berlaku bersama --archive", en: "--no-keep goes with --archive only")
        } else if label != nil || actor.by != nil {
            message = Phrase(
                id: "--no-keep tidak menyimpan apa pun, jadi tidak berlaku bersama --label atau --by",
                en: "--no-keep keeps nothing, so it does not go with --label or --by")
        } else {
            return
        }
        throw CommandFailure(
            Problem("tidak-disimpan", message: message, remedy: Phrase(id: "Pilih salah satunya", en: "Leave one of them out")),
            status: ExitStatus.usage, language: language)
    }

    /// The files of instruments that `--what-if` names; what names none on the disk is an instrument's id.
    private var otherInstruments: [String?] {
        let key = "instrument="
        return whatIf.flatMap { $0.split(separator: ";") }.map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0.hasPrefix(key) }
            .map { String($0.dropFirst(key.count)) }.filter { FileManager.default.fileExists(atPath: $0) }
    }

    /// Why a result is refused when nobody could be measured, with what stood in the way.
    static func nobody(_ measured: MeasuredDataSet, _ language: Language) -> CommandFailure {
        var lines = [
            language == .indonesian
                ? "takar: tidak seorang pun dapat diukur dari \(measured.dataSet.people.count) orang yang terbaca."
                : "takar: nobody could be measured of the \(measured.dataSet.people.count) people that were read."
        ]
        for (exclusion, count) in zip(measured.plan.instrument.population, measured.aggregation.whole.excluded) where count > 0 {
            lines.append("  \(exclusion.title[language]): \(count)")
        }
        let refused = measured.dataSet.refusedEmployees
        if refused > 0 { lines.append("  \(Phrase(id: "Baris pegawai ditolak", en: "Rows of employees refused")[language]): \(refused)") }
        lines += DiagnosticSummary(measured.findings).commonest(3).map { "  \($0.problem.code) × \($0.count): \($0.problem.text(in: language))" }
        return CommandFailure(lines, status: ExitStatus.data)
    }
}
