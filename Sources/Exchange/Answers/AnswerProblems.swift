import Vocabulary

extension Problem {
    static func failedAnswers(_ count: Int) -> Problem {
        Problem(
            "jawaban-gagal",
            message: Phrase(
                id: "Jawaban yang bukan data (galat layanan, token, atau bukan JSON): \(count)",
                en: "Answers that are no data (errors of the service or token, or no JSON): \(count)"),
            remedy: Phrase(id: "Tarik ulang data orang-orang itu dari SIASN", en: "Ask SIASN for these people again"))
    }

    static func unknownAnswers(_ count: Int) -> Problem {
        Problem(
            "jawaban-tidak-dikenal", .note,
            message: Phrase(
                id: "Catatan dari layanan yang tidak dipakai dalam pengukuran: \(count)",
                en: "Records of services that measuring does not use: \(count)"),
            remedy: Phrase(id: "Tidak perlu tindakan", en: "Nothing to do"))
    }

    /// Records that say whose they are, and of which nobody knows what they are.
    ///
    /// - Parameter keys: some of the keys of the first.
    static func unknownRecords(_ count: Int, _ keys: [String]) -> Problem {
        let names = keys.joined(separator: ", ")
        return Problem(
            "jawaban-tidak-dikenal", .warning,
            message: Phrase(
                id: "Catatan pegawai yang jenisnya tidak dikenal dan tidak dipakai: \(count) (kuncinya: \(names))",
                en: "Records of people that are of no known kind and not used: \(count) (their keys: \(names))"),
            remedy: Phrase(
                id: "Bila ini pegawai atau riwayat yang dinilai, simpan ulang dengan kunci asli SIASN",
                en: "If they are employees or histories that are scored, save them again with SIASN's own keys"))
    }

    static let nothingInAnswer = Problem(
        "jawaban-kosong", .note,
        message: Phrase(id: "Jawaban ini tidak memuat satu catatan pun", en: "This answer has no record at all"),
        remedy: Phrase(id: "Tarik ulang dari SIASN bila seharusnya ada isinya", en: "Ask SIASN again if there should be some"))

    static func someRecords(_ part: AnswerPart) -> Problem {
        Problem(
            "jawaban-sebagian",
            message: Phrase(
                id: "Jawaban memuat \(part.records) dari \(part.total) catatan", en: "The answer has \(part.records) of \(part.total) records"),
            remedy: Phrase(
                id: "Ambil semua catatannya, lalu letakkan di folder yang sama", en: "Fetch all records and put them into the same folder"))
    }

    static func numbersLeftOut(_ count: Int) -> Problem {
        Problem(
            "nomor-catatan-melompat", .warning,
            message: Phrase(
                id: "Nomor urut catatan melompat: \(count) nomor tidak ada, sehingga mungkin ada catatan yang tersaring sebelum disimpan",
                en: "The numbers of the records have gaps: \(count) are not there, so that records may have been taken out before saving"),
            remedy: Phrase(id: "Simpan ulang jawaban SIASN tanpa saringan", en: "Save SIASN's answer again without a filter"))
    }

    static func somePages(_ page: AnswerPage) -> Problem {
        let number = page.number.map(String.init) ?? "1"
        let (id, en) =
            page.count.map { ("halaman \(number) dari \($0)", "page \(number) of \($0)") } ?? (
                "halaman \(number), masih ada lagi", "page \(number), and there are more"
            )
        return Problem(
            "jawaban-sebagian",
            message: Phrase(
                id: "Jawaban ini hanya \(id); halaman lainnya tidak ada di folder",
                en: "This answer is only \(en); the other pages are not in the folder"),
            remedy: Phrase(id: "Ambil semua halamannya, lalu letakkan di folder yang sama", en: "Fetch all pages and put them into the same folder"))
    }
}
