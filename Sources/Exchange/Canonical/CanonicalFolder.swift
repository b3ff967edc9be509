import Foundation
import Personnel
import Vocabulary

/// A folder of canonical tables (tabel baku), or one with a folder for each of several agencies: what `takar normalize` has written.
public struct CanonicalFolder: Sendable {
    /// The tables of one manifest.
    package struct Part: Sendable {
        package let path: String
        /// What comes before the names of its files in findings.
        let prefix: String
        package let manifest: CanonicalManifest

        /// The texts of the tables, once they have been opened.
        var texts: [CanonicalTable: Data] = [:]
    }

    package internal(set) var parts: [Part]

    /// Looks whether a folder is one; nil where it is not. Throws where it is, and something about it is not as it should be.
    public init?(_ path: String) throws(FileFailure) {
        if let own = try Self.part(path, prefix: "") {
            parts = [own]
        } else {
            let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { !$0.hasPrefix(".") }
            // Tables that were written beside the files they were made of are not what is measured: the files may say more by now.
            guard names.allSatisfy({ FolderSurvey.isFolder(path + "/" + $0) }) else { return nil }
            var found: [Part] = []
            for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                if let part = try Self.part(path + "/" + name, prefix: name + "/") { found.append(part) }
            }
            guard !found.isEmpty else { return nil }
            parts = found
        }
        try checkAgencies()
    }

    /// How many bytes of tables there are, for progress.
    public var size: Int {
        parts.reduce(0) { sum, part in
            CanonicalTable.allCases.reduce(sum) { sum, table in
                let attributes = try? FileManager.default.attributesOfItem(atPath: part.path + "/" + table.fileName)
                return sum + (attributes?[.size] as? Int ?? 0)
            }
        }
    }

    /// The names of the tables, for messages.
    public var files: [String] { parts.flatMap { part in CanonicalTable.allCases.map { part.prefix + $0.fileName } } }

    private static func part(_ path: String, prefix: String) throws(FileFailure) -> Part? {
        let file = path + "/" + CanonicalManifest.fileName
        guard FileManager.default.fileExists(atPath: file) else { return nil }
        struct Version: Decodable { var skema: Int }
        let name = prefix + CanonicalManifest.fileName
        guard let data = FileManager.default.contents(atPath: file), let version = try? JSONDecoder().decode(Version.self, from: data) else {
            // Others have manifests of that name too, but none of our tables beside them.
            let own = [CanonicalTable.ancestors, .refused].contains { FileManager.default.fileExists(atPath: path + "/" + $0.fileName) }
            guard own else { return nil }
            throw FileFailure(name, .canonicalManifest)
        }
        guard version.skema == CanonicalTable.version else {
            throw FileFailure(name, .canonicalVersion(version.skema, known: CanonicalTable.version))
        }
        guard let manifest = try? JSONDecoder().decode(CanonicalManifest.self, from: data) else { throw FileFailure(name, .canonicalManifest) }
        for table in CanonicalTable.allCases {
            guard manifest[table] != nil, FileManager.default.fileExists(atPath: path + "/" + table.fileName) else {
                throw FileFailure(prefix + table.fileName, .canonicalMissing)
            }
        }
        return Part(path: path, prefix: prefix, manifest: manifest)
    }

    /// Two folders of one agency would count its people twice.
    private func checkAgencies() throws(FileFailure) {
        var known: [String: String] = [:]
        for part in parts {
            for agency in part.manifest.instansi where !agency.isEmpty {
                if let other = known.updateValue(part.prefix, forKey: agency) {
                    throw FileFailure(part.prefix + CanonicalManifest.fileName, .canonicalTwice(agency, String(other.dropLast())))
                }
            }
        }
    }
}
