import Personnel

extension ImportEntry {
    public var auditSubject: String { "impor \(number)" }

    /// What the audit trail says of an import, by which a later change to it shows.
    public var auditDetail: String {
        let files = files.map { "\($0.name):\($0.kind.rawValue):\($0.rowsRead):\($0.rowsTaken):\($0.rowsRefused)" }.joined(separator: "|")
        // Of imports without either it says what it said before there were any.
        let undone = undoes.map { " membatalkan=\($0)" } ?? "", refused = refusedUnmatched == 0 ? "" : " ditolak=\(refusedUnmatched)"
        return "instansi=\(agencyID)\(undone) perubahan=\(difference.stored)\(refused) berkas=\(files)"
    }
}
