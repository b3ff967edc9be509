import Foundation
import Measurement
import Personnel
import Vocabulary

/// What a folder of canonical tables holds, as its `manifest.json` says it: whoever reads the tables holds them against it.
package struct CanonicalManifest: Codable, Sendable, Equatable {
    /// A file of the folder.
    package struct Part: Codable, Sendable, Equatable {
        package var berkas: String
        package var baris: Int
        /// By column of numbers that rows find each other by, the sum of its cells.
        package var jumlah: [String: Int]
        var sha256: String
        /// XXH3 with 128 bits; manifests of before have none.
        var xxh3: String?
    }

    /// A table that was read, and what became of its rows.
    package struct Source: Codable, Sendable, Equatable {
        package var berkas: String
        /// `RecordKind.key`.
        package var jenis: String
        package var baris: Int
        package var dipakai: Int
        package var ditolak: Int
        /// By `SetAsideReason`.
        package var disisihkan: [String: Int]
    }

    /// The version of the schema.
    package var skema: Int
    /// The ids of the agencies whose people are in it, in the order of the table of agencies.
    package var instansi: [String]
    /// Whether pseudonyms stand in the place of the NIP.
    var nama_samaran: Bool
    package var berkas: [Part]
    package var sumber: [Source]
    /// Kinds of which something lay there that was not read, by `RecordKind.key`.
    var tidak_lengkap: [String]

    package static let fileName = "manifest.json"

    /// The same bytes for the same content.
    func text() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
    }

    package subscript(table: CanonicalTable) -> Part? { berkas.first { $0.berkas == table.fileName } }
}

extension CanonicalManifest.Source {
    init(_ intake: FileIntake) {
        berkas = intake.file
        jenis = intake.kind.key
        baris = intake.read
        dipakai = intake.used
        ditolak = intake.refused
        disisihkan = Dictionary(intake.setAside.map { ($0.key.rawValue, $0.value) }) { $1 }
    }

    /// The kind of its rows.
    package var kind: RecordKind? { RecordKind.allCases.first { $0.key == jenis } }
}
