import ArgumentParser
import Vocabulary

/// What the commands on accounts are called, and what is said of them.
extension CommandConfiguration {
    static let access = CommandConfiguration(
        commandName: "access",
        abstract: Phrase(
            id: "Atur akun arsip: siapa boleh melihat dan melakukan apa, kata sandi, dan token.",
            en: "Accounts of an archive: who may see and do what, passwords and tokens."),
        discussion: .example(
            "takar access add-account --archive takar.db --name admin \\", "  --role administrator",
            "takar access password --archive takar.db --account admin",
            note: Phrase(
                id: """
                    Akun berlaku di peladen web. Siapa yang dapat membaca berkas arsip itu sendiri tidak dibatasi olehnya. Setiap perubahan akun dan \
                    token masuk jejak audit.
                    """,
                en: """
                    Accounts hold at the web server. Whoever can read the archive's file itself is not limited by them. Every change of an account \
                    or token is written into the audit trail.
                    """)),
        subcommands: [
            AccessCommand.AddAccount.self, AccessCommand.Password.self, AccessCommand.Token.self, AccessCommand.List.self,
            AccessCommand.Revoke.self,
        ])

    static let accessAddAccount = CommandConfiguration(
        commandName: "add-account",
        abstract: Phrase(id: "Tambahkan akun; arsip yang belum ada dibuat.", en: "Adds an account, and makes an archive that is not there."),
        discussion: .example(
            "takar access add-account --archive takar.db --name diknas \\", "  --role opd --unit UNOR_ID",
            "takar access add-account --archive takar.db --name kanreg1 \\", "  --role evaluator --region I",
            note: Phrase(
                id: """
                    Peran: administrator (semuanya, juga akun), pengelola (impor, ukur, tetapkan, rencana), opd (unit sendiri beserta yang di \
                    bawahnya), pimpinan (melihat saja), pegawai (diri sendiri saja), evaluator (angka instansi di wilayahnya, tanpa orang), auditor \
                    (melihat semuanya, juga jejak audit). Akun baru belum mempunyai kata sandi.
                    """,
                en: """
                    Roles: administrator (everything, accounts too), pengelola (imports, measures, publishes, plans), opd (own units with all below), \
                    pimpinan (only looks), pegawai (only themselves), evaluator (figures of the agencies of a region, without people), auditor (looks \
                    at everything, the audit trail too). A new account has no password yet.
                    """)))

    static let accessPassword = CommandConfiguration(
        commandName: "password",
        abstract: Phrase(
            id: "Ganti kata sandi akun; semua sesinya diakhiri.", en: "Gives an account another password, and ends all its sessions."),
        discussion: .example(
            "takar access password --archive takar.db --account admin",
            note: Phrase(
                id: "Di terminal kata sandi ditanyakan dua kali tanpa tampak; dari pipa dibaca baris pertamanya.",
                en: "A terminal is asked twice and shows nothing; of a pipe the first line is read.")))

    static let accessToken = CommandConfiguration(
        commandName: "token",
        abstract: Phrase(id: "Buat token agar sebuah program dapat memakai akun.", en: "Makes a token with which a program uses an account."),
        discussion: .example(
            "takar access token --archive takar.db --account dasbor \\", #"  --label "Dasbor daerah" --days 365 > token.txt"#,
            note: Phrase(
                id: "Token dicetak sekali ini saja; arsip hanya menyimpan sidiknya.",
                en: "The token is printed this once; the archive keeps no more than its digest.")))

    static let accessList = CommandConfiguration(
        commandName: "list",
        abstract: Phrase(id: "Tampilkan semua akun dengan tokennya.", en: "Lists all accounts with their tokens."))

    static let accessRevoke = CommandConfiguration(
        commandName: "revoke",
        abstract: Phrase(
            id: "Nonaktifkan akun beserta semua sesi dan tokennya, atau cabut satu token.",
            en: "Disables an account with all its sessions and tokens, or revokes one token."),
        discussion: .example(
            "takar access revoke --archive takar.db --account diknas", "takar access revoke --archive takar.db --token 1",
            note: Phrase(
                id: "Akun yang dinonaktifkan tidak dihapus: jejak audit menyebutnya, dan namanya tidak dipakai lagi.",
                en: "A disabled account is not deleted: the audit trail names it, and its name is not used again.")))
}
