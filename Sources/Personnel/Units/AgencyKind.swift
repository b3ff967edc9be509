import Vocabulary

/// The kinds of agencies (jenis instansi) that are ranked among each other.
public enum AgencyKind: String, Sendable, CaseIterable {
    /// Ministries and coordinating ministries: `KEMENT`, `KO`.
    case ministry = "kementerian"
    /// Government agencies outside the ministries (lembaga pemerintah nonkementerian).
    case agency = "lpnk"
    /// Bodies outside the structure of government (lembaga nonstruktural).
    case body = "lns"
    case province = "provinsi"
    case regency = "kabupaten"
    case city = "kota"
    /// Whatever is none of these, or not known.
    case other = "lainnya"

    /// The kind by SIASN's code or its name here, or by the agency's own name where that leaves no doubt and the code says nothing.
    public init(typeID: String, name: String) { self = Self(written: typeID) ?? Self(name: name) ?? .other }

    /// A kind as people write it: its name here, or SIASN's code, in any case.
    public init?(written: String) {
        guard let kind = Self(rawValue: written.lowercased()) ?? Self(code: written) else { return nil }
        self = kind
    }

    private init?(code: String) {
        switch code.uppercased() {
        case "KEMENT", "KO": self = .ministry
        case "LPNK": self = .agency
        case "LNS": self = .body
        case "PROV": self = .province
        case "KAB": self = .regency
        case "KOT": self = .city
        default: return nil
        }
    }

    private init?(name: String) {
        var words = name.lowercased().split { $0.isWhitespace || $0 == "." }
        if words.first == "pemerintah" { words.removeFirst() }
        switch words.first {
        case "kementerian": self = .ministry
        case "provinsi", "prov": self = .province
        case "kabupaten", "kab": self = .regency
        case "kota": self = .city
        default: return nil
        }
    }

    public var label: Phrase {
        switch self {
        case .ministry: Phrase(id: "kementerian", en: "ministries")
        case .agency: Phrase(id: "LPNK", en: "non-ministerial agencies (LPNK)")
        case .body: Phrase(id: "LNS", en: "non-structural bodies (LNS)")
        case .province: Phrase(id: "provinsi", en: "provinces")
        case .regency: Phrase(id: "kabupaten", en: "regencies")
        case .city: Phrase(id: "kota", en: "cities")
        case .other: Phrase(id: "lainnya", en: "others")
        }
    }
}
