import Access
import Vocabulary

/// What the navigation leads to.
package enum Section: CaseIterable, Sendable {
    case overview, units, people, inquiries, measurements, imports, instruments, accounts, audit

    package var address: Address {
        switch self {
        case .overview: Address("ringkasan")
        case .units: Address("unit")
        case .people: Address("pegawai")
        case .inquiries: Address("telaah")
        case .measurements: Address("pengukuran")
        case .imports: Address("impor")
        case .instruments: Address("instrumen")
        case .accounts: Address("akun")
        case .audit: Address("audit")
        }
    }

    package var label: Phrase {
        switch self {
        case .overview: Phrase(id: "Ringkasan", en: "Overview")
        case .units: Phrase(id: "Unit", en: "Units")
        case .people: Phrase(id: "Pegawai", en: "People")
        case .inquiries: Phrase(id: "Telaah", en: "Look into")
        case .measurements: Phrase(id: "Pengukuran", en: "Measurements")
        case .imports: Phrase(id: "Impor", en: "Import")
        case .instruments: Phrase(id: "Instrumen", en: "Instruments")
        case .accounts: Phrase(id: "Akun", en: "Accounts")
        case .audit: Phrase(id: "Jejak audit", en: "Audit trail")
        }
    }

    /// Whether it shows a measurement.
    var isOfMeasurement: Bool { self == .overview || self == .units || self == .people || self == .inquiries }

    /// Whether an address lies within it.
    func holds(_ address: Address) -> Bool {
        let roots = [self.address] + (self == .inquiries ? HubPage.Deed.allCases.map(\.address) : [])
        return roots.contains { address.path == $0.path || address.path.hasPrefix($0.path + "/") }
    }

    /// Who may go there.
    package var needs: Permission {
        switch self {
        case .overview, .units, .inquiries, .measurements, .instruments: .seeFigures
        case .people: .seePeople
        case .imports: .importFiles
        case .accounts: .administer
        case .audit: .readAudit
        }
    }
}
