import Pages
import Vocabulary

/// What is sent back.
package struct Answer: Sendable {
    package enum Body: Sendable {
        case empty
        case bytes([UInt8])
        /// A file that is sent piece by piece.
        case file(PassingFile)
    }

    package var status: Int
    package var headers: [(name: String, value: String)]
    package var body: Body
    /// The entry of the audit trail that must be on the disk before this is shown; nil for what nobody has to know of.
    var noted: Int?

    package init(_ status: Int = 200, headers: [(name: String, value: String)] = [], body: Body = .empty) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package static func page(_ page: Page, status: Int = 200) -> Answer {
        Answer(status, headers: [("content-type", "text/html; charset=utf-8"), ("cache-control", "no-store")], body: .bytes(page.bytes))
    }

    /// Leads on to another page, which the browser then gets.
    static func redirect(_ address: Address, status: Int = 303) -> Answer {
        Answer(status, headers: [("location", address.text), ("cache-control", "no-store")])
    }

    package static func json(_ text: String, status: Int = 200, type: String = "application/json") -> Answer {
        json(Array(text.utf8), status: status, type: type)
    }

    static func json(_ bytes: [UInt8], status: Int = 200, type: String = "application/json") -> Answer {
        Answer(status, headers: [("content-type", "\(type); charset=utf-8"), ("cache-control", "no-store")], body: .bytes(bytes))
    }

    package static func text(_ text: String, status: Int = 200) -> Answer {
        Answer(status, headers: [("content-type", "text/plain; charset=utf-8"), ("cache-control", "no-store")], body: .bytes(Array(text.utf8)))
    }

    /// A file to be kept by the reader.
    ///
    /// - Parameter name: what it is called there; anything but letters, digits, dots and hyphens is left out.
    package static func download(_ file: PassingFile, name: String, type: String) -> Answer {
        let plain = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") ? $0 : "-" })
        return Answer(
            headers: [
                ("content-type", type), ("content-disposition", "attachment; filename=\"\(plain)\""), ("cache-control", "no-store"),
            ], body: .file(file))
    }

    /// The same with a cookie set.
    package func setting(cookie: String) -> Answer {
        var answer = self
        answer.headers.append(("set-cookie", cookie))
        return answer
    }
}

/// Why a request comes to no page: what is sent instead.
package struct WebRefusal: Error, Sendable {
    package let status: Int
    package let headline: Phrase
    package let details: [Phrase]
    /// Whether the address asks for what cannot be asked so, and the page is there without it.
    let isOfAddress: Bool

    package init(_ status: Int, _ headline: Phrase, details: [Phrase] = [], isOfAddress: Bool = false) {
        self.status = status
        self.headline = headline
        self.details = details
        self.isOfAddress = isOfAddress
    }

    /// There is nothing there, or nothing that may be seen: nobody can tell the two apart.
    package static let notFound = WebRefusal(
        404,
        Phrase(id: "Halaman ini tidak ada, atau di luar lingkup akun Anda", en: "There is no such page, or it is beyond what your account may see"),
        details: [Phrase(id: "Periksa alamatnya, atau mulai dari Ringkasan.", en: "Check the address, or start from the overview.")])

    static let wrongMethod = WebRefusal(
        405, Phrase(id: "Alamat ini tidak menerima permintaan seperti itu", en: "This address does not take such a request"))

    static let badAddress = WebRefusal(
        400, Phrase(id: "Alamat ini tidak dapat dibaca", en: "This address cannot be read"))

    static let badForm = WebRefusal(
        400, Phrase(id: "Isian tidak dapat dibaca", en: "What was filled in cannot be read"),
        details: [Phrase(id: "Buka halamannya lagi dan kirim ulang.", en: "Open the page again and send it once more.")])

    /// - Parameter name: is not said where it is none of ours, since it may be anything.
    static func emptyParameter(of name: String) -> WebRefusal {
        let shown = name.utf8.allSatisfy { (97...122).contains($0) } && name.utf8.count <= 20 ? name : "…"
        return WebRefusal(
            400, Phrase(id: "Parameter \(shown) kosong", en: "The parameter \(shown) is empty"),
            details: [Phrase(id: "Isi nilainya, atau jangan kirim parameternya.", en: "Give it a value, or leave it out.")])
    }

    static let foreignForm = WebRefusal(
        403, Phrase(id: "Formulir ini sudah tidak berlaku", en: "This form is no longer valid"),
        details: [
            Phrase(
                id: "Buka halamannya lagi, lalu kirim ulang. Formulir berlaku selama Anda masuk dan hanya dari situs ini.",
                en: "Open the page again and send it once more. A form holds while you are signed in, and from this site alone.")
        ])

    package static let tooLarge = WebRefusal(
        413, Phrase(id: "Yang dikirim terlalu besar", en: "What was sent is too large"))

    static let unsupported = WebRefusal(
        415, Phrase(id: "Jenis isi ini tidak diterima di alamat ini", en: "This address does not take this kind of content"))

    package static let busy = WebRefusal(
        503, Phrase(id: "Server sedang sibuk", en: "The server is busy"),
        details: [Phrase(id: "Coba lagi sebentar lagi.", en: "Try again in a moment.")])

    static let archiveUnavailable = WebRefusal(
        503, Phrase(id: "Arsip sedang tidak dapat dipakai", en: "The archive cannot be used at the moment"),
        details: [
            Phrase(
                id: "Mungkin sebuah impor sedang menulis. Coba lagi sebentar lagi; bila tetap gagal, beri tahu administrator.",
                en: "An import may be writing. Try again in a moment; if it fails again, tell the administrator.")
        ])

    static let needsToken = WebRefusal(
        401, Phrase(id: "Sertakan token yang berlaku", en: "Send a valid token"),
        details: [
            Phrase(
                id: "Buat token dengan takar access token, lalu kirim sebagai Authorization: Bearer.",
                en: "Make one with takar access token, and send it as Authorization: Bearer.")
        ])
}
