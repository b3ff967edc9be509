import Vocabulary

/// The very first page (*mulai*): makes the administrator.
package struct FirstStartPage {
    let here: Address
    let name: String
    let problems: [String: String]

    package init(here: Address, name: String = "", problems: [String: String] = [:]) {
        self.here = here
        self.name = name
        self.problems = problems
    }

    package func page(_ context: PageContext) -> Page {
        PageFrame(Phrase(id: "Selamat datang di Takar", en: "Welcome to Takar")[context.language], context).page { w in
            w.element(
                "p", .class("kalimat-utama"),
                text: Phrase(
                    id: "Buat akun administrator. Sesudah itu Anda mengimpor berkas, atau berlatih dengan instansi rekaan.",
                    en: "Make the administrator's account. Then you import files, or practise with an invented agency."))
            let fields = Self.fields(w.language, name: name, problems: problems)
            w.errorSummary(fields)
            w.form(to: here, nil) { w in
                for field in fields { w.field(field) }
                w.button(Phrase(id: "Buat akun administrator", en: "Make the administrator's account"))
            }
        }
    }

    private static func fields(_ language: Language, name: String, problems: [String: String]) -> [FormField] {
        func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
        return [
            FormField(
                "nama", words("Nama akun", "Account"), value: name,
                hint: words("Huruf, angka, titik, tanda hubung; misalnya admin.bkpsdm", "Letters, digits, dots and hyphens; such as admin.bkpsdm"),
                problem: problems["nama"], isRequired: true, autocomplete: "username"),
            FormField(
                "sandi", words("Kata sandi", "Password"), .text("password"), hint: words("Paling sedikit 12 huruf", "At least 12 letters"),
                problem: problems["sandi"], isRequired: true, autocomplete: "new-password"),
            FormField(
                "ulang", words("Kata sandi sekali lagi", "The password again"), .text("password"), problem: problems["ulang"], isRequired: true,
                autocomplete: "new-password"),
        ]
    }
}
