import Access
import Archive
import Instruments
import Measurement
import Pages
import Personnel
import Presentation
import Vocabulary
import Workflows

/// Measurements: the list, taking one, and making one official.
enum Measuring {
    static func list(_ visit: Visit) throws -> Answer { .page(try page(visit)) }

    private static func page(_ visit: Visit, problem: (headline: String, details: [String])? = nil) throws -> Page {
        let account = try visit.signedIn, may = account.may(.measure)
        let agencies = may ? try visit.site.readers.read { try Shelf.agencies(for: account.scope, $0) } : []
        return MeasurementsPage(
            try rows(visit), agencies: agencies.map { ($0.id, $0.title) },
            instruments: may ? try InstrumentLibrary.bundled().instruments.map(\.instrument) : [], mayPublish: account.may(.publish),
            typed: visit.typed, problem: problem
        ).page(visit.context())
    }

    /// The measurements within reach, the latest first; what a whole agency comes to is not for who sees a part of it.
    private static func rows(_ visit: Visit) throws -> [MeasurementsPage.Row] {
        let scope = try visit.signedIn.scope, entries = try visit.site.shelf.measurements(for: scope)
        return try visit.site.readers.read { reader in
            let publications = try reader.publications(), successors = publications.successors
            let names = Dictionary(try reader.agencies().map { ($0.id, $0.title) }) { first, _ in first }
            let means = StoredMeans(reader)
            return try entries.map { entry in
                let own = publications.first { $0.measurement == entry.number }
                return MeasurementsPage.Row(
                    entry, agency: names[entry.agencyID] ?? entry.agencyID, means: scope.units.isEmpty ? try means.means(of: entry) : nil,
                    publication: own,
                    isSuperseded: own.map { successors[$0.number] != nil } ?? false)
            }
        }
    }

    /// Measures an agency as known now; the work goes on while nobody looks.
    static func take(_ visit: Visit) throws -> Answer {
        let account = try visit.signedIn, agency = visit.form.first("instansi") ?? ""
        guard try visit.site.readers.read({ try Shelf.agencies(for: account.scope, $0) }).contains(where: { $0.id == agency }) else {
            throw WebRefusal.notFound
        }
        guard case .value(let date) = CivilDate.parse(visit.form.first("tanggal") ?? "") else {
            let problem = visit.words("Tulis tanggal pengukuran", "Write the date of measurement")
            return .page(try page(visit, problem: (problem, [])), status: 422)
        }
        func text(_ name: String) -> String? { visit.form.first(name).flatMap { $0.isEmpty ? nil : $0 } }
        // A file of the server must not be read because somebody typed its name.
        let library = try InstrumentLibrary.bundled()
        if let wanted = text("instrumen"), !library.instruments.contains(where: { $0.instrument.id == wanted }) { throw WebRefusal.notFound }
        let plan = PlanRequest(
            asOf: date, instrument: text("instrumen"), settings: (text("opsi") ?? "").split(whereSeparator: \.isWhitespace).map(String.init),
            isBundledOnly: true)
        do { _ = try plan.plan() } catch {
            let refusal = WebRefusal.of(error)
            return .page(
                try page(visit, problem: (refusal.headline[visit.language], refusal.details.map { $0[visit.language] })), status: refusal.status)
        }
        let request = MeasurementRequest(PeopleRequest(.archive(visit.site.archive, agency: agency), plan), isToBeKept: true)
        let label = text("nama") ?? "", by = account.account.actor, threads = visit.site.settings.threads
        let title = Phrase(id: "Pengukuran per \(date.text(in: .indonesian))", en: "Measurement as of \(date.text(in: .english))")
        let job = try visit.site.jobs.begin(title, account: account.account.number, line: Importing.line) { handle in
            let work = handle.work(threads: threads)
            handle.stage(Phrase(id: "Membaca dan mengukur", en: "Reading and measuring"))
            let taken = try request.run(work)
            try taken.measured.refuseNobody()
            handle.stage(Phrase(id: "Menyimpan", en: "Keeping it"))
            guard let kept = try taken.conclude((label, by), work)?.kept else { throw WebRefusal.notFound }
            return Address("ringkasan", query: [("ukur", String(kept.entry.number))]).text
        }
        return .redirect(Address("pekerjaan", String(job)))
    }

    static func publicationForm(_ visit: Visit) throws -> Answer { .page(try publicationPage(visit)) }

    private static func publicationPage(_ visit: Visit, problem: (headline: String, details: [String])? = nil) throws -> Page {
        let number = try visit.number("pengukuran"), all = try rows(visit)
        guard let row = all.first(where: { $0.entry.number == number }) else { throw WebRefusal.notFound }
        let agency = Set(all.filter { $0.entry.agencyID == row.entry.agencyID }.map(\.entry.number))
        let standing = try visit.site.readers.read { try $0.publications().standing }.filter { agency.contains($0.measurement) }
        return PublicationPage(row, standing: standing, typed: visit.typed, problem: problem).page(visit.context())
    }

    static func publish(_ visit: Visit) throws -> Answer {
        let number = try visit.number("pengukuran")
        guard try visit.site.shelf.measurements(for: try visit.signedIn.scope).contains(where: { $0.number == number }) else {
            throw WebRefusal.notFound
        }
        do {
            _ = try PublicationRequest(
                number, in: visit.site.archive, decree: visit.form.first("sk") ?? "", supersedes: try visit.form.int("menggantikan", in: 1...Int.max),
                reason: visit.form.first("alasan").flatMap { $0.isEmpty ? nil : $0 }, by: try visit.signedIn.account.actor
            ).run(visit.work)
        } catch {
            let refusal = WebRefusal.of(error)
            guard refusal.status < 500 else { throw error }
            return .page(
                try publicationPage(visit, problem: (refusal.headline[visit.language], refusal.details.map { $0[visit.language] })),
                status: refusal.status)
        }
        return .redirect(Address("pengukuran"))
    }
}

extension Visit {
    /// What was typed into a form, so that it stands there still when something is wrong; never what is secret.
    var typed: [String: String] {
        Dictionary(form.fields.filter { $0.name != "sandi" && $0.name != "ulang" && $0.name != "kunci" }.map { ($0.name, $0.value) }) { first, _ in
            first
        }
    }

    /// Writes a deed into the audit trail.
    ///
    /// The answer waits until that is on the disk; it is made meanwhile.
    func note(_ action: AuditAction, _ subject: String, detail: String) throws {
        noted.last = site.trail.enter(action, subject, detail: detail, by: try signedIn.account.actor)
    }
}
