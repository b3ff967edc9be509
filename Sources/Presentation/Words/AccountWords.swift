import Archive
import Personnel
import Vocabulary
import Workflows

/// What accounts are called.
extension AccountEntry {
    /// Whom it is for, in words.
    package func scopeLabel(_ agency: Agency?) -> Phrase {
        if let region { return Phrase(id: "kanreg \(region)", en: "regional office \(region)") }
        guard let agencyID else { return Phrase(id: "semua instansi", en: "all agencies") }
        if isOwn {
            return person == nil ? Phrase(id: "belum terikat pada orang", en: "bound to nobody") : Phrase(id: "diri sendiri", en: "own data")
        }
        let name = agency.map { $0.name.isEmpty ? $0.id : $0.name } ?? agencyID
        if units.isEmpty { return Phrase(name) }
        let count = Phrase.counted(units.count, "unit", "unit", "units")
        return Phrase(id: "\(name), \(count.id)", en: "\(name), \(count.en)")
    }
}

extension ListedAccount {
    /// Of an account that is disabled there is none left.
    package var scopeLabel: Phrase { account.isDisabled ? Phrase(id: "dinonaktifkan", en: "disabled") : account.scopeLabel(agency) }
}
