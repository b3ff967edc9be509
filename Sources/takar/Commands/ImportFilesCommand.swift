import Archive
import ArgumentParser
import Exchange
import Foundation
import Personnel
import Vocabulary

struct ImportFilesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "from",
        abstract: Phrase(
            id: "Impor berkas instansi ke arsip; kata ini sendiri boleh dihilangkan.",
            en: "Brings an agency's files into an archive; the word itself may be left out."),
        discussion: .example(
            "takar import data --archive takar.db --agency 4011 \\", #"  --name "Pemerintah Kab. Contoh""#,
            note: Phrase(
                id: """
                    Berkas yang sama dua kali tidak mengubah apa pun. Yang tidak ada lagi dalam ekspor terbaru ditutup, tidak dihapus; jenis berkas \
                    yang tidak ada di folder tetap seperti adanya, begitu pula siapa pun yang mungkin dimaksud oleh baris yang ditolak.
                    Impor yang akan menutup lebih dari sepersepuluh pegawai, atau yang barisnya menyebut instansi lain, berhenti dengan status 65; \
                    begitu pula riwayat dari instansi yang data pegawainya belum diimpor.
                    NIK, nomor telepon, surel, dan alamat tidak pernah disimpan.
                    """,
                en: """
                    The same files twice change nothing. What a later export no longer has is closed, not deleted; kinds of files that are not in \
                    the folder stay as they are, and so does whoever a refused row may be of.
                    An import that would close more than a tenth of the people, or whose rows name another agency, stops with status 65; so do \
                    histories of an agency of which no employees have been imported.
                    NIK, telephone, e-mail and address are never kept.
                    """)))

    @OptionGroup var data: DataOptions
    @OptionGroup var archive: ArchiveOptions

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Id instansi: teks apa pun; bila sama dengan id SIASN, namanya diambil dari --agencies.",
                en: "The agency's id: any text; SIASN's own id finds its name in --agencies."), valueName: .idName))
    var agency: String

    @Option(help: ArgumentHelp(Phrase(id: "Nama instansi.", en: "What the agency is called."), valueName: .nameName))
    var name: String?

    @Option(
        name: .customLong("quick-code"),
        help: ArgumentHelp(
            Phrase(
                id: "kodeCepat instansi; dua angka pertamanya kode provinsi, untuk menentukan wilayahnya.",
                en: "The agency's kodeCepat, whose first two digits are its province, for its region."), valueName: .codeName))
    var quickCode: String?

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Tabel referensi instansi dari SIASN (instansi.json), untuk nama dan jenisnya.",
                en: "SIASN's table of agencies (instansi.json), for name and kind."), valueName: .fileName))
    var agencies: String?

    @Flag(
        name: .customLong("allow-closing"),
        help: ArgumentHelp(
            Phrase(
                id: "Teruskan walaupun lebih dari sepersepuluh pegawai instansi akan ditutup.",
                en: "Go on although more than a tenth of the agency's people would be closed.")))
    var allowClosing = false

    @Flag(
        name: .customLong("allow-other-agency"),
        help: ArgumentHelp(
            Phrase(
                id: "Teruskan walaupun lebih dari sepersepuluh baris menyebut instansi lain (instansi_kerja_id).",
                en: "Go on although more than a tenth of the rows name another agency (instansi_kerja_id).")))
    var allowOtherAgency = false

    @Flag(
        name: .customLong("dry-run"),
        help: ArgumentHelp(
            Phrase(
                id: "Hanya sebutkan apa yang akan ditambah, diubah, ditutup, dan ditolak.",
                en: "Only say what would be added, changed, closed and refused.")))
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            Phrase(id: "Tulis semua temuan dalam berkas data.", en: "Write everything that was found in the files."), valueName: .fileName))
    var diagnostics: String?

    @OptionGroup var csv: CSVOption

    @Flag(help: .json)
    var json = false

    @OptionGroup var lang: LanguageOption

    func validate() throws {
        try AgencyArgument.check(agency)
        if let quickCode, quickCode.utf8.count != 4 || !quickCode.utf8.allSatisfy({ (48...57).contains($0) }) {
            throw ValidationError(Phrase(id: "--quick-code: empat angka, misalnya 6412.", en: "--quick-code: four digits, such as 6412."))
        }
        if let name, name.utf8.count > 300 || !name.isOneLine {
            throw ValidationError(Phrase(id: "--name: satu baris, paling panjang 300 byte.", en: "--name: one line of at most 300 bytes."))
        }
        try OutputNames.check(diagnostics)
    }

    func run() async throws {
        let language = lang.language
        try await language.run {
            try OutputGuard.check(reading: data.inputs + [archive.archive, agencies], writing: [diagnostics])
            let folder = try DataFolder(data.data)
            guard !folder.files.isEmpty else { throw Self.nothing(folder, data.data, language) }
            let listed = try self.agencies.flatMap { path in try AgencyFile.read(path).agencies.first { $0.id == self.agency } }
            var agency = listed ?? Agency(id: self.agency, name: "")
            if let name { agency.name = name }
            if let quickCode { agency.quickCode = quickCode }
            let bar = ProgressBar(total: folder.size, language: language)
            let allowed: [ImportRun.Allowance] = (allowClosing ? [.closing] : []) + (allowOtherAgency ? [.otherAgency] : [])
            let run = ImportRun(
                folder: folder, agency: agency, isListed: listed != nil, by: archive.actor.name, isTrial: dryRun, allowances: Set(allowed),
                options: ReadingOptions(threads: data.threadCount) { bar.advance($0) })
            let stopwatch = Stopwatch(data.logger)
            let outcome = try run.run(store())
            bar.finish()
            stopwatch.lap("imported")
            if let diagnostics { try DiagnosticFile.write(outcome.diagnostics, to: diagnostics, in: language, as: csv.dialect) }
            if json {
                try Console.write(try ImportJSON(outcome, isTrial: dryRun, language: language).text() + "\n")
            } else {
                try Console.print(ImportReport(outcome: outcome, isTrial: dryRun, language: language).lines())
            }
            guard outcome.reasons.isEmpty else {
                throw CommandFailure(outcome.reasons.map { "takar: \($0.text(in: language))" }, status: ExitStatus.data)
            }
        }
    }

    /// A trial run makes no archive where there is none.
    private func store() throws -> any ArchiveStore {
        if dryRun, !FileManager.default.fileExists(atPath: archive.archive) { return MemoryArchive() }
        return try archive.open(for: .creating)
    }

    private static func nothing(_ folder: DataFolder, _ path: String, _ language: Language) -> CommandFailure {
        let headline =
            language == .indonesian
            ? "takar: \(path): tidak ada berkas SIASN yang dikenal." : "takar: \(path): no file of SIASN was recognised."
        return CommandFailure(
            [headline] + folder.diagnostics.map { "  \($0.place.file ?? path): \($0.text(in: language))" }, status: ExitStatus.data)
    }
}

/// An agency's id on the command line.
enum AgencyArgument {
    static func check(_ id: String) throws {
        guard !id.isEmpty, id.utf8.count <= 100, id.isOneLine, !id.contains(where: \.isWhitespace) else {
            throw ValidationError(
                Phrase(
                    id: "--agency: id sepanjang 1 sampai 100 byte tanpa spasi dan karakter kendali.",
                    en: "--agency: an id of 1 to 100 bytes without spaces or control characters."))
        }
    }
}
