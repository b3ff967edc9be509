import Instruments
import Personnel
import Vocabulary

/// The regional offices of BKN (Kantor Regional, Kanreg) and which agencies belong to each, with the size bands agencies are compared in.
///
/// The map changes by decision of BKN, so it is data: `kanreg.yaml` comes with the program and a file of the same form replaces it.
public struct RegionMap: Sendable, Hashable {
    /// One regional office.
    public struct Region: Sendable, Hashable {
        /// The number in Roman digits, as in `IV`.
        public let number: String
        /// The city (kedudukan).
        public let seat: String
        /// The provinces by the first two digits of `kodeCepat`.
        public let provinces: [Int]
        /// Whether central agencies (instansi pusat) belong here.
        let holdsCentral: Bool
        public let status: RegionStatus

        /// `Kanreg IV Makassar`.
        public var title: String { seat.isEmpty ? "Kanreg \(number)" : "Kanreg \(number) \(seat)" }
    }

    /// In the order of the file.
    public let regions: [Region]
    /// By the id of an agency, the number of the region it belongs to whatever its `kodeCepat` says.
    let exceptions: [String: String]
    /// By the code of a province, what it is called; empty where the file names none.
    public let provinceNames: [Int: [String]]
    /// From the smallest; empty where the file sets none.
    public let sizeBands: [SizeBand]

    /// The map that comes with the program.
    public static func bundled() throws(InvalidRegions) -> RegionMap {
        try RegionMap(file: "kanreg.yaml", text: String(decoding: PackageResources.kanreg_yaml, as: UTF8.self))
    }

    /// The region of an agency: by its id where the file says so, else by its province; nil where neither is known.
    public func region(of agency: Agency) -> Region? {
        if let number = exceptions[agency.id] { return regions.first { $0.number == number } }
        guard let province = agency.province else { return nil }
        return regions.first { $0.provinces.contains(province) } ?? (agency.isCentral ? regions.first(where: \.holdsCentral) : nil)
    }
}

/// How sure it is that an entry of the map holds.
public enum RegionStatus: String, Sendable, CaseIterable {
    case confirmed = "dipastikan"
    case oneSource = "satu-sumber"
    case toVerify = "perlu-verifikasi"
    case common = "umum"

    public var label: Phrase {
        switch self {
        case .confirmed: Phrase(id: "dipastikan", en: "confirmed")
        case .oneSource: Phrase(id: "satu sumber", en: "one source")
        case .toVerify: Phrase(id: "perlu diverifikasi", en: "to be verified")
        case .common: Phrase(id: "pengetahuan umum", en: "general knowledge")
        }
    }
}

/// A file of regions that cannot be used; `issues` says all that was found, in the order of the file.
public struct InvalidRegions: Error, Sendable {
    public let issues: [InstrumentIssue]
}
