import Vocabulary

/// Where somebody signs in (*masuk*).
package struct SignInPage {
    let name: String
    let problem: String?
    /// Where one goes afterwards.
    let next: String

    package init(name: String = "", problem: String? = nil, next: String) {
        self.name = name
        self.problem = problem
        self.next = next
    }

    package func page(_ context: PageContext) -> Page {
        PageFrame(Phrase(id: "Masuk", en: "Sign in")[context.language], context).page { w in
            let fields = [
                FormField("nama", w.words("Nama akun", "Account"), value: name, problem: problem, isRequired: true, autocomplete: "username"),
                FormField("sandi", w.words("Kata sandi", "Password"), .text("password"), isRequired: true, autocomplete: "current-password"),
            ]
            w.errorSummary(fields)
            w.form(to: Address("masuk"), nil, class: "masuk") { w in
                w.hidden("lanjut", next)
                for field in fields { w.field(field) }
                w.button(Phrase(id: "Masuk", en: "Sign in"))
            }
            w.element(
                "p", .class("petunjuk"),
                text: Phrase(
                    id: "Lupa kata sandi? Administrator dapat memberi yang baru.", en: "Forgotten the password? The administrator can give a new one."
                ))
        }
    }
}
