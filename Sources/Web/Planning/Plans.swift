import Access
import Archive
import Pages
import Planning
import Presentation
import Vocabulary
import Workflows

/// Who attends what and when (*rencana*): made, kept, and followed.
enum Plans {
    static func page(_ visit: Visit) throws -> Answer { try page(visit, problem: nil) }

    /// Takes a file of programmes.
    static func receive(_ visit: Visit) throws -> Answer {
        try SentTexts.receive(visit, for: .planning, at: Address("rencana"), most: 1) { try page($0, problem: ($1, [])) }
    }

    private static func page(_ visit: Visit, problem: (headline: String, details: [String])?) throws -> Answer {
        let sent = try SentTexts(visit, for: .planning), account = try visit.signedIn
        guard let view = try SentTexts.view(visit, sent) else { return try Looking.nothingYet(visit) }
        let people = try AskedPeople(visit, view), site = visit.site
        let fields = people.fields + PlanAsked.fields(visit, people, target: sent == nil ? try Target.kept(site, people.agency) : nil)
        var problem = problem, question: Question?
        if let sent {
            do { question = try PlanAsked(visit, people).question(site, people, sent) } catch {
                let refusal = WebRefusal.of(error)
                guard refusal.status == 422 || refusal.status == 400 else { throw error }
                problem = (refusal.headline[visit.language], refusal.details.map { $0[visit.language] })
            }
        }
        let key = question?.key ?? "", typed = visit.form.first("teks")
        let form = TextForm(
            to: Address("rencana"),
            sent == nil
                ? Phrase(id: "Program yang dapat diikuti", en: "Programmes that can be attended")
                : Phrase(id: "Ubah programnya", en: "Change the programmes"),
            text: typed ?? sent?.text ?? ProgrammeList.example,
            hint: Phrase(
                id: "Contoh lengkap; ganti setiap angkanya dengan milik instansi. Kunci-kuncinya dijelaskan dalam docs/program.md.",
                en: "A whole example; replace every figure by the agency's own. Its keys are explained in docs/program.md."),
            fields: sent == nil ? fields : [],
            hidden: sent == nil
                ? [("ukur", String(view.number))]
                : visit.query.fields.filter { $0.name != "naskah" && $0.name != "bentuk" }.map { ($0.name, $0.value) },
            button: Phrase(id: "Susun rencana", en: "Make the plan"), isFolded: sent != nil && question != nil)
        let kept = sent == nil ? KeptPlansList(try ReachablePlans.list(for: account.scope, site)) : nil
        var page = AskingPage(
            "rencana", visit.words("Rencana", "Plan"),
            purpose: visit.words(
                "Siapa ikut program apa dan kapan, agar sebuah indeks tercapai dengan biaya paling kecil, atau naik setinggi-tingginya dengan sebuah "
                    + "anggaran. Programnya ditulis di bawah ini.",
                "Who attends which programme and when, so that an index is reached at the least cost, or rises most within a budget. The programmes "
                    + "are written below."
            ), fields: fields, button: sent == nil ? nil : Phrase(id: "Susun lagi", en: "Make it again"),
            before: { w, context in
                form.write(&w, context)
                kept?.write(&w)
            },
            after: { w, context in
                guard case .success(let answered)? = site.answers[key], let plan = answered.plan else { return }
                KeepPlanForm(seal: plan.value.seal).write(&w, context)
            })
        if let problem {
            page.problem = problem
            return .page(page.page(visit.context(view)), status: 422)
        }
        return try visit.page(question, view, page)
    }

    /// Keeps the plan that was looked at.
    static func keep(_ visit: Visit) throws -> Answer {
        let asked = visit.asking(visit.form), account = try visit.signedIn, site = visit.site
        guard let sent = try SentTexts(asked, for: .planning), let view = try SentTexts.view(asked, sent) else { throw WebRefusal.notFound }
        let people = try AskedPeople(asked, view), question = try PlanAsked(asked, people).question(site, people, sent)
        let label = visit.form.first("nama") ?? "", seal = visit.form.first("segel") ?? ""
        guard !label.allSatisfy(\.isWhitespace), ShortText.label.fits(label) else {
            throw WebRefusal(
                422, Phrase(id: "Rencana ini belum bernama", en: "The plan has no name yet"),
                details: [
                    Phrase(id: "Tulis namanya dalam satu baris, paling panjang 200 bita.", en: "Write its name on one line of at most 200 bytes.")
                ])
        }
        let subject = "simpan-" + question.key, by = account.account.actor
        if let open = site.jobs.open(with: subject, of: account.account.number) { return .redirect(Address("pekerjaan", String(open))) }
        let job = try site.jobs.begin(
            Phrase(id: "Menyimpan rencana", en: "Keeping a plan"), account: account.account.number, line: Importing.line, subject: subject
        ) { handle in
            let work = handle.work(threads: site.settings.threads)
            let known = try? site.answers[question.key]?.get()
            handle.stage(Phrase(id: "Menyimpan rencana", en: "Keeping the plan"))
            guard let plan = try (known ?? question.answer(work)).plan?.value else { throw WebRefusal.notFound }
            // A search that is done again may end elsewhere: what is kept is what was looked at.
            guard plan.seal == seal else { throw WebRefusal.otherPlan }
            return Address("rencana", String(try plan.keep(label, by: by, work).number)).text
        }
        return .redirect(Address("pekerjaan", String(job)))
    }

    /// How far a kept plan has come.
    static func progress(_ visit: Visit) throws -> Answer {
        let scope = try visit.signedIn.scope, entry = try reachable(visit)
        let latest = try visit.site.shelf.measurements(for: scope).first { $0.agencyID == entry.agencyID }
        let view = try latest.flatMap { try visit.site.shelf.view($0.number, for: scope) }
        let asOf = try visit.day("per") ?? .today, title = "\(visit.words("Rencana", "Plan")) \(entry.number)"
        let page = AskingPage(
            "rencana-\(entry.number)", entry.label.isEmpty ? title : "\(title): \(entry.label)",
            purpose: visit.words("Apa yang sudah terlaksana, dan apa yang tertinggal.", "What is done, and what is behind."),
            fields: [FormField("per", visit.words("Per tanggal", "As of"), .text("date"), value: asOf.description)],
            button: Phrase(id: "Lihat", en: "Look"))
        return try visit.page(try question(visit.site, entry, asOf), view, page)
    }

    /// The kept plan that the address names, where the account may see it.
    static func reachable(_ visit: Visit) throws -> PlanEntry {
        let number = try visit.number("rencana"), scope = try visit.signedIn.scope
        guard let entry = try ReachablePlans.plan(number, for: scope, visit.site) else { throw WebRefusal.notFound }
        return entry
    }

    static func question(_ site: Site, _ entry: PlanEntry, _ asOf: CivilDate) throws -> Question {
        let archive = site.archive, number = entry.number
        return Question(
            "kemajuan-rencana", Phrase(id: "Melihat kemajuan rencana", en: "Seeing how far a plan has come"), line: entry.agencyID,
            asked: ["\(number)", asOf.description], state: try site.state()
        ) { work in
            // Who looks is noted by the page, so that nobody waits for whoever writes.
            let result = Finished(try PlanProgressRequest(number, in: archive, asOf: asOf, by: nil).run(work))
            return Answered(
                people: result.value.lines.count, basis: ({ $0 == .indonesian ? "Kemajuan rencana" : "Progress of a plan" }, result.value.plan),
                report: { language, links in ProgressReading(result.value, language).report(links) },
                tables: { language in
                    let table = PlanProgressTable(result.value, language: language).table
                    return (table, [table])
                }, document: { result.value.json(in: $0) })
        }
    }
}

extension WebRefusal {
    fileprivate static let otherPlan = WebRefusal(
        409, Phrase(id: "Rencananya dihitung ulang dan hasilnya lain", en: "The plan was made again and came out otherwise"),
        details: [Phrase(id: "Buka lagi rencananya, lihat hasilnya, lalu simpan.", en: "Open the plan again, look at it, then keep it.")])
}
