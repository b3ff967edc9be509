import Access
import Analysis
import Archive
import Pages
import Personnel
import Presentation
import Vocabulary
import Workflows

/// Why the index changed between two measurements (*bandingkan*).
enum Comparing {
    /// Which two measurements; once both are chosen the answer has an address of its own.
    static func choose(_ visit: Visit) throws -> Answer {
        let entries = try visit.site.shelf.measurements(for: try visit.signedIn.scope)
        if let before = try visit.query.int("sebelum", in: 1...Int.max), let after = try visit.query.int("sesudah", in: 1...Int.max) {
            return .redirect(Address("bandingkan", String(before), String(after)))
        }
        return .page(page(visit, entries, nil, nil).page(visit.context()))
    }

    static func compare(_ visit: Visit) throws -> Answer {
        let account = try visit.signedIn, (before, after) = (try visit.number("sebelum"), try visit.number("sesudah"))
        let entries = try visit.site.shelf.measurements(for: account.scope)
        guard let first = entries.first(where: { $0.number == before }), entries.contains(where: { $0.number == after }) else {
            throw WebRefusal.notFound
        }
        // Who sees some units alone sees their change alone.
        let wanted = visit.asked("unit")
        let units = account.scope.units
        let unit = wanted ?? units.first
        if let wanted, !units.isEmpty, !units.contains(wanted) {
            guard let view = try visit.site.shelf.view(after, for: account.scope), let number = view.opened.tree.number(of: wanted),
                !view.opened.tree.isAboveScope(number)
            else { throw WebRefusal.notFound }
        }
        let address = Address("bandingkan", String(before), String(after))
        let archive = visit.site.archive, isWhole = units.isEmpty, fewest = account.may(.seePeople) ? 0 : UnitTable.fewest
        let question = Question(
            "bandingkan", Phrase(id: "Membandingkan dua pengukuran", en: "Comparing two measurements"), line: first.agencyID,
            asked: ["\(before)", "\(after)", unit ?? "", "\(fewest)", "\(isWhole)"], state: try visit.site.state()
        ) { work in
            let analysis = try ComparisonRequest(before, after, of: archive).run(work)
            let top = try unit.map { id in
                guard let number = analysis.universe.tree.number(of: id) else { throw WebRefusal.notFound }
                return number
            }
            return Answered(
                report: { language, _ in ChangeReading(analysis, at: address, below: top, fewest: fewest, language).report() },
                tables: { language in
                    let sheets = ChangeSheets(analysis, below: top, fewest: fewest, language: language)
                    return (sheets.units, sheets.all)
                },
                // The document tells of the whole agency and of its smallest units.
                isForPrograms: isWhole && fewest == 0, document: { analysis.json(in: $0) })
        }
        return try visit.page(question, nil, page(visit, entries, before, after))
    }

    private static func page(_ visit: Visit, _ entries: [MeasurementEntry], _ before: Int?, _ after: Int?) -> AskingPage {
        let names = (try? visit.site.readers.read { try $0.agencies() }) ?? []
        let titles = Dictionary(names.map { ($0.id, $0.title) }) { first, _ in first }
        let choices = entries.map { entry in
            let label = entry.label.isEmpty ? "" : " (\(entry.label))"
            return (
                String(entry.number),
                "\(titles[entry.agencyID] ?? entry.agencyID), \(entry.asOf.text(in: visit.language))\(label), "
                    + visit.words("nomor \(entry.number)", "number \(entry.number)")
            )
        }
        let old = entries.count > 1 ? entries[1].number : nil
        return AskingPage(
            "bandingkan", visit.words("Bandingkan dua pengukuran", "Compare two measurements"),
            purpose: visit.words(
                "Mengapa indeks berubah: catatan yang terlambat, waktu yang lewat, data pegawai, pegawai yang masuk dan keluar, instrumen.",
                "Why the index changed: late records, time that passed, employees' data, people who came and left, the instrument."),
            fields: [
                FormField("sebelum", visit.words("Sebelum", "Before"), .choice(choices), value: (before ?? old).map(String.init) ?? ""),
                FormField(
                    "sesudah", visit.words("Sesudah", "After"), .choice(choices), value: (after ?? entries.first?.number).map(String.init) ?? ""),
            ], button: Phrase(id: "Bandingkan", en: "Compare"), target: Address("bandingkan"))
    }
}
