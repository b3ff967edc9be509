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
}
