import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary
import Workflows

/// A reconciliation person by person: what differs, what is only on one side, and what nobody could match.
package struct ReconciliationTable {
    package let result: ReconciliationResult
    package let language: Language
    private let offices: OfficeOrder

    package init(_ result: ReconciliationResult, language: Language = .indonesian) {
        self.result = result
        offices = OfficeOrder(result.people, result.tree, language)
        self.language = language
    }

    private var official: [OfficialScore] { result.table.scores }

    private var columns: [SheetColumn] {
        func column(_ name: String, _ heading: Phrase, _ kind: SheetColumn.Kind) -> SheetColumn {
            SheetColumn(name, heading, kind, in: language)
        }
        return [
            column("nip", Phrase("NIP"), .identifier), column("nama", Phrase(id: "Nama", en: "Name"), .text),
            column("jabatan", Phrase(id: "Jabatan", en: "Post"), .text), column("opd", Phrase("OPD"), .text), column("unor", Phrase("Unit"), .text),
            column("dimensi", Phrase(id: "Dimensi", en: "Dimension"), .text), column("di_sini", Phrase(id: "Di sini", en: "Here"), .number),
            column("bkn", Phrase("BKN"), .number), column("selisih", Phrase(id: "Selisih", en: "Difference"), .number),
            column("sebab", Phrase(id: "Sebab", en: "Cause"), .text),
            SheetColumn("catatan", Phrase(id: "Catatan", en: "Remark"), .sentences, in: language, width: 50),
            column("berkas", Phrase(id: "Berkas", en: "File"), .text), column("baris", Phrase(id: "Baris", en: "Row"), .text),
        ]
    }

    /// All rows: differences in the order of the recap, then people on one side only, then rows that nobody could match.
    package func rows() -> [[SheetCell]] {
        let comparison = result.reconciliation.comparison
        return result.reconciliation.differences.map(row)
            + comparison.notMeasured.map { rest($0.official, $0.person, .notMeasuredHere, $0.exclusion.title[language]) }
            + comparison.onlyThere.map { rest($0, nil, .onlyThere, "") }
            + comparison.ambiguous.map { rest($0.official, nil, .ambiguous, candidates($0.people)) }
            + comparison.onlyHere.map { person in
                let source = result.people.source(of: person)
                return [.text(result.people.nips[person].description)] + known(person, name: "", unit: "") + [total]
                    + [.points(result.scores.total(of: person)), .blank, .blank]
                    + [
                        OneSide.onlyHere.cell(language), .blank, .text(result.place(source).file ?? ""),
                        .text(String(result.place(source).row ?? source.row)),
                    ]
            }
    }

    private func row(_ difference: Difference) -> [SheetCell] {
        let row = official[difference.official], finding = difference.finding
        let notes = (finding.note.map { [$0[language]] } ?? []) + finding.records.map(\.summary[language])
        let places = finding.records.map { (source: $0.source, place: result.place($0.source)) }
        let files = places.map { $0.place.file ?? "" }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return who(row, difference.person)
            + [
                difference.dimension.map { .code($0.rawValue, label: $0.label[language]) } ?? total, .points(difference.here),
                .points(difference.there), .points(difference.change),
                .code(finding.cause.rawValue, label: finding.cause.label[language]), .text(notes.joined(separator: "; ")),
                .text(files.joined(separator: " ")), .text(places.map { String($0.place.row ?? $0.source.row) }.joined(separator: " ")),
            ]
    }

    /// A row of the recap that could not be compared.
    private func rest(_ position: Int, _ person: Int?, _ cause: OneSide, _ note: String) -> [SheetCell] {
        let row = official[position]
        return who(row, person)
            + [
                total, .blank, .points(row.total), .blank, cause.cell(language), .text(note), .text(result.table.file), .text(String(row.row)),
            ]
    }

    private var total: SheetCell { .code("total", label: Phrase("Total")[language]) }

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
    package var table: SheetTable { SheetTable(Phrase(id: "Selisih", en: "Differences")[language], columns, rows()) }
}

/// Why somebody could not be compared.
private enum OneSide: String {
    case notMeasuredHere = "tidak-diukur-di-sini"
    case onlyThere = "hanya-di-bkn"
    case ambiguous = "nama-ganda"
    case onlyHere = "hanya-di-sini"

    private var label: Phrase {
        switch self {
        case .notMeasuredHere: Phrase(id: "tidak diukur di sini", en: "not measured here")
        case .onlyThere: Phrase(id: "hanya ada di BKN", en: "at BKN only")
        case .ambiguous: Phrase(id: "beberapa orang bernama sama", en: "several people of one name")
        case .onlyHere: Phrase(id: "hanya ada di sini", en: "here only")
        }
    }

    func cell(_ language: Language) -> SheetCell { .code(rawValue, label: label[language]) }
}
