import Access
import Archive
import Foundation
import Pages
import Vocabulary
import Workflows

/// Texts that a question is asked with, such as programmes or scenarios (*naskah*): kept as a lot, so that the question has an address that
/// can be kept and sent on.
struct SentTexts: Sendable {
    let id: String
    let lot: UploadFolder.Lot
    /// Where the texts lie, in the order in which they were sent.
    let paths: [String]

    /// So many bytes are sent at once, and so many files.
    static let mostBytes = 1 << 20
    private static let mostFiles = 8
    /// An account has so many lots of a purpose; the oldest go.
    private static let mostLots = 200

    /// The texts that an address names (`naskah`), where the account may see them; nil where it names none.
    init?(_ visit: Visit, for purpose: UploadFolder.Purpose) throws {
        guard let id = visit.asked("naskah") else { return nil }
        guard let lot = visit.site.uploads.lot(id, for: purpose), Importing.reaches(try visit.signedIn.scope, lot) else { throw WebRefusal.notFound }
        self.id = id
        self.lot = lot
        let folder = visit.site.uploads.files(id)
        paths = lot.files.map { folder.appendingPathComponent($0).path }
    }

    /// All of it, as it stands in the text field.
    var text: String {
        paths.compactMap { FileManager.default.contents(atPath: $0) }.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "---\n")
    }

    /// The measurement that is looked at: of the agency that the texts were sent for.
    static func view(_ visit: Visit, _ sent: SentTexts?) throws -> View? {
        guard let found = try visit.view(orNone: ()) else { return nil }
        guard let sent, found.opened.entry.agencyID != sent.lot.agency else { return found }
        // The latest of all is of another agency: an address leads to the same whatever was measured since.
        guard visit.asked("ukur") == nil, let own = found.others.first(where: { $0.agencyID == sent.lot.agency }),
            let view = try visit.site.shelf.view(own.number, for: try visit.signedIn.scope)
        else { throw WebRefusal.notFound }
        return view
    }

    /// Keeps what was sent, and leads to the address that asks with it.
    ///
    /// - Parameters:
    ///   - most: how many texts are taken; of several that are typed each ends with a line `---`.
    ///   - again: the page with what was typed, where something is wrong.
    static func receive(
        _ visit: Visit, for purpose: UploadFolder.Purpose, at page: Address, most: Int = mostFiles,
        again: (_ visit: Visit, _ problem: String) throws -> Answer
    ) throws -> Answer {
        guard case .upload(var upload) = visit.request.body else { throw WebRefusal.unsupported }
        var isKept = false
        defer { if !isKept { try? FileManager.default.removeItem(at: upload.folder) } }
        let account = try visit.signedIn, asked = visit.asking(visit.form)
        guard let view = try asked.view(orNone: ()) else { throw WebRefusal.notFound }
        var names = upload.files.map { $0.path.lastPathComponent }
        if names.isEmpty {
            names = try write(visit.form.first("teks") ?? "", into: upload.folder, apart: most > 1)
            upload.files = []
        }
        guard !names.isEmpty else {
            return try again(asked, visit.words("Tulis naskahnya, atau pilih berkasnya", "Write the text, or choose a file"))
        }
        guard names.count <= most else {
            return try again(asked, visit.words("Kirim paling banyak \(most) naskah", "Send no more than \(most) \(most == 1 ? "text" : "texts")"))
        }
        let lot = UploadFolder.Lot(
            account: account.account.number, agency: view.opened.entry.agencyID, name: "", at: ArchiveInstant.now.description, files: names,
            purpose: purpose)
        let id = try visit.site.uploads.keep(upload, lot)
        isKept = true
        let own = visit.site.uploads.lots(for: purpose).filter { $0.lot.account == lot.account }
        for old in own.dropLast(mostLots) { visit.site.uploads.remove(old.id) }
        let wanted = asked.query.fields.filter { asks.contains($0.name) }
        return .redirect(wanted.reduce(page.with("naskah", id)) { $0.with($1.name, $1.value) })
    }

    /// What pages that texts are sent to ask beside them.
    private static let asks: Set = ["ukur", "per", "instrumen", "opsi", "unit", "sampai", "sasaran", "anggaran", "tahun", "detik"]

    /// Writes what was typed as files; their names.
    private static func write(_ text: String, into folder: URL, apart: Bool) throws -> [String] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let texts = apart ? lines.split { $0 == "---" }.map { $0.joined(separator: "\n") } : [lines.joined(separator: "\n")]
        let written = texts.filter { !$0.allSatisfy(\.isWhitespace) }
        guard !written.isEmpty else { return [] }
        let files = folder.appendingPathComponent(UploadFolder.files, isDirectory: true)
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return try written.enumerated().map { number, text in
            let name = written.count == 1 ? "naskah.yaml" : "naskah-\(number + 1).yaml"
            try Data((text + "\n").utf8).write(to: files.appendingPathComponent(name))
            return name
        }
    }
}

extension Visit {
    /// The same as if the address asked what a form says.
    func asking(_ form: QueryForm) -> Visit {
        let asked = form.fields.filter { $0.name != "kunci" && $0.name != "teks" && !$0.value.isEmpty }
        return Visit(
            site: site, request: request, parts: parts, query: QueryForm(asked), form: form, language: language, account: account)
    }
}
