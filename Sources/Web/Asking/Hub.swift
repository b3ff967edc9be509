import Access
import Pages

/// Where one chooses what to look into.
enum Hub {
    static func page(_ visit: Visit) throws -> Answer {
        let scope = try visit.signedIn.scope
        let deeds = HubPage.Deed.allCases.filter { deed in
            guard scope.may(deed.needs) else { return false }
            switch deed {
            case .award: return scope.isOfSeveralAgencies
            // A recap is of a whole agency.
            case .reconcile: return scope.units.isEmpty
            default: return true
            }
        }
        return .page(HubPage(deeds).page(visit.context()))
    }
}
