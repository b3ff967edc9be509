import Access
import Archive
import Instruments
import Pages
import Personnel
import Vocabulary
import Workflows

/// Whom a question is about and as of when: the people of a measurement's agency as the archive knows them now, by its day and instrument
/// unless the address asks for others; never more than the account may see.
struct AskedPeople {
    let view: View
    let request: PeopleRequest
    /// The fields by which the page asks for them, with what was asked.
    let fields: [FormField]
    /// All that the answer depends on.
    let key: [String]

    var agency: String { view.opened.entry.agencyID }
    var asOf: CivilDate { request.plan.asOf }

    init(_ visit: Visit, _ view: View) throws {
        self.view = view
        let scope = try visit.signedIn.scope, entry = view.opened.entry
        func asked(_ name: String) -> String? { visit.asked(name) }
        let date = try visit.day("per")
        let library = try InstrumentLibrary.bundled()
        // A file of the server must not be read because somebody typed its name.
        let instrument = asked("instrumen") ?? entry.instrumentID
        guard library.instruments.contains(where: { $0.instrument.id == instrument }) else { throw WebRefusal.notFound }
        let settings =
            asked("opsi").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
            ?? (asked("instrumen") == nil || instrument == entry.instrumentID ? entry.settings : [])
        let tree = view.opened.tree
        let unit = try asked("unit").map { id -> String in
            guard let number = tree.number(of: id), !tree.isAboveScope(number) else { throw WebRefusal.notFound }
            return id
        }
        let units = unit.map { [$0] } ?? scope.units
        request = PeopleRequest(
            .archive(visit.site.archive, agency: entry.agencyID),
            PlanRequest(asOf: date ?? entry.asOf, instrument: instrument, settings: settings, isBundledOnly: true),
            units: units)
        key = [entry.agencyID, (date ?? entry.asOf).description, instrument] + settings + ["unit"] + units
        let names = tree.units.indices.filter { tree.depths[$0] <= 1 && !tree.isAboveScope($0) }.map { (tree.units[$0].id, tree.units[$0].name) }
        fields = [
            FormField(
                "per", visit.words("Per tanggal", "As of"), .text("date"), value: (date ?? entry.asOf).description),
            FormField(
                "instrumen", visit.words("Instrumen", "Instrument"),
                .choice(library.instruments.map { ($0.instrument.id, $0.instrument.title[visit.language]) }),
                value: instrument),
            FormField(
                "opsi", visit.words("Opsi", "Options"), value: settings.joined(separator: " "),
                hint: visit.words("nama=nilai, dipisah blanko", "name=value, with blanks between")),
            FormField(
                "unit", visit.words("Unit", "Unit"), .choice([("", visit.words("semua dalam lingkup", "all in scope"))] + names), value: unit ?? ""),
        ]
    }
}

extension Visit {
    /// What the address asks for under a name; nil where it does not, or says nothing.
    func asked(_ name: String) -> String? { query.first(name).flatMap { $0.isEmpty ? nil : $0 } }

    /// A day that the address asks for.
    func day(_ name: String) throws -> CivilDate? {
        try asked(name).map { text in
            guard case .value(let date) = CivilDate.parse(text) else { throw WebRefusal.badDate }
            return date
        }
    }
}

extension WebRefusal {
    static let badDate = WebRefusal(
        422, Phrase(id: "Tanggal tidak dapat dibaca", en: "The date cannot be read"),
        details: [Phrase(id: "Tulis tahun-bulan-hari, misalnya 2022-06-30.", en: "Write year-month-day, such as 2022-06-30.")], isOfAddress: true)
}
