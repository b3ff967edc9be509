import Access
import Archive
import Exchange
import Foundation
import Instruments
import Measurement
import Pages
import Personnel
import Presentation
import Vocabulary
import Workflows

/// Pages that only show: overview, units, people, instruments.
enum Looking {
    static func overview(_ visit: Visit) throws -> Answer {
        let account = try visit.signedIn
        // An employee's overview is their own score.
        guard account.may(.seeFigures) else { return .redirect(Address("saya")) }
        guard let view = try visit.view(orNone: ()) else { return try nothingYet(visit) }
        let links = visit.links(view), shows = account.may(.seePeople)
        let kind = "\(visit.language.rawValue)-\(shows)"
        let yearEnd = try Forecasts.yearEnd(visit, view)
        // All that it depends on but the measurement, with which it is kept and put away.
        let written = WrittenPage.Key(page: "ringkasan", language: visit.language, shows: shows, asked: links.asked, yearEnd: yearEnd)
        let content = view.written(written) {
            let model = view.index.kept("ringkasan-\(kind)") { OverviewModel(view.opened, showsSmall: shows, visit.language) }
            let rows = view.index.kept("opd-\(kind)") { UnitTable.offices(view.opened, showsSmall: shows, visit.language) }
            let table = UnitTable(rows, of: view.opened, links, showsSmall: shows)
            return OverviewPage(model, table, links, yearEnd, showsPeople: shows).content(visit.language)
        }
        return .page(OverviewPage.page(content, visit.context(view)))
    }

    /// Before anything is measured: what to do next.
    static func nothingYet(_ visit: Visit) throws -> Answer {
        let account = try visit.signedIn
        let next: Phrase =
            account.may(.importFiles)
            ? Phrase(id: "Impor berkas dulu, lalu ukur.", en: "Import files first, then measure.")
            : Phrase(id: "Pengelola kepegawaian belum mengukur.", en: "The personnel staff have not measured yet.")
        let links: [(Address, Phrase)] =
            account.may(.importFiles)
            ? [
                (Address("impor"), Phrase(id: "Ke Impor", en: "To import")),
                (Address("pengukuran"), Phrase(id: "Ke Pengukuran", en: "To measurements")),
            ] : []
        return .page(EmptyPage(Phrase(id: "Belum ada pengukuran", en: "Nothing has been measured yet"), next, links).page(visit.context()))
    }

    static func units(_ visit: Visit) throws -> Answer { try unit(visit, nil) }

    static func unit(_ visit: Visit) throws -> Answer { try unit(visit, visit.text("unit")) }

    private static func unit(_ visit: Visit, _ id: String?) throws -> Answer {
        guard let view = try visit.view(orNone: ()) else {
            guard id == nil else { throw WebRefusal.notFound }
            return try nothingYet(visit)
        }
        let account = try visit.signedIn
        let number = try id.map { id -> Int in
            // What lies outside of the scope is not there; what stands above it is there by its name alone.
            guard let number = view.opened.tree.number(of: id), !view.opened.tree.isAboveScope(number) else { throw WebRefusal.notFound }
            return number
        }
        let shows = account.may(.seePeople), links = visit.links(view)
        let page = UnitPage(view.opened, unit: number, links, showsPeople: shows, showsSmall: shows)
        let written = WrittenPage.Key(page: "unit \(number ?? -1)", language: visit.language, shows: shows, asked: links.asked)
        return .page(page.page(view.written(written) { page.content(visit.language) }, visit.context(view)))
    }

    static func people(_ visit: Visit) throws -> Answer {
        guard let view = try visit.view(orNone: ()) else { return try nothingYet(visit) }
        let page = try visit.query.int("hal", in: 1...1_000_000) ?? 1, size = try visit.query.int("baris", in: 10...200) ?? 50
        // Something like a NIP must not stay in an address.
        guard (visit.query.first("cari") ?? "").count(where: \.isNumber) < 8 else { throw WebRefusal.badAddress }
        try visit.note(.viewingPerson, "daftar pengukuran \(view.number)", detail: "halaman=\(page)")
        return .page(
            PeoplePage(view.index, question(visit), page: page, size: size, visit.links(view), isExportable: try visit.signedIn.may(.export))
                .page(visit.context(view)))
    }

    /// What the address asks for.
    private static func question(_ visit: Visit) -> PeopleQuestion {
        func text(_ name: String) -> String? { visit.query.first(name).flatMap { $0.isEmpty ? nil : $0 } }
        let order = text("urut") ?? ""
        var question = PeopleQuestion(
            order: PeopleQuestion.Order(rawValue: String(order.trimmingPrefix("-"))) ?? .name, isDescending: order.hasPrefix("-"))
        (question.unit, question.postClass, question.category, question.lacking, question.words) = (
            text("unit"), text("kelas"), text("kategori"), text("kurang"), text("cari")
        )
        question.isMeasured = text("ukuran").flatMap { ["ya": true, "tidak": false][$0] }
        return question
    }

    /// By NIP one is led to the person, by words of a name to the list.
    static func search(_ visit: Visit) throws -> Answer {
        let view = try visit.view(), words = (visit.form.first("cari") ?? "").trimmingCharacters(in: .whitespaces)
        if case .value(let nip) = NIP.parse(words.utf8.span) {
            guard let person = view.index.person(nip) else {
                throw WebRefusal(
                    404, Phrase(id: "NIP ini tidak ada dalam lingkup akun Anda", en: "This NIP is not within what your account may see"))
            }
            return .redirect(visit.links(view).person(view.opened.people[person]))
        }
        // Something like a NIP must not come into an address.
        guard words.count(where: \.isNumber) < 8 else {
            throw WebRefusal(
                422, Phrase(id: "Ini bukan NIP yang lengkap", en: "This is no whole NIP"),
                details: [Phrase(id: "NIP terdiri atas 18 angka.", en: "A NIP has 18 digits.")])
        }
        return .redirect(visit.links(view).people(("cari", words)))
    }

    static func person(_ visit: Visit) throws -> Answer {
        let person = try visit.number("orang")
        var view = try visit.view()
        if view.opened.number(of: person) == nil, visit.query.first("ukur") == nil {
            // The latest of all is of another agency: an address leads to somebody whatever was measured since.
            let own = Set(try visit.site.readers.read { try $0.scores(of: person) }.map(\.measurement))
            if let latest = view.others.first(where: { own.contains($0.number) }),
                let other = try visit.site.shelf.view(latest.number, for: try visit.signedIn.scope)
            {
                view = other
            }
        }
        guard view.opened.number(of: person) != nil else { throw WebRefusal.notFound }
        return try PersonShowing.page(visit, view, person, isOwn: false)
    }

    static func exportCSV(_ visit: Visit) throws -> Answer { try export(visit, "csv", "text/csv; charset=utf-8") }

    static func exportWorkbook(_ visit: Visit) throws -> Answer {
        try export(visit, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    }

    /// Exactly the people who are shown, all pages of them.
    private static func export(_ visit: Visit, _ kind: String, _ type: String) throws -> Answer {
        let view = try visit.view(), people = view.index.people(question(visit))
        let sheet = PeopleSheet.sheet(people, view.opened, in: visit.language)
        try visit.note(.exporting, "pengukuran \(view.number)", detail: "orang=\(people.count)")
        let file = try PassingFile(in: visit.site.uploads.leaving, ending: kind) { path in
            if kind == "xlsx" {
                try TitledWorkbook(view.opened.measured.dataSet.subject[visit.language], view.opened.plan, language: visit.language).write(
                    to: path, [sheet])
            } else {
                try sheet.write(to: path, in: visit.language, as: .plain)
            }
        }
        return .download(file, name: "pegawai-\(view.number).\(kind)", type: type)
    }

    static func instruments(_ visit: Visit) throws -> Answer {
        .page(InstrumentListPage(try InstrumentLibrary.bundled()).page(visit.context()))
    }

    static func instrument(_ visit: Visit) throws -> Answer {
        .page(InstrumentPage(try known(visit.text("instrumen"))).page(visit.context()))
    }

    static func instrumentDifference(_ visit: Visit) throws -> Answer {
        .page(InstrumentDifferencePage(try known(visit.text("instrumen")), try known(visit.text("lain"))).page(visit.context()))
    }

    private static func known(_ id: String) throws -> Instrument {
        guard let found = try InstrumentLibrary.bundled().instruments.first(where: { $0.instrument.id == id }) else { throw WebRefusal.notFound }
        return found.instrument
    }
}

/// The page of one person, of others and one's own.
enum PersonShowing {
    /// It is in the audit trail before anybody sees it.
    static func page(_ visit: Visit, _ view: View, _ person: Int, isOwn: Bool) throws -> Answer {
        let opened = view.opened
        try visit.note(.viewingPerson, "orang \(person)", detail: "pengukuran=\(opened.entry.number)")
        let account = try visit.signedIn, viewed = try ViewedPerson(person, in: opened, visit.site.readers)
        // A plan promises nothing to those it is of: only who sees to them is told.
        let planned =
            account.may(.seePeople) ? try ReachablePlans.lines(of: person, for: account.scope, visit.site) : []
        return .page(PersonPage(viewed, visit.links(view), isOwn: isOwn, planned: planned).page(visit.context(view)))
    }
}

extension Visit {
    /// Addresses that stay with the measurement that is looked at: one that was asked for, or where several agencies are in reach, since
    /// the latest of all may soon be another one's.
    func links(_ view: View) -> MeasurementLinks {
        let asked = query.first("ukur") != nil || view.isOfSeveral ? view.number : nil
        return MeasurementLinks(asked: asked) { nip in view.index.person(nip).map { view.opened.people[$0] } }
    }
}
