import ArgumentParser
import Vocabulary

/// What is said of the commands that serve an archive.
extension CommandConfiguration {
    static let serve = CommandConfiguration(
        commandName: "serve",
        abstract: Phrase(id: "Layani arsip sebagai halaman web dan untuk program.", en: "Serves an archive as web pages and to programs."),
        discussion: Phrase(
            id: """
                Arsip dibuat bila belum ada. Selama belum ada akun, tautan sekali pakai untuk membuat administrator tampil di sini. \
                Tempatkan di belakang proksi dengan TLS dan beri --secure; SIGTERM menghentikannya dengan tertib.
                """,
            en: """
                The archive is made where there is none. As long as there is no account, a link to make the administrator stands here, \
                good for once. Put it behind a proxy with TLS and give --secure; SIGTERM ends it in order.
                """))
}

extension CommandConfiguration {
    static let backup = CommandConfiguration(
        commandName: "backup",
        abstract: Phrase(id: "Salin arsip selagi dipakai.", en: "Copies an archive while it is in use."),
        discussion: Phrase(
            id: "Salinannya adalah arsip pada satu saat, utuh, dalam satu berkas. Periksa dengan takar audit verify.",
            en: "The copy is the archive at one moment, whole, in one file. Check it with takar audit verify."))
}

extension ArgumentHelp {
    static let backupOutput = ArgumentHelp(id: "Berkas tujuan; belum boleh ada.", en: "Where it goes; nothing may be there yet.", .fileName)
    static let serveListen = ArgumentHelp(
        id: "Alamat dan porta; porta 0 untuk yang mana saja.", en: "Address and port; port 0 for any.", .addressName)
    static let serveSecure = ArgumentHelp(id: "Peramban memakai TLS: kuki hanya lewat TLS.", en: "Browsers come by TLS: cookies go by TLS alone.")
}
