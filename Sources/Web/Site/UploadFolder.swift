import Archive
import Foundation
import Vocabulary

/// Files that were received (*kiriman*) and are not imported yet: each lot in a folder of its own beside the archive, so that what was
/// answered is there after a power cut too.
struct UploadFolder: Sendable {
    /// So many bytes one lot may have.
    static let mostBytes = 2 << 30

    /// What a lot was sent for; one is only ever seen and touched by the pages of its purpose.
    enum Purpose: String, Codable, Sendable, CaseIterable {
        /// Data that are to be imported.
        case importing = "impor"
        /// Programmes of which a plan is made.
        case planning = "rencana"
        /// Scenarios that are tried.
        case scenarios = "andaikan"
        /// A recap of BKN that is compared.
        case reconciling = "rekonsiliasi"

        /// So many days a lot is kept; older ones go when the server starts.
        var days: Int { self == .importing ? 30 : 90 }
    }

    /// A lot that was received whole.
    struct Lot: Codable, Sendable {
        /// The account that sent it.
        var account: Int
        var agency: String
        var name: String
        var at: String
        var files: [String]
        /// Nil in lots of before there were others than imports.
        var purpose: Purpose?
    }

    let root: URL

    package init(beside archive: String) { root = URL(fileURLWithPath: archive + ".kiriman", isDirectory: true) }

    /// Where files are made that are sent out.
    var leaving: URL { root.appendingPathComponent("keluar", isDirectory: true) }

    /// A new folder for what arrives; what is in it is no lot before it is kept.
    func arriving() throws -> URL {
        let folder = root.appendingPathComponent("datang-\(UUID().uuidString.lowercased())", isDirectory: true)
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder
    }

    /// Makes a lot of what has arrived; its id.
    func keep(_ upload: Upload, _ lot: Lot) throws -> String {
        let id = String(UUID().uuidString.lowercased().prefix(13))
        let data = try JSONEncoder().encode(lot)
        try data.write(to: upload.folder.appendingPathComponent(Self.note), options: .atomic)
        // Only whole lots have such a name: a name is changed at once or not at all.
        try FileManager.default.moveItem(at: upload.folder, to: folder(id))
        return id
    }

    /// The lots of a purpose, the oldest first.
    func lots(for purpose: Purpose) -> [(id: String, lot: Lot)] { all.filter { ($0.lot.purpose ?? .importing) == purpose } }

    private var all: [(id: String, lot: Lot)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        return names.filter { $0.hasPrefix(Self.prefix) }.compactMap { name in
            let id = String(name.dropFirst(Self.prefix.count))
            return lot(id).map { (id, $0) }
        }.sorted { ($0.lot.at, $0.id) < ($1.lot.at, $1.id) }
    }

    /// A lot of a purpose by its id; nil where there is none.
    func lot(_ id: String, for purpose: Purpose) -> Lot? { lot(id).flatMap { ($0.purpose ?? .importing) == purpose ? $0 : nil } }

    private func lot(_ id: String) -> Lot? {
        guard id.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) || (97...122).contains($0) }) else { return nil }
        guard let data = try? Data(contentsOf: folder(id).appendingPathComponent(Self.note)) else { return nil }
        return try? JSONDecoder().decode(Lot.self, from: data)
    }

    /// Where the files of a lot lie.
    func files(_ id: String) -> URL { folder(id).appendingPathComponent(Self.files, isDirectory: true) }

    /// Removes a lot.
    ///
    /// It loses its name first, at once: a lot of which files are missing must never be taken for a whole one, or people would be closed.
    func remove(_ id: String) {
        let going = root.appendingPathComponent(Self.goingPrefix + UUID().uuidString.lowercased(), isDirectory: true)
        guard (try? FileManager.default.moveItem(at: folder(id), to: going)) != nil else { return }
        try? FileManager.default.removeItem(at: going)
    }

    /// Whether all files of a lot are there.
    func isWhole(_ id: String, _ lot: Lot) -> Bool {
        let there = (try? FileManager.default.contentsOfDirectory(atPath: files(id).path)) ?? []
        return there.count >= lot.files.count
    }

    /// Removes what arrived in part, and what was to go out, from before the server was started; and lots that have lain too long.
    func removeRemains() {
        try? FileManager.default.removeItem(at: leaving)
        for name in (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
        where name.hasPrefix("datang-") || name.hasPrefix(Self.goingPrefix) {
            try? FileManager.default.removeItem(at: root.appendingPathComponent(name))
        }
        for (id, lot) in all where ArchiveInstant(lot.at) < .fromNow(seconds: -(lot.purpose ?? .importing).days * 86_400) { remove(id) }
    }

    private func folder(_ id: String) -> URL { root.appendingPathComponent(Self.prefix + id, isDirectory: true) }

    private static let goingPrefix = "buang-"
    private static let prefix = "kiriman-", note = "kiriman.json"
    /// The folder of the files within that of a lot.
    package static let files = "berkas"
}
