import Vocabulary

extension ArchiveFailure {
    static func alreadyPublished(_ publication: Publication) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "sudah-ditetapkan",
                message: Phrase(
                    id: "Pengukuran \(publication.measurement) sudah ditetapkan (penetapan \(publication.number), \(publication.decree))",
                    en: "Measurement \(publication.measurement) is official already (publication \(publication.number), \(publication.decree))"),
                remedy: Phrase(id: "Tidak perlu tindakan", en: "Nothing to do")))
    }

    static func alreadySuperseded(_ publication: Publication) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "penetapan-sudah-digantikan",
                message: Phrase(
                    id: "Pengukuran \(publication.measurement) pernah ditetapkan (penetapan \(publication.number)) dan sudah digantikan",
                    en: "Measurement \(publication.measurement) was official (publication \(publication.number)) and has been superseded"),
                remedy: Phrase(
                    id: "Ukur lagi dengan --label lain, lalu tetapkan pengukuran yang baru itu",
                    en: "Measure again with another --label, and publish that measurement")))
    }

    static func publicationStands(_ publication: Publication) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "penetapan-lain-berlaku",
                message: Phrase(
                    id: "Untuk instansi dan tanggal ini penetapan \(publication.number) (\(publication.decree)) masih berlaku",
                    en: "For this agency and date publication \(publication.number) (\(publication.decree)) stands"),
                remedy: Phrase(
                    id: "Gantikan dengan --supersedes \(publication.number)", en: "Take its place with --supersedes \(publication.number)")))
    }

    static func cannotSupersede(_ number: Int) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "penetapan-tidak-dapat-diganti",
                message: Phrase(
                    id: "Penetapan \(number) tidak ada, sudah digantikan, atau milik instansi lain",
                    en: "Publication \(number) is not there, has been superseded, or is another agency's"),
                remedy: Phrase(id: "Lihat daftarnya dengan takar history", en: "See takar history for the list")))
    }
}
