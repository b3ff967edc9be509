import Analysis
import Exchange
import Instruments
import Personnel
import Vocabulary

/// Turns tables of results into what is ranked.
struct RankSource {
    let table: ResultTable
    let maxima: [Points]
    private let year: Int?

    /// The points of the dimensions are those of the latest instrument at hand; both have the same.
    ///
    /// - Parameter year: of a table of several years, the one that is ranked.
    init(_ path: String, year: Int?) throws {
        let instrument = try InstrumentLibrary.bundled().instruments.last?.instrument
        maxima = instrument.map { $0.dimensions.map(\.maximum) } ?? []
        self.year = year
        table = try ResultTable.read(path, maxima: maxima, year: year)
    }

    /// Agencies with their kinds and regions.
    ///
    /// - Parameter list: the reference of agencies, if there is one; those of which the table says nothing are in the result too.
    func agencies(_ list: AgencyFile?, _ regions: RegionMap) throws -> RankBasis {
        if table.isOfUnits { throw Refusal(.data, Self.unitsAsAgencies) }
        let matching = AgencyMatching(table, list?.agencies)
        let results = matching.pairs.map { agency, row in
            result(row, id: agency.id, name: agency.name, kind: agency.kind, region: regions.region(of: agency)?.number)
        }
        var basis = basis(.agencies, results, (list?.diagnostics ?? []) + matching.diagnostics)
        basis.among = inYear
        return basis
    }

    func units(_ choice: RankRequest.UnitChoice) throws -> RankBasis {
        guard table.namesParents else { throw Refusal(.data, Self.noParents) }
        let tree = UnitTree(table.rows.map { OrganizationUnit(id: $0.id.isEmpty ? $0.name : $0.id, name: $0.name, parentID: $0.parentID) })
        let chosen: [Int]
        let among: Phrase
        switch choice {
        case .under(let parent):
            let absent = AbsentUnits(
                parents: Set(tree.parents).filter { $0 >= 0 }.sorted().map { tree.units[Int($0)] })
            guard let number = tree.number(of: parent) else { throw absent.under(parent, isKnown: false) }
            chosen = tree.units.indices.filter { Int(tree.parents[$0]) == number }
            guard !chosen.isEmpty else { throw absent.under(parent, isKnown: true) }
            among = Phrase(id: "di bawah \(tree.units[number].name)", en: "under \(tree.units[number].name)")
        case .level(let level):
            let depths = tree.depths
            chosen = depths.indices.filter { depths[$0] + 1 == level }
            guard !chosen.isEmpty else { throw AbsentUnits.onLevel(level, deepest: depths.max().map { $0 + 1 } ?? 0) }
            among = Phrase(id: "tingkat \(level)", en: "level \(level)")
        case .offices:
            chosen = tree.offices.list
            among = Phrase("OPD")
            if chosen.isEmpty { throw Refusal(.data, .noOffices(tree.offices.others.count)) }
        }
        let numbers = Set(chosen)
        // Ids of the table do not repeat, so that the units stand in the order of its rows.
        let results = table.rows.enumerated().filter { numbers.contains($0.offset) }.map { number, row in
            result(row, id: tree.units[number].id, name: row.name.isEmpty ? row.id : row.name)
        }
        var basis = basis(.units, results, [])
        basis.among = inYear.map { Phrase(id: "\(among.id), \($0.id)", en: "\(among.en), \($0.en)") } ?? among
        return basis
    }

    /// The year that was asked for.
    private var inYear: Phrase? { year.map { Phrase(id: "tahun \($0)", en: "year \($0)") } }

    private func result(_ row: ResultRow?, id: String, name: String, kind: AgencyKind? = nil, region: String? = nil) -> AgencyResult {
        let means = row.flatMap { row in
            ResultMeans(
                dimensions: row.dimensions, total: row.total, lost: row.lost,
                alternatives: row.options.map { ResultMeans.Alternative($0.name, total: $0.total) })
        }
        return AgencyResult(
            id: id, name: name, kind: kind, region: region, people: row?.people, measured: row?.measured ?? 0, means: means, isReported: row != nil)
    }

    private func basis(_ subject: RankBasis.Subject, _ results: [AgencyResult], _ diagnostics: [Diagnostic]) -> RankBasis {
        RankBasis(
            subject: subject, results: results, maxima: maxima, source: table.file,
            rows: RankBasis.Rows(
                read: table.read, used: table.rows.count, refused: table.refused,
                setAside: SetAsideRows.list(table.setAside, otherYears: table.otherYears)),
            diagnostics: table.diagnostics + diagnostics)
    }

    private static let unitsAsAgencies = Problem(
        "tabel-unit", id: "Ini tabel unit (unor_id, induk_id), bukan tabel instansi", remedy: "Beri sebagai takar rank --units",
        en: "This is a table of units (unor_id, induk_id), not of agencies", remedy: "Give it as takar rank --units")
    private static let noParents = Problem(
        "unit-tanpa-induk", id: "Tabel unit tidak memuat kolom induk_id", remedy: "Beri berkas CSV dari takar measure --units",
        en: "The table of units has no column induk_id", remedy: "Give the CSV file of takar measure --units")
}

extension Problem {
    /// - Parameter others: how many units there are outside of the OPD.
    static func noOffices(_ others: Int) -> Problem {
        Problem(
            "tidak-ada-opd",
            id: "Tidak ada OPD: dari \(others) unit teratas tidak satu pun diketahui induknya",
            remedy: "Lengkapi daftar unit sampai ke instansinya, atau pilih --level 1",
            en: "There is no OPD: of none of the \(others) topmost units the parent is known",
            remedy: "Complete the list of units up to the agency, or choose --level 1")
    }
}
