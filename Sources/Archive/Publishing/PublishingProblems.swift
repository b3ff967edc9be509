import Vocabulary

extension ArchiveFailure {
    static func alreadyPublished(_ publication: Publication) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "sudah-ditetapkan",
                id: "Pengukuran \(publication.measurement) sudah ditetapkan (penetapan \(publication.number), \(publication.decree))",
                remedy: "Tidak perlu tindakan",
                en: "Measurement \(publication.measurement) is official already (publication \(publication.number), \(publication.decree))",
                remedy: "Nothing to do"))
    }

    static func alreadySuperseded(_ publication: Publication) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "penetapan-sudah-digantikan",
                id: "Pengukuran \(publication.measurement) pernah ditetapkan (penetapan \(publication.number)) dan sudah digantikan",
                remedy: "Ukur lagi dengan --label lain, lalu tetapkan pengukuran yang baru itu",
                en: "Measurement \(publication.measurement) was official (publication \(publication.number)) and has been superseded",
                remedy: "Measure again with another --label, and publish that measurement"))
    }

    static func publicationStands(_ publication: Publication) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "penetapan-lain-berlaku",
                id: "Untuk instansi dan tanggal ini penetapan \(publication.number) (\(publication.decree)) masih berlaku",
                remedy: "Gantikan dengan --supersedes \(publication.number)",
                en: "For this agency and date publication \(publication.number) (\(publication.decree)) stands",
                remedy: "Take its place with --supersedes \(publication.number)"))
    }

    static func cannotSupersede(_ number: Int) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "penetapan-tidak-dapat-diganti",
                id: "Penetapan \(number) tidak ada, sudah digantikan, atau milik instansi lain", remedy: "Lihat daftarnya dengan takar history",
                en: "Publication \(number) is not there, has been superseded, or is another agency's", remedy: "See takar history for the list"))
    }
}
