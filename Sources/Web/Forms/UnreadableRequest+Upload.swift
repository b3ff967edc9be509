/// What can be wrong with a form with files as a whole.
extension UnreadableRequest {
    /// Another boundary than the header named, or a text before the first.
    static let otherBoundary = UnreadableRequest(
        "unggahan-batas-lain", id: "Unggahan tidak diawali boundary dari Content-Type", remedy: "Kirim lagi dari halaman unggahan",
        en: "The upload does not begin with the boundary of Content-Type", remedy: "Send it again from the upload page")

    /// Something else on the line of a boundary.
    static let brokenBoundaryLine = UnreadableRequest(
        "unggahan-batas-rusak", id: "Batas antarbagian unggahan rusak", remedy: "Kirim lagi dari halaman unggahan",
        en: "A boundary between parts of the upload is damaged", remedy: "Send it again from the upload page")

    /// No end: the connection broke, or the sender left it out.
    static let uploadCutOff = UnreadableRequest(
        "unggahan-terpotong", id: "Unggahan terpotong sebelum selesai", remedy: "Unggah lagi dengan sambungan yang lebih baik",
        en: "The upload was cut off before its end", remedy: "Upload it again over a better connection")

    /// Bytes behind the end.
    static let uploadGoesOn = UnreadableRequest(
        "unggahan-berlebih", id: "Ada isi setelah akhir unggahan", remedy: "Kirim lagi dari halaman unggahan",
        en: "Something stands behind the end of the upload", remedy: "Send it again from the upload page")

    /// More bytes than `MultipartReader.Limits.bytes`.
    static let uploadTooLarge = UnreadableRequest(
        "unggahan-terlalu-besar", .tooLarge, id: "Unggahan lebih besar dari batas server ini", remedy: "Unggah berkas satu per satu",
        en: "The upload is larger than this server takes", remedy: "Upload the files one by one")

    /// More parts than `MultipartReader.Limits.parts`.
    static let tooManyParts = UnreadableRequest(
        "unggahan-terlalu-banyak-bagian", .tooLarge, id: "Unggahan memuat terlalu banyak berkas dan isian",
        remedy: "Unggah berkas dalam beberapa kali", en: "The upload has too many files and fields", remedy: "Upload the files in several goes")

    /// More bytes in a part that is no file than `MultipartReader.Limits.fieldBytes`.
    static let fieldTooLarge = UnreadableRequest(
        "unggahan-isian-terlalu-besar", .tooLarge, id: "Sebuah isian pada unggahan terlalu besar",
        remedy: "Persingkat isian atau kirim sebagai berkas", en: "A field of the upload is too large", remedy: "Shorten it or send it as a file")
}
