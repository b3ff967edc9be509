import Access
import Archive
import Presentation
import Vocabulary

/// One's own account (*saya*): who one is here, the password, and where one has signed in.
package struct OwnPage {
    let role: Role
    /// Those that hold, the last used first.
    let sessions: [SessionEntry]
    /// The digest of the session that asks.
    let here: String?
    /// What is wrong with what was typed, by the name of the field.
    let problems: [String: String]
    let done: [String]

    package init(role: Role, sessions: [SessionEntry], here: String?, problems: [String: String] = [:], done: [String] = []) {
        self.role = role
        self.sessions = sessions
        self.here = here
        self.problems = problems
        self.done = done
    }

    package func page(_ context: PageContext) -> Page {
        PageFrame(Phrase(id: "Akun saya", en: "My account")[context.language], context).page { w in
            w.notice(done)
            w.summaryList([(w.words("Nama akun", "Account"), context.visitor?.name ?? ""), (w.words("Peran", "Role"), role.label[w.language])])
            if role.permissions.contains(.seeSelf) && !role.permissions.contains(.seeFigures) {
                w.notice([
                    w.words(
                        "Akun ini belum terikat pada seorang pegawai, atau instansinya belum diukur. Hubungi pengelola kepegawaian.",
                        "This account is bound to nobody, or the agency has not been measured. Ask the personnel staff.")
                ])
            }
            w.element("h2", text: Phrase(id: "Ganti kata sandi", en: "Change the password"))
            let fields = [
                FormField(
                    "lama", w.words("Kata sandi sekarang", "The password now"), .text("password"), problem: problems["lama"], isRequired: true,
                    autocomplete: "current-password"),
                FormField(
                    "sandi", w.words("Kata sandi baru", "The new password"), .text("password"), problem: problems["sandi"], isRequired: true,
                    autocomplete: "new-password"),
            ]
            w.errorSummary(fields)
            w.form(to: Address("saya", "sandi"), context.visitor) { w in
                for field in fields { w.field(field) }
                w.button(Phrase(id: "Ganti kata sandi", en: "Change the password"))
            }
            list(&w, context)
        }
    }

    /// The sessions, so that a browser that was left somewhere is seen, and ended.
    private func list(_ w: inout HTMLWriter, _ context: PageContext) {
        let language = w.language, here = here
        DataTable(
            w.words("Sesi yang berlaku", "Sessions that hold"),
            [
                .text(w.words("Masuk", "Signed in")) { $0.createdAt.text(in: language) },
                .text(w.words("Terakhir dipakai", "Last used")) { $0.seenAt.text(in: language) },
                .text(w.words("Peramban", "Browser")) {
                    $0.digest == here ? Phrase(id: "yang ini", en: "this one")[language] : Phrase(id: "lain", en: "another")[language]
                },
            ], sessions, whenEmpty: w.words("Tidak ada.", "None.")
        ).write(&w)
        guard sessions.contains(where: { $0.digest != here }) else { return }
        w.form(to: Address("saya", "sesi"), context.visitor) { w in
            w.button(Phrase(id: "Akhiri sesi lain", en: "End the others"), class: "tombol")
        }
    }
}
