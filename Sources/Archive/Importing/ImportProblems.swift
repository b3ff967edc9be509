import Personnel
import Vocabulary

/// Why an import stops before anything is kept, unless it is told to go on.
public enum ImportConcern: Sendable, Hashable {
    /// More than a tenth of the agency's people would be closed, or all of them.
    case closesMany(people: Int, of: Int)
    /// More than a tenth of the rows name another agency.
    case otherAgency(rows: Int, of: Int)
    /// There are histories, and neither files nor archive have anybody whose they could be.
    case nobodyKnown

    /// Whether `count` is more than the tenth of `whole` that an import changes without being asked.
    static func isMany(_ count: Int, of whole: Int) -> Bool { count > 0 && count * 10 > whole }

    public var problem: Problem {
        switch self {
        case .closesMany(let people, let whole):
            Problem(
                "banyak-orang-ditutup",
                message: Phrase(
                    id: people == whole
                        ? "Semua orang di arsip (\(whole)) akan ditutup"
                        : "\(people) dari \(whole) orang di arsip akan ditutup: lebih dari sepersepuluh",
                    en: people == whole
                        ? "Everybody in the archive (\(whole)) would be closed"
                        : "\(people) of \(whole) people in the archive would be closed: more than a tenth"),
                remedy: Phrase(
                    id: "Periksa apakah data pegawai lengkap; bila memang demikian, ulangi dengan --allow-closing",
                    en: "Check whether the employees are complete; if it is meant, run it again with --allow-closing"))
        case .otherAgency(let rows, let whole):
            Problem(
                "instansi-lain",
                id: "\(rows) dari \(whole) baris pegawai menyebut instansi lain daripada yang diimpor",
                remedy: "Periksa folder dan --agency; bila memang demikian, ulangi dengan --allow-other-agency",
                en: "\(rows) of \(whole) rows of employees name another agency than the one imported",
                remedy: "Check the folder and --agency; if it is meant, run it again with --allow-other-agency")
        case .nobodyKnown:
            Problem(
                "pegawai-belum-ada",
                id: "Folder ini tidak memuat data pegawai, dan arsip belum punya pegawai instansi ini",
                remedy: "Impor data pegawai lebih dahulu, atau bersama riwayatnya",
                en: "This folder holds no employees, and the archive has none of this agency yet",
                remedy: "Import the employees first, or together with their histories")
        }
    }
}
