import Vocabulary

extension Problem {
    static func failedAnswers(_ count: Int) -> Problem {
        Problem(
            "jawaban-gagal",
            id: "Jawaban yang bukan data (galat layanan, token, atau bukan JSON): \(count)", remedy: "Tarik ulang data orang-orang itu dari SIASN",
            en: "Answers that are no data (errors of the service or token, or no JSON): \(count)", remedy: "Ask SIASN for these people again")
    }

    static func unknownAnswers(_ count: Int) -> Problem {
        Problem(
            "jawaban-tidak-dikenal", .note, id: "Catatan dari layanan yang tidak dipakai dalam pengukuran: \(count)", remedy: "Tidak perlu tindakan",
            en: "Records of services that measuring does not use: \(count)", remedy: "Nothing to do")
    }

    /// Records that say whose they are, and of which nobody knows what they are.
    ///
    /// - Parameter keys: some of the keys of the first.
    static func unknownRecords(_ count: Int, _ keys: [String]) -> Problem {
        let names = keys.joined(separator: ", ")
        return Problem(
            "jawaban-tidak-dikenal", .warning,
            id: "Catatan pegawai yang jenisnya tidak dikenal dan tidak dipakai: \(count) (kuncinya: \(names))",
            remedy: "Bila ini pegawai atau riwayat yang dinilai, simpan ulang dengan kunci asli SIASN",
            en: "Records of people that are of no known kind and not used: \(count) (their keys: \(names))",
            remedy: "If they are employees or histories that are scored, save them again with SIASN's own keys")
    }

    static let nothingInAnswer = Problem(
        "jawaban-kosong", .note, id: "Jawaban ini tidak memuat satu catatan pun", remedy: "Tarik ulang dari SIASN bila seharusnya ada isinya",
        en: "This answer has no record at all", remedy: "Ask SIASN again if there should be some")

    static func someRecords(_ part: AnswerPart) -> Problem {
        Problem(
            "jawaban-sebagian",
            id: "Jawaban memuat \(part.records) dari \(part.total) catatan", remedy: "Ambil semua catatannya, lalu letakkan di folder yang sama",
            en: "The answer has \(part.records) of \(part.total) records", remedy: "Fetch all records and put them into the same folder")
    }

    static func numbersLeftOut(_ count: Int) -> Problem {
        Problem(
            "nomor-catatan-melompat", .warning,
            id: "Nomor urut catatan melompat: \(count) nomor tidak ada, sehingga mungkin ada catatan yang tersaring sebelum disimpan",
            remedy: "Simpan ulang jawaban SIASN tanpa saringan",
            en: "The numbers of the records have gaps: \(count) are not there, so that records may have been taken out before saving",
            remedy: "Save SIASN's answer again without a filter")
    }

    static func somePages(_ page: AnswerPage) -> Problem {
        let number = page.number.map(String.init) ?? "1"
        let (id, en) =
            page.count.map { ("halaman \(number) dari \($0)", "page \(number) of \($0)") } ?? (
                "halaman \(number), masih ada lagi", "page \(number), and there are more"
            )
        return Problem(
            "jawaban-sebagian",
            id: "Jawaban ini hanya \(id); halaman lainnya tidak ada di folder", remedy: "Ambil semua halamannya, lalu letakkan di folder yang sama",
            en: "This answer is only \(en); the other pages are not in the folder", remedy: "Fetch all pages and put them into the same folder")
    }
}
