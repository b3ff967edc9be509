import Vocabulary

/// An agency (instansi) as SIASN's reference table has it.
public struct Agency: Sendable, Hashable {
    public var id: String
    public var name: String
    /// `kodeCepat`: four digits, of which the first two are the province, or 10 to 40 for central agencies (instansi pusat); empty
    /// where it is not known.
    public var quickCode: String
    /// `jenisInstansiId`, such as `KEMENT`, `LPNK`, `PROV`, `KAB`, `KOT`; empty where it is not known.
    public var typeID: String

    public init(id: String, name: String, quickCode: String = "", typeID: String = "") {
        self.id = id
        self.name = name
        self.quickCode = quickCode
        self.typeID = typeID
    }

    /// What it is called: its name, or its id where it has none.
    public var title: String { name.isEmpty ? id : name }

    public var kind: AgencyKind { AgencyKind(typeID: typeID, name: name) }

    /// The first two of the four digits of `kodeCepat`; nil where it is no such code.
    public var province: Int? {
        guard quickCode.utf8.count == 4, quickCode.utf8.allSatisfy(\.isDigit) else { return nil }
        return Int(quickCode.prefix(2))
    }

    /// Whether the agency is a central one (instansi pusat).
    public var isCentral: Bool { province.map(Self.centralProvinces.contains) ?? false }

    /// What stands in the place of a province in the `kodeCepat` of central agencies.
    static let centralProvinces = 10...40
}
