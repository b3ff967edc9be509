import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

/// A reconciliation person by person: what differs, what is only on one side, and what nobody could match.
struct ReconciliationTable {
    private static let columns = [
        SheetColumn("nip", .identifier), SheetColumn("nama", .text), SheetColumn("jabatan", .text), SheetColumn("opd", .text),
        SheetColumn("unor", .text), SheetColumn("dimensi", .text),
        SheetColumn("di_sini", .number), SheetColumn("bkn", .number), SheetColumn("selisih", .number), SheetColumn("sebab", .text),
        SheetColumn("catatan", .sentences), SheetColumn("berkas", .text), SheetColumn("baris", .text),
    ]

    let result: ReconciliationResult
    let language: Language
    private let offices: OfficeOrder

    init(_ result: ReconciliationResult, language: Language = .indonesian) {
        self.result = result
        offices = OfficeOrder(result.people, result.tree, language)
        self.language = language
    }

    private var official: [OfficialScore] { result.table.scores }

    /// All rows: differences in the order of the recap, then people on one side only, then rows that nobody could match.
    func rows() -> [[SheetCell]] {
        let comparison = result.reconciliation.comparison
        return result.reconciliation.differences.map(row)
            + comparison.notMeasured.map { rest($0.official, $0.person, "tidak-diukur-di-sini", $0.exclusion.title[language]) }
            + comparison.onlyThere.map { rest($0, nil, "hanya-di-bkn", "") }
            + comparison.ambiguous.map { rest($0.official, nil, "nama-ganda", candidates($0.people)) }
            + comparison.onlyHere.map { person in
                let source = result.people.source(of: person)
                return [.text(result.people.nips[person].description)] + known(person, name: "", unit: "") + [.text("total")]
                    + [.points(result.scores.total(of: person)), .blank, .blank]
                    + [.text("hanya-di-sini"), .blank, .text(result.place(source).file ?? ""), .text(String(result.place(source).row ?? source.row))]
            }
    }

    private func row(_ difference: Difference) -> [SheetCell] {
        let row = official[difference.official], finding = difference.finding
        let notes = (finding.note.map { [$0[language]] } ?? []) + finding.records.map(\.summary[language])
        let places = finding.records.map { (source: $0.source, place: result.place($0.source)) }
        let files = places.map { $0.place.file ?? "" }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return who(row, difference.person)
            + [
                .text(difference.dimension?.rawValue ?? "total"), .points(difference.here), .points(difference.there),
                .points(difference.change), .text(finding.cause.rawValue), .text(notes.joined(separator: "; ")),
                .text(files.joined(separator: " ")), .text(places.map { String($0.place.row ?? $0.source.row) }.joined(separator: " ")),
            ]
    }

    /// A row of the recap that could not be compared.
    private func rest(_ position: Int, _ person: Int?, _ cause: String, _ note: String) -> [SheetCell] {
        let row = official[position]
        return who(row, person)
            + [
                .text("total"), .blank, .points(row.total), .blank, .text(cause), .text(note), .text(result.table.file), .text(String(row.row)),
            ]
    }

    private func who(_ row: OfficialScore, _ person: Int?) -> [SheetCell] {
        let nip = person.map { result.people.nips[$0] } ?? row.nip
        let known = person.map { self.known($0, name: row.name, unit: row.unit) } ?? [.text(row.name), .blank, .blank, .text(row.unit)]
        return [nip.map { .text($0.description) } ?? .blank] + known
    }

    /// Name, post, OPD and unit: name and unit as the recap writes them, and as the data do where it has none.
    private func known(_ person: Int, name: String, unit: String) -> [SheetCell] {
        let (own, post) = (result.roll?.name(of: person) ?? "", result.roll?.post(of: person) ?? "")
        return [
            .text(name.isEmpty ? own : name), .text(post), .text(offices.label(of: person)),
            .text(unit.isEmpty ? offices.unitName(of: person) : unit),
        ]
    }

    private func candidates(_ people: [Int]) -> String { people.map { result.people.nips[$0].description }.joined(separator: " ") }

    /// The table as it is written.
    var table: SheetTable { SheetTable(Phrase(id: "Selisih", en: "Differences")[language], Self.columns, rows()) }
}
