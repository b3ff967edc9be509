import Access
import Archive
import Dispatch
import Exchange
import Pages
import Presentation
import Vocabulary

extension Visit {
    /// What became of a question.
    enum Outcome {
        case answered(Answered)
        /// It cannot be answered, and why.
        case refused(WebRefusal)
        /// It is worked on, under this number.
        case working(Int)
    }

    /// Questions of one account that are worked on or wait at the same time.
    private static let mostOpen = 3
    /// Short work is waited for, in milliseconds, so that nobody is led by way of a job's page for a moment's sake.
    private static let patience = 700

    /// Answers a question: at once where the answer is known, else by a job.
    ///
    /// - Parameter patience: how long the job is waited for, in milliseconds.
    func outcome(_ question: Question, patience: Int = Self.patience) throws -> Outcome {
        switch site.answers[question.key] {
        case .success(let answered)?: return .answered(answered)
        case .failure(let refusal)?:
            // It is said once; whoever asks again has it tried again.
            site.answers.forgetRefusal(question.key)
            return .refused(refusal)
        case nil: break
        }
        let account = try signedIn.account.number, answers = site.answers, threads = site.settings.threads
        if let open = site.jobs.open(with: question.key, of: account) { return .working(open) }
        guard site.jobs.open(of: account) < Self.mostOpen else { throw WebRefusal.manyQuestions }
        let isDone = DispatchSemaphore(value: 0), address = here.text
        let job = try site.jobs.begin(question.title, account: account, line: question.line, subject: question.key) { handle in
            defer { isDone.signal() }
            // Somebody else may have asked the same meanwhile.
            if case .success? = answers[question.key] { return address }
            handle.stage(question.stage)
            do {
                answers.keep(question.key, .success(try question.answer(handle.work(threads: threads))))
            } catch  where !handle.cancellation.isRequested {
                // It is said on the page that asked, beside what was asked.
                answers.keep(question.key, .failure(WebRefusal.of(error)))
            }
            return address
        }
        guard isDone.wait(timeout: .now() + .milliseconds(patience)) == .success else { return .working(job) }
        switch answers[question.key] {
        case .success(let answered)?: return .answered(answered)
        case .failure(let refusal)?:
            answers.forgetRefusal(question.key)
            return .refused(refusal)
        case nil: return .working(job)
        }
    }

    /// The page of a deed with its answer, or the answer as a file or document where the address asks for one (`bentuk`).
    ///
    /// - Parameters:
    ///   - view: the measurement that is looked at; nil for deeds on several agencies.
    ///   - page: what the page asks; its report is filled in.
    func page(_ question: Question?, _ view: View?, _ page: AskingPage) throws -> Answer {
        let context = view.map { self.context($0) } ?? self.context(), links = view.map(self.links) ?? MeasurementLinks(asked: nil)
        var page = page
        guard let question else { return .page(page.page(context)) }
        switch try outcome(question) {
        case .working(let job): return .redirect(Address("pekerjaan", String(job)))
        case .refused(let refusal):
            guard refusal.status < 500 else { throw refusal }
            page.problem = (refusal.headline[language], refusal.details.map { $0[language] })
            return .page(page.page(context), status: 422)
        case .answered(let answered):
            guard let form = query.first("bentuk") else {
                if answered.people > 0 { try note(.viewingPerson, "hasil \(page.name)", detail: "orang=\(answered.people)") }
                page.report = answered.report(language, links)
                let may = try signedIn.may(.export) || answered.people == 0
                page.files = may ? ["xlsx", "csv"] + (answered.document == nil ? [] : ["json"]) : []
                return .page(page.page(context))
            }
            return try file(answered, form, page.name)
        }
    }

    private func file(_ answered: Answered, _ form: String, _ name: String) throws -> Answer {
        guard try signedIn.may(.export) || answered.people == 0 else { throw WebRefusal.notFound }
        if answered.people > 0 { try note(.exporting, "hasil \(name)", detail: "orang=\(answered.people)") }
        switch form {
        case "json":
            guard let document = answered.document else { throw WebRefusal.notFound }
            return .json(document(language))
        case "csv":
            let file = try PassingFile(in: site.uploads.leaving, ending: "csv") { try answered.tables(language).text.write(to: $0, in: language) }
            return .download(file, name: "\(name).csv", type: "text/csv; charset=utf-8")
        case "xlsx":
            let tables = answered.tables(language).all
            let file = try PassingFile(in: site.uploads.leaving, ending: "xlsx") { path in
                if let write = answered.workbook {
                    try write(language, path)
                } else if let (title, plan) = answered.basis {
                    try TitledWorkbook(title(language), plan, language: language).write(to: path, tables)
                } else {
                    try WorkbookFile.write(path, tables, in: language)
                }
            }
            return .download(file, name: "\(name).xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        default: throw WebRefusal.badAddress
        }
    }
}

extension WebRefusal {
    static let manyQuestions = WebRefusal(
        429, Phrase(id: "Pekerjaan Anda yang lain belum selesai", en: "Other work of yours has not ended yet"),
        details: [Phrase(id: "Tunggu sampai salah satunya selesai, lalu muat ulang.", en: "Wait until some of it has ended, then load again.")])
}
