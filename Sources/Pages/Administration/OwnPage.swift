import Access
import Vocabulary

/// One's own account (*saya*): who one is here, and the password.
package struct OwnPage {
    let role: Role
    /// What is wrong with what was typed, by the name of the field.
    let problems: [String: String]
    let done: [String]

    package init(role: Role, problems: [String: String] = [:], done: [String] = []) {
        self.role = role
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
        }
    }
}
