import Archive
import Presentation
import Rainbow
import Vocabulary
import Workflows

/// A new account, as text for a terminal.
struct AddedAccountReport {
    let added: AddedAccount
    let language: Language

    func lines() -> [String] {
        let account = added.account, scope = account.scopeLabel(added.agency)
        let line = Phrase(
            id: "Akun \(account.number) (\(account.name)) ditambahkan: \(account.roleLabel.id), \(scope.id).",
            en: "Account \(account.number) (\(account.name)) was added: \(account.roleLabel.en), \(scope.en).")
        let next = Phrase(
            id: "Belum ada kata sandi: takar access password --account \(account.name)",
            en: "It has no password yet: takar access password --account \(account.name)")
        return [line[language]] + added.remarks.map { "! \($0.text(in: language))".yellow } + [next[language]]
    }
}

/// All accounts, as text for a terminal.
struct AccountListReport {
    let accounts: [ListedAccount]
    let language: Language

    func lines() -> [String] {
        guard !accounts.isEmpty else { return [Phrase(id: "Belum ada akun.", en: "There is no account yet.")[language]] }
        var table = TextTable(columns, language: language)
        for listed in accounts {
            let account = listed.account, style: (String) -> String = account.isDisabled ? { $0.dim } : { $0 }
            let hasPassword = account.password == nil ? Phrase(id: "belum ada", en: "none yet") : Phrase(id: "ada", en: "set")
            table.add(
                [language.text(account.number), account.name, account.role, listed.scopeLabel[language], hasPassword[language]].map {
                    TextTable.Cell($0, style: style)
                })
        }
        return table.lines() + tokens
    }

    private var columns: [TextTable.Column] {
        language == .indonesian
            ? [.number("No"), .text("Nama"), .text("Peran"), .text("Lingkup"), .text("Kata sandi")]
            : [.number("No"), .text("Name"), .text("Role"), .text("Scope"), .text("Password")]
    }

    /// The tokens of all accounts, in a table of their own.
    private var tokens: [String] {
        let all = accounts.flatMap { listed in listed.tokens.map { (account: listed.account.name, token: $0) } }
        guard !all.isEmpty else { return [] }
        var table = TextTable(
            language == .indonesian
                ? [.number("Token"), .text("Akun"), .text("Nama"), .text("Keadaan")]
                : [.number("Token"), .text("Account"), .text("Name"), .text("State")], language: language)
        for (account, token) in all { table.add([language.text(token.number), account, token.label, AccountLines.state(token)[language]]) }
        return [""] + table.lines()
    }
}

/// What is said of a password or token that was changed.
enum AccountLines {
    static func passwordChanged(_ account: AccountEntry, _ language: Language) -> [String] {
        let line = Phrase(
            id: "Kata sandi akun \(account.number) (\(account.name)) diganti; semua sesinya diakhiri.",
            en: "Account \(account.number) (\(account.name)) has a new password; all its sessions were ended.")
        return [line[language]]
    }

    /// For the error stream, beside the token itself.
    static func tokenMade(_ made: MadeToken, _ language: Language) -> [String] {
        let line = Phrase(
            id: "Token \(made.token.number) \(state(made.token).id). Simpan sekarang: token tidak dapat ditampilkan lagi.",
            en: "Token \(made.token.number), \(state(made.token).en). Keep it now: it cannot be shown again.")
        return [line[language]]
    }

    static func revoked(_ revoked: RevokedAccess, _ isToken: Bool, _ language: Language) -> [String] {
        let account = "\(revoked.account.number) (\(revoked.account.name))"
        if isToken, let token = revoked.tokens.first {
            return [
                Phrase(id: "Token \(token.number) dari akun \(account) dicabut.", en: "Token \(token.number) of account \(account) was revoked.")[
                    language]
            ]
        }
        let sessions = Phrase.counted(revoked.sessions, "sesi", "session", "sessions"),
            tokens = Phrase.counted(revoked.tokens.count, "token", "token", "tokens")
        let line = Phrase(
            id: "Akun \(account) dinonaktifkan; \(sessions.id) diakhiri, \(tokens.id) dicabut.",
            en: "Account \(account) was disabled; \(sessions.en) ended, \(tokens.en) revoked.")
        return [line[language]]
    }

    /// Whether a token can be used, and until when.
    static func state(_ token: TokenEntry) -> Phrase {
        func day(_ moment: ArchiveInstant) -> Phrase { Phrase(id: moment.day(in: .indonesian), en: moment.day(in: .english)) }
        if let revoked = token.revokedAt.map(day) { return Phrase(id: "dicabut \(revoked.id)", en: "revoked on \(revoked.en)") }
        guard let end = token.expiresAt else { return Phrase(id: "berlaku sampai dicabut", en: "valid until it is revoked") }
        return token.isValid(at: .now)
            ? Phrase(id: "berlaku sampai \(day(end).id)", en: "valid until \(day(end).en)")
            : Phrase(id: "berakhir \(day(end).id)", en: "ended on \(day(end).en)")
    }
}
