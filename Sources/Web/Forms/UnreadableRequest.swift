import Vocabulary

/// Why what was sent cannot be read: the problem in words, and which kind of answer it deserves.
///
/// Nothing of what was sent stands in it, so it may go into a page and into a log.
struct UnreadableRequest: Error, Sendable, Hashable {
    /// Whose limits or rules were not kept; the server chooses the status by it.
    enum Fault: Sendable, Hashable, CaseIterable {
        /// It is not in the form that it says it is in: 400.
        case malformed
        /// The address is longer than is read here: 414.
        case addressTooLong
        /// There is more of it than is taken here: 413.
        case tooLarge
        /// It is in a form that is not read here: 415.
        case unsupported
    }

    /// What the server answers with.
    let fault: Fault
    /// What is wrong and what to do, in both languages.
    let problem: Problem

    /// The same as it reads in each language: what is wrong, then what to do.
    init(_ code: String, _ fault: Fault = .malformed, id: String, remedy idRemedy: String, en: String, remedy enRemedy: String) {
        self.fault = fault
        problem = Problem(code, id: id, remedy: idRemedy, en: en, remedy: enRemedy)
    }
}

/// What can be wrong with texts wherever they stand.
extension UnreadableRequest {
    /// A `%` without two hexadecimal digits behind it.
    static let brokenEscape = UnreadableRequest(
        "kode-persen-rusak", id: "Tanda % tidak diikuti dua angka heksadesimal", remedy: "Tulis tanda % sebagai %25",
        en: "A % is not followed by two hexadecimal digits", remedy: "Write % as %25")

    /// Bytes that are no UTF-8.
    static let notUTF8 = UnreadableRequest(
        "teks-bukan-utf8", id: "Teks yang dikirim bukan UTF-8", remedy: "Kirim teks dalam UTF-8",
        en: "The text that was sent is not UTF-8", remedy: "Send text in UTF-8")

    /// A control character where none may stand.
    static let controlCharacter = UnreadableRequest(
        "teks-huruf-kendali", id: "Teks yang dikirim memuat huruf kendali", remedy: "Hapus huruf yang tidak tampak lalu kirim lagi",
        en: "The text that was sent holds control characters", remedy: "Remove the characters that cannot be seen and send it again")
}
