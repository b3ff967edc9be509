import Vocabulary

extension ResultLayout {
    /// The columns that are asked for.
    enum Column: Int, CaseIterable {
        case id, name, parent, year, people, measured, notMeasured, qualification, competence, performance, discipline, total
        case lostQualification, lostCompetence, lostPerformance, lostDiscipline, quickCode, kind

        /// The headings it goes by, normalised, in groups of which the first that is there counts; the name is found by its level.
        var headings: [[String]] {
            switch self {
            case .id: [["unorid", "idunor"], ["instansiid", "idinstansi"], ["id"]]
            case .name: []
            case .parent: [["indukid", "diatasanid"]]
            case .year: [["tahun", "tahunpengukuran", "tahundata"]]
            case .people:
                [
                    [
                        "jumlah", "pegawai", "jumlahpegawai", "jumlahasn", "jumlahorang", "jumlahpegawaiasn", "jumlahseluruhpegawai", "totalpegawai",
                        "totalasn",
                    ], ["jumlahpns"], ["people"],
                ]
            case .measured:
                [["diukur", "terukur", "jumlahdiukur", "jumlahterukur", "jumlahasndiukur", "jumlahpegawaidiukur", "jumlahasnterukur"], ["measured"]]
            case .notMeasured: [["tidakdiukur", "jumlahtidakdiukur"], ["notmeasured"]]
            case .qualification: HeadingColumns.qualification + [["qualification"]]
            case .competence: HeadingColumns.competence + [["competence"]]
            case .performance: HeadingColumns.performance + [["performance"]]
            case .discipline: HeadingColumns.discipline + [["discipline"]]
            case .total: [HeadingColumns.total]
            case .lostQualification: [["hilangkualifikasi"]]
            case .lostCompetence: [["hilangkompetensi"]]
            case .lostPerformance: [["hilangkinerja"]]
            case .lostDiscipline: [["hilangdisiplin"]]
            case .quickCode: [["kodecepat"]]
            case .kind: [["jenisinstansiid"], ["jenisinstansi"], ["jenis"]]
            }
        }

        /// The four dimensions, in their order.
        static let dimensions: [Column] = [.qualification, .competence, .performance, .discipline]
        static let losses: [Column] = [.lostQualification, .lostCompetence, .lostPerformance, .lostDiscipline]

        /// Whether who is ranked, and where, hangs on the column.
        var isNeeded: Bool { [.id, .name, .parent, .year, .total].contains(self) || Self.dimensions.contains(self) }

        /// What it is called where it is missing.
        var label: Phrase {
            switch self {
            case .qualification: Phrase("Kualifikasi")
            case .competence: Phrase("Kompetensi")
            case .performance: Phrase("Kinerja")
            case .discipline: Phrase("Disiplin")
            default: Phrase(id: "id atau nama", en: "id or nama")
            }
        }
    }
}

/// What a table may be that is none of results.
enum OtherTable {
    case people, long, totals

    /// - Parameter missing: how many of the five columns that are needed are not there.
    init?(_ search: HeadingColumns, hasTotal: Bool, missing: Int) {
        if Self.ofPeople(search) {
            self = .people
        } else if missing >= 4, search.has(Self.kinds), search.has(Self.values) || hasTotal {
            self = .long
        } else if missing == 4, hasTotal {
            self = .totals
        } else {
            return nil
        }
    }

    /// Whether rows are people: by their NIP, their ids in SIASN, or names beside posts.
    static func ofPeople(_ search: HeadingColumns) -> Bool {
        !search.positions(OfficialLayout.Column.nip.headings).isEmpty || search.has(["pnsid", "idpns", "pnsorangid"] + OfficialLayout.combined)
            || (search.has(["nama", "namapegawai", "namalengkap"]) && !search.positions(OfficialLayout.Column.post.headings).isEmpty)
    }

    /// Headings of a column that says which dimension a row is about.
    private static let kinds = [
        "dimensi", "namadimensi", "jenisdimensi", "kategoridimensi", "indikator", "namaindikator", "unsur", "komponen", "variabel", "aspek",
    ]
    private static let values = ["nilai", "skor", "capaian", "realisasi", "ratarata", "nilairatarata", "rerata", "jumlah"]

    var problem: Problem {
        switch self {
        case .people: .tableOfPeople
        case .long: .longTable
        case .totals: .tableOfTotals
        }
    }
}
