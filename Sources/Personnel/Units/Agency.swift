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
}
