import Access
import Archive
import Personnel
import Presentation
import Vocabulary

/// The accounts (*akun*) of the server, and the form that makes another.
package struct AccountsPage {
    let accounts: [AccountEntry]
    let agencies: [Agency]
    let typed: [String: String]
    let problem: (headline: String, details: [String])?
    /// Something that was just done, such as a token that is shown this once.
    let done: [String]

    package init(
        _ accounts: [AccountEntry], agencies: [Agency], typed: [String: String] = [:], problem: (headline: String, details: [String])? = nil,
        done: [String] = []
    ) {
        self.accounts = accounts
        self.agencies = agencies
        self.typed = typed
        self.problem = problem
        self.done = done
    }

    package func page(_ context: PageContext) -> Page {
        PageFrame(Phrase(id: "Akun", en: "Accounts")[context.language], context).page { w in
            w.refusal(problem)
            w.notice(done)
            let language = w.language
            DataTable(
                w.words("Akun", "Accounts"),
                [
                    .link(w.words("Nama", "Name"), { Address("akun", String($0.number)) }) { $0.name },
                    .text(w.words("Peran", "Role")) { Role(rawValue: $0.role)?.label[language] ?? $0.role },
                    .text(w.words("Lingkup", "Scope")) { Self.scope($0, language) },
                    .text(w.words("Dibuat", "Made")) { $0.createdAt.text(in: language) },
                    .text(w.words("Keadaan", "State")) { Self.state($0, language) },
                ], accounts, whenEmpty: w.words("Belum ada akun.", "There is no account yet.")
            ).write(&w)
            form(&w, context)
        }
    }

    static func scope(_ account: AccountEntry, _ language: Language) -> String {
        let region = account.region.map { language == .indonesian ? "wilayah \($0)" : "region \($0)" }
        let person = account.person.map { language == .indonesian ? "orang \($0)" : "person \($0)" }
        let parts = [account.agencyID, region, account.units.isEmpty ? nil : account.units.joined(separator: ", "), person].compactMap(\.self)
        return parts.isEmpty ? (language == .indonesian ? "semua" : "all") : parts.joined(separator: " · ")
    }

    static func state(_ account: AccountEntry, _ language: Language) -> String {
        if account.disabledAt != nil { return language == .indonesian ? "dicabut" : "revoked" }
        return account.password == nil
            ? (language == .indonesian ? "tanpa kata sandi" : "no password") : (language == .indonesian ? "aktif" : "active")
    }

    private func form(_ w: inout HTMLWriter, _ context: PageContext) {
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Akun baru", en: "A new account"))
            w.form(to: Address("akun"), context.visitor) { w in
                w.field(FormField("nama", w.words("Nama akun", "Account"), value: typed["nama"] ?? "", isRequired: true, autocomplete: "off"))
                w.field(
                    FormField(
                        "peran", w.words("Peran", "Role"), .choice(Role.allCases.map { ($0.rawValue, $0.label[w.language]) }),
                        value: typed["peran"] ?? Role.opd.rawValue, isRequired: true))
                w.field(
                    FormField(
                        "instansi", w.words("Instansi", "Agency"),
                        .choice([("", w.words("menurut perannya", "by the role"))] + agencies.map { ($0.id, $0.title) }),
                        value: typed["instansi"] ?? ""))
                w.field(
                    FormField(
                        "unit", w.words("Id unit", "Id of the unit"), value: typed["unit"] ?? "",
                        hint: w.words(
                            "Untuk staf OPD dan pimpinan unit; beberapa dipisah blanko", "For staff and heads of an OPD; several with blanks between")
                    ))
                w.field(
                    FormField(
                        "wilayah", w.words("Kantor regional", "Regional office"), value: typed["wilayah"] ?? "",
                        hint: w.words("Untuk evaluator: 1 sampai 14, atau nama kotanya", "For evaluators: 1 to 14, or the seat")))
                w.field(FormField("nip", "NIP", value: typed["nip"] ?? "", hint: w.words("Untuk pegawai", "For employees"), autocomplete: "off"))
                w.field(
                    FormField(
                        "sandi", w.words("Kata sandi pertama", "First password"), .text("password"),
                        hint: w.words("Boleh kosong; dapat diberi nanti", "May be empty, and be given later"),
                        autocomplete: "new-password"))
                w.button(Phrase(id: "Buat akun", en: "Make the account"))
            }
        }
    }
}
