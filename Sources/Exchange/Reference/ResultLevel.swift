/// What the rows of a table of results speak of, from the narrowest: a table of offices also names their regency and their province.
enum ResultLevel: Int, CaseIterable {
    case named, unit, office, agency, regency, statisticalRegency, province, statisticalProvince

    /// The headings of their names, normalised. Portals of open data give places twice, by the codes of two authorities.
    var names: [String] {
        switch self {
        case .named: ["nama"]
        case .unit:
            [
                "namaunor", "unor", "unit", "namaunit", "unitkerja", "namaunitkerja", "unitorganisasi", "namaunitorganisasi", "satuankerja",
                "namasatuankerja", "satker", "namasatker",
            ]
        case .office:
            [
                "perangkatdaerah", "namaperangkatdaerah", "opd", "namaopd", "skpd", "namaskpd", "organisasiperangkatdaerah",
                "namaorganisasiperangkatdaerah", "organisasi", "namaorganisasi",
            ]
        case .agency: ["namainstansi", "instansi", "namapemerintahdaerah", "pemerintahdaerah", "pemda", "namapemda"]
        case .regency:
            [
                "namakabupatenkota", "kabupatenkota", "namakabkota", "kabkota", "kemendagrinamakabupatenkota", "namakabupaten", "kabupaten",
                "namakota", "kota",
            ]
        case .statisticalRegency: ["bpsnamakabupatenkota"]
        case .province: ["namaprovinsi", "provinsi", "kemendagrinamaprovinsi"]
        case .statisticalProvince: ["bpsnamaprovinsi"]
        }
    }

    /// The headings of their codes, which tell rows apart where the table has no ids.
    var codes: [String] {
        switch self {
        case .named: []
        case .unit: ["kodeunor", "kodeunit", "kodeunitkerja", "kodeunitorganisasi", "kodesatuankerja", "kodesatker"]
        case .office: ["kodeperangkatdaerah", "kodeopd", "kodeskpd", "kodeorganisasi"]
        case .agency: ["kodeinstansi", "kodepemda"]
        case .regency: ["kodekabupatenkota", "kodekabkota", "kemendagrikodekabupatenkota", "kodekabupaten", "kodekota"]
        case .statisticalRegency: ["bpskodekabupatenkota"]
        case .province: ["kodeprovinsi", "kemendagrikodeprovinsi"]
        case .statisticalProvince: ["bpskodeprovinsi"]
        }
    }

    /// How wide it is; the two names of one place are as wide as each other.
    var width: Int {
        switch self {
        case .statisticalRegency: ResultLevel.regency.rawValue
        case .statisticalProvince: ResultLevel.province.rawValue
        default: rawValue
        }
    }

    var isProvince: Bool { self == .province || self == .statisticalProvince }
}
