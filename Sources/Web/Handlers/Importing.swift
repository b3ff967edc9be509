import Access
import Archive
import Exchange
import Foundation
import Pages
import Personnel
import Presentation
import Synchronization
import Vocabulary
import Workflows

/// Files on their way into the archive: received, tried, then imported or thrown away.
enum Importing {
    /// All that writes waits for each other: an archive takes one writer at a time.
    static let line = "arsip"

    static func page(_ visit: Visit) throws -> Answer { .page(try page(visit, problem: nil)) }

    private static func page(_ visit: Visit, problem: (headline: String, details: [String])?) throws -> Page {
        let account = try visit.signedIn
        let (imports, agencies) = try visit.site.readers.read { reader in
            let agencies = try Shelf.agencies(for: account.scope, reader), ids = Set(agencies.map(\.id))
            return (try reader.imports(of: nil).filter { ids.contains($0.agencyID) }, agencies)
        }
        let waiting = visit.site.uploads.lots(for: .importing).filter { reaches(account.scope, $0.lot) }.map {
            ImportPage.Waiting(id: $0.id, agency: $0.lot.agency, files: $0.lot.files, at: ArchiveInstant($0.lot.at).text(in: visit.language))
        }
        var agency: String?
        if case .one(let id) = account.scope.agency { agency = id }
        return ImportPage(
            imports, names: Dictionary(agencies.map { ($0.id, $0.title) }) { first, _ in first }, waiting: waiting, agency: agency, problem: problem
        ).page(visit.context())
    }

    /// Takes what was sent and tries it.
    static func receive(_ visit: Visit) throws -> Answer {
        guard case .upload(let upload) = visit.request.body else { throw WebRefusal.unsupported }
        let account = try visit.signedIn, agency = visit.form.first("instansi") ?? ""
        func again(_ headline: String) throws -> Answer {
            try? FileManager.default.removeItem(at: upload.folder)
            return .page(try page(visit, problem: (headline, [])), status: 422)
        }
        guard ShortText.agencyID.fits(agency) else {
            return try again(visit.words("Tulis id instansi tanpa spasi", "Write the id of the agency without blanks"))
        }
        let lot = UploadFolder.Lot(
            account: account.account.number, agency: agency, name: visit.form.first("nama") ?? "", at: ArchiveInstant.now.description,
            files: upload.files.map(\.name), purpose: .importing)
        guard reaches(account.scope, lot) else {
            try? FileManager.default.removeItem(at: upload.folder)
            throw WebRefusal.notFound
        }
        guard !upload.files.isEmpty else { return try again(visit.words("Pilih paling sedikit satu berkas", "Choose at least one file")) }
        let id = try visit.site.uploads.keep(upload, lot)
        return try beginTrial(visit, id, lot)
    }

    private static func beginTrial(_ visit: Visit, _ id: String, _ lot: UploadFolder.Lot) throws -> Answer {
        let site = visit.site, by = try visit.signedIn.account.actor
        // Whoever loads the page again is led to the trial that runs.
        if let open = site.jobs.open(with: id, of: try visit.signedIn.account.number) { return .redirect(Address("pekerjaan", String(open))) }
        let title = Phrase(id: "Mencoba \(lot.files.count) berkas", en: "Trying \(lot.files.count) files")
        let job = try site.jobs.begin(title, account: try visit.signedIn.account.number, line: Self.line, subject: id) { handle in
            handle.stage(Phrase(id: "Membaca berkas", en: "Reading the files"))
            do {
                site.trials.keep(id, .success(try request(site, id, lot, isTrial: true, by: by).run(handle.work(threads: site.settings.threads))))
            } catch  where !handle.cancellation.isRequested {
                // It is said on the page of what was sent, where it can be thrown away.
                site.trials.keep(id, .failure(WebRefusal.of(error)))
            }
            return Address("impor", "kiriman", id).text
        }
        return .redirect(Address("pekerjaan", String(job)))
    }

    static func trial(_ visit: Visit) throws -> Answer {
        let (id, lot) = try lot(visit)
        // What was tried before the server was started is tried again.
        switch visit.site.trials[id] {
        case nil: return try beginTrial(visit, id, lot)
        case .success(let outcome)?: return .page(TrialPage(id: id, outcome).page(visit.context(subject: outcome.agency.title)))
        case .failure(let refusal)?:
            let lines = ([refusal.headline] + refusal.details).map { $0[visit.language] }
            return .page(FailedTrialPage(id: id, files: lot.files, lines).page(visit.context()))
        }
    }

    static func findings(_ visit: Visit) throws -> Answer {
        let (id, lot) = try lot(visit)
        guard let outcome = try visit.site.trials[id]?.get() else { return try beginTrial(visit, id, lot) }
        let file = try PassingFile(in: visit.site.uploads.leaving, ending: "csv") { path in
            try DiagnosticFile.write(outcome.diagnostics, to: path, in: visit.language)
        }
        return .download(file, name: "temuan.csv", type: "text/csv; charset=utf-8")
    }

    static func commit(_ visit: Visit) throws -> Answer {
        let (id, lot) = try lot(visit), site = visit.site, account = try visit.signedIn
        let allowances: Set<ImportRequest.Allowance> = visit.form.first("izinkan") == "ya" ? [.closing, .otherAgency] : []
        let title = Phrase(id: "Mengimpor \(lot.files.count) berkas", en: "Importing \(lot.files.count) files")
        let by = account.account.actor
        let job = try site.jobs.begin(title, account: account.account.number, line: Self.line, subject: id, isAlone: true) { handle in
            handle.stage(Phrase(id: "Mengimpor", en: "Importing"))
            // Half of the files would close people whose rows are in the others.
            guard site.uploads.isWhole(id, lot) else { throw WebRefusal.lotIncomplete }
            let outcome = try request(site, id, lot, isTrial: false, allowances: allowances, by: by).run(
                handle.work(threads: site.settings.threads))
            guard outcome.reasons.isEmpty else {
                throw WebRefusal(
                    422, Phrase(id: "Tidak diimpor", en: "Not imported"), details: outcome.reasons.map(\.both))
            }
            site.trials.forget(id)
            site.uploads.remove(id)
            return Address("pengukuran").text
        }
        return .redirect(Address("pekerjaan", String(job)))
    }

    static func discard(_ visit: Visit) throws -> Answer {
        let (id, _) = try lot(visit)
        // What is being read must not go: half of the files would close people whose rows are in the others.
        try visit.site.jobs.alone(with: id) { visit.site.uploads.remove(id) }
        visit.site.trials.forget(id)
        return .redirect(Address("impor"))
    }

    /// Loads an invented agency, measured once, to practise with.
    static func practise(_ visit: Visit) throws -> Answer {
        let site = visit.site, account = try visit.signedIn
        guard try site.readers.read({ try $0.agencies().isEmpty }) else { throw WebRefusal.notFound }
        let title = Phrase(id: "Memuat instansi rekaan", en: "Loading an invented agency")
        let by = account.account.actor
        let job = try site.jobs.begin(title, account: account.account.number, line: Self.line) { handle in
            // Beside the archive, so that nothing stays where the server is ended meanwhile: its next start removes it.
            let folder = try site.uploads.arriving()
            defer { try? FileManager.default.removeItem(at: folder) }
            try Practice.load(into: site.archive, through: folder, by: by, handle.work(threads: site.settings.threads)) { handle.stage($0) }
            return Address("ringkasan").text
        }
        return .redirect(Address("pekerjaan", String(job)))
    }

    private static func request(
        _ site: Site, _ id: String, _ lot: UploadFolder.Lot, isTrial: Bool, allowances: Set<ImportRequest.Allowance> = [], by: String
    ) -> ImportRequest {
        ImportRequest(
            site.uploads.files(id).path, into: site.archive, agency: lot.agency, name: lot.name.isEmpty ? nil : lot.name, allowances: allowances,
            isTrial: isTrial, by: by, called: Phrase(id: "Kiriman ini", en: "What was sent").id)
    }

    /// The lot that the address names, where the account may see it.
    private static func lot(_ visit: Visit) throws -> (id: String, lot: UploadFolder.Lot) {
        let id = try visit.text("kiriman")
        guard let lot = visit.site.uploads.lot(id, for: .importing), reaches(try visit.signedIn.scope, lot) else { throw WebRefusal.notFound }
        return (id, lot)
    }

    /// Whether an account may see a lot: where its agency is within reach.
    static func reaches(_ scope: Scope, _ lot: UploadFolder.Lot) -> Bool {
        switch scope.agency {
        case .all: true
        case .one(let id): lot.agency == id
        case .region: false
        }
    }
}

/// What trial runs have found, until their files are imported or thrown away.
final class Trials: Sendable {
    private let outcomes = Mutex<[(id: String, outcome: Held)]>([])
    private static let most = 20

    /// Made by one thread, then only read.
    private struct Held: @unchecked Sendable { let outcome: Result<ImportOutcome, WebRefusal> }

    func keep(_ id: String, _ outcome: Result<ImportOutcome, WebRefusal>) {
        let held = Held(outcome: outcome)
        outcomes.withLock { outcomes in
            outcomes.removeAll { $0.id == id }
            outcomes.append((id, held))
            if outcomes.count > Self.most { outcomes.removeFirst() }
        }
    }

    subscript(id: String) -> Result<ImportOutcome, WebRefusal>? { outcomes.withLock { outcomes in outcomes.first { $0.id == id }?.outcome.outcome } }

    func forget(_ id: String) { outcomes.withLock { $0.removeAll { $0.id == id } } }
}

extension WebRefusal {
    static let lotBusy = WebRefusal(409, Phrase(id: "Kiriman ini sedang dikerjakan", en: "These files are being worked on"))

    static let lotIncomplete = WebRefusal(
        422, Phrase(id: "Berkas kiriman ini tidak lengkap lagi", en: "Files of what was sent are missing"),
        details: [Phrase(id: "Buang kiriman ini, lalu kirim semua berkasnya lagi.", en: "Throw it away, and send all files again.")])

    /// So few people would be known by their figures.
    static let tooFew = WebRefusal(
        422, Phrase(id: "Kurang dari lima orang: angkanya tidak ditampilkan", en: "Fewer than five people: their figures are not shown"),
        details: [Phrase(id: "Pilih unit yang lebih besar.", en: "Choose a larger unit.")])
}
