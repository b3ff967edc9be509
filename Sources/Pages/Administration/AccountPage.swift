import Access
import Archive
import Presentation
import Vocabulary

/// One account: its tokens and sessions, and what can be done with it.
package struct AccountPage {
    let account: AccountEntry
    let tokens: [TokenEntry]
    let sessions: Int
    let problem: (headline: String, details: [String])?
    let done: [String]

    package init(
        _ account: AccountEntry, tokens: [TokenEntry], sessions: Int, problem: (headline: String, details: [String])? = nil, done: [String] = []
    ) {
        self.account = account
        self.tokens = tokens
        self.sessions = sessions
        self.problem = problem
        self.done = done
    }

    package func page(_ context: PageContext) -> Page {
        let all = (text: Phrase(id: "Akun", en: "Accounts")[context.language], address: Address("akun"))
        let here = Address("akun", String(account.number))
        return PageFrame(account.name, crumbs: [all, (account.name, here)], context).page { w in
            w.refusal(problem)
            w.notice(done)
            let language = w.language
            w.summaryList([
                (w.words("Peran", "Role"), Role(rawValue: account.role)?.label[language] ?? account.role),
                (w.words("Lingkup", "Scope"), AccountsPage.scope(account, language)),
                (w.words("Keadaan", "State"), AccountsPage.state(account, language)),
                (w.words("Sesi yang berjalan", "Sessions that run"), language.text(sessions)),
            ])
            DataTable(
                w.words("Token untuk program", "Tokens for programs"),
                [
                    .number(w.words("Nomor", "Number")) { String($0.number) }, .text(w.words("Nama", "Name")) { $0.label },
                    .text(w.words("Dibuat", "Made")) { $0.createdAt.text(in: language) },
                    .text(w.words("Berlaku sampai", "Holds until")) {
                        $0.expiresAt?.text(in: language) ?? w0(language, "tanpa batas", "without end")
                    },
                    .text(w.words("Keadaan", "State")) {
                        $0.revokedAt == nil ? w0(language, "berlaku", "holds") : w0(language, "dicabut", "revoked")
                    },
                    DataTable.Column(w.words("Cabut", "Revoke")) { w, token in
                        guard token.revokedAt == nil else { return }
                        w.form(to: here.appending("token").appending(String(token.number)).appending("cabut"), context.visitor) { w in
                            w.button(
                                Phrase(id: "Cabut token \(token.number)", en: "Revoke token \(token.number)"), class: "tombol",
                                asking: Phrase(
                                    id: "Program yang memakainya tidak dapat masuk lagi. Lanjutkan?",
                                    en: "The program that uses it is shut out. Go on?"))
                        }
                    },
                ], tokens, whenEmpty: w.words("Belum ada token.", "There is no token.")
            ).write(&w)
            guard account.disabledAt == nil else { return }
            w.form(to: here.appending("token"), context.visitor) { w in
                w.field(FormField("nama", w.words("Untuk apa", "What for"), isRequired: true))
                w.field(FormField("hari", w.words("Berlaku berapa hari", "Holds for so many days"), .text("number"), value: "90"))
                w.button(Phrase(id: "Buat token", en: "Make a token"), class: "tombol")
            }
            w.form(to: here.appending("sandi"), context.visitor) { w in
                w.field(
                    FormField("sandi", w.words("Kata sandi baru", "New password"), .text("password"), isRequired: true, autocomplete: "new-password"))
                w.button(Phrase(id: "Ganti kata sandi", en: "Change the password"), class: "tombol")
            }
            if sessions > 0 {
                w.form(to: here.appending("sesi"), context.visitor) { w in
                    w.button(Phrase(id: "Akhiri semua sesi", en: "End all sessions"), class: "tombol")
                }
            }
            w.form(to: here.appending("cabut"), context.visitor) { w in
                w.button(
                    Phrase(id: "Cabut akun ini", en: "Revoke this account"), class: "tombol bahaya",
                    asking: Phrase(
                        id: "Semua sesi berakhir dan semua token dicabut. Lanjutkan?", en: "All sessions end and all tokens are revoked. Go on?"))
            }
        }
    }

    private func w0(_ language: Language, _ id: String, _ en: String) -> String { language == .indonesian ? id : en }
}
