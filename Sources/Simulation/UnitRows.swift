/// Writes `unor.csv`: the units of an agency, parents before children.
enum UnitRows {
    static func write(for agency: SimulatedAgency, in scenario: Scenario, to rows: inout RowWriter) {
        for unit in 0..<agency.units { write(unit, of: agency, in: scenario, to: &rows) }
    }

    private static func write(_ unit: Int, of agency: SimulatedAgency, in scenario: Scenario, to rows: inout RowWriter) {
        var random = scenario.stream(.unit, agency.number << 32 | unit)
        rows.unitCell(unit, of: agency, in: scenario)
        rows.agencyCell(agency, in: scenario)
        if let parent = agency.parent(of: unit) {
            // One unit in fifty hangs below one that was closed and is no longer in the list.
            let isOrphan = unit > agency.offices && random.chance(22)
            rows.unitCell(isOrphan ? agency.units + unit : parent, of: agency, in: scenario)
        } else {
            rows.emptyCells(1)
        }
        rows.cell(agency.level(of: unit).echelon)
        rows.cell(agency.name(of: unit))
        rows.emptyCells(5)
        rows.endRow()
    }
}

extension SimulatedAgency {
    func level(of unit: Int) -> Level {
        if unit == 0 { return .root }
        if unit <= offices { return .office }
        return unit <= offices + divisions ? .division : .section
    }

    func parent(of unit: Int) -> Int? {
        switch level(of: unit) {
        case .root: nil
        case .office: 0
        case .division: 1 + (unit - 1 - offices) % offices
        case .section: 1 + offices + (unit - 1 - offices - divisions) % divisions
        }
    }

    func name(of unit: Int) -> String {
        switch level(of: unit) {
        case .root: name.uppercased()
        case .office: UnitNames.office(unit - 1)
        case .division: "BIDANG \((unit - 1 - offices) / offices + 1) \(name(of: parent(of: unit) ?? 0))"
        case .section: "SEKSI \((unit - 1 - offices - divisions) / divisions + 1) \(name(of: parent(of: unit) ?? 0))"
        }
    }
}

/// What offices are called.
enum UnitNames {
    static func office(_ number: Int) -> String {
        number < offices.count ? offices[number] : "KECAMATAN CONTOH \(number - offices.count + 1)"
    }

    private static let offices = [
        "DINAS PENDIDIKAN", "DINAS KESEHATAN", "SEKRETARIAT DAERAH", "BADAN KEPEGAWAIAN DAERAH", "DINAS PERHUBUNGAN", "INSPEKTORAT",
        "SATPOL PP", "BAPPEDA", "DINAS PEKERJAAN UMUM", "DINAS SOSIAL", "DINAS PERTANIAN", "DINAS LINGKUNGAN HIDUP",
        "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL", "DINAS KOMUNIKASI DAN INFORMATIKA", "DINAS KOPERASI DAN UKM", "SEKRETARIAT DPRD",
        "BADAN PENDAPATAN DAERAH", "DINAS PARIWISATA", "DINAS TENAGA KERJA", "BPBD", "DINAS PERPUSTAKAAN DAN KEARSIPAN",
        "DINAS PENANAMAN MODAL DAN PTSP", "DINAS PEMBERDAYAAN MASYARAKAT DESA", "DINAS PEMUDA DAN OLAHRAGA",
    ]
}
