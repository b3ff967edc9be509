import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

/// Everything that a reconciliation's outputs are written from.
public struct ReconciliationResult {
    public let reconciliation: Reconciliation
    public let table: OfficialTable
    public let people: People
    public let scores: Scores
    public let tree: UnitTree
    /// What people are called here; nil where nothing asks for it.
    public let roll: Roll?
    /// Where a row of the data stands.
    public let place: @Sendable (RecordSource) -> Place
}

extension OfficialTable {
    /// How many rows were set aside, and why.
    public var rowsSetAside: [SetAsideRows] { SetAsideRows.list(setAside, otherYears: otherYears) }
}

/// Compares scores with BKN's recap, person by person, and says why they differ (`takar reconcile`).
public struct ReconciliationRequest: Deed {
    /// Of everybody: a reconciliation is not limited to units.
    public var source: SourceRequest
    public var plan: PlanRequest
    /// BKN's recap, or the PIP ASN table.
    public var official: String
    /// Whether people are to be named, for a list of them.
    public var namesPeople: Bool

    public init(_ source: SourceRequest, _ plan: PlanRequest, official: String, namesPeople: Bool = false) {
        self.source = source
        self.plan = plan
        self.official = official
        self.namesPeople = namesPeople
    }

    public func run(_ work: Work) throws -> ReconciliationResult {
        try work.during {
            let chosen = try plan.plan()
            let source = try source.open()
            let table = try OfficialTable.read(official, year: chosen.asOf.year, maxima: chosen.instrument.dimensions.map(\.maximum))
            guard !table.isOwn else { throw Refusal(.data, .ownScores) }
            guard !table.scores.isEmpty else {
                throw table.refusal(
                    "rekap-kosong", Phrase(id: "tidak ada baris rekap yang dapat dibandingkan.", en: "no row of the recap can be compared."))
            }
            let run = ReconciliationRun(source: source, plan: chosen, table: table, namesPeople: namesPeople, work: work)
            let result = try run.reconcile(plan.plans)
            guard !result.reconciliation.comparison.people.isEmpty else {
                throw table.refusal(
                    "rekap-instansi-lain",
                    Phrase(
                        id: "tidak seorang pun di rekap yang diukur di sini; periksa apakah rekap dan datanya dari instansi yang sama.",
                        en: "nobody in the recap is measured here; check whether the recap and the data are of the same agency."))
            }
            return result
        }
    }
}

extension OfficialTable {
    fileprivate func refusal(_ code: String, _ what: Phrase) -> Refusal {
        Refusal(
            .data, code, Phrase(id: "\(file): \(what.id)", en: "\(file): \(what.en)"), details: DiagnosticSummary(diagnostics).details(3))
    }
}

extension Problem {
    fileprivate static let ownScores = Problem(
        "nilai-sendiri", id: "Tabel ini ditulis oleh takar measure --scores: itu hasil di sini, bukan rekap BKN", remedy: "Berikan rekap dari BKN",
        en: "This table was written by takar measure --scores: it is the result of here, not BKN's recap", remedy: "Give the recap of BKN")
}
