import Exchange
import Vocabulary

/// Writes what a folder of files says as canonical tables (tabel baku) that any engine reads (`takar normalize`).
public struct NormalisationRequest: Deed {
    /// The folder of SIASN's exports.
    public var source: String
    /// The folder to write; it must be new or empty.
    public var folder: String
    /// A file with the key of pseudonyms, which then stand in the place of the NIP; nil for the NIP.
    public var keyFile: String?

    public init(_ source: String, to folder: String, keyFile: String? = nil) {
        self.source = source
        self.folder = folder
        self.keyFile = keyFile
    }

    public func run(_ work: Work) throws -> CanonicalWriter.Result {
        try work.during {
            let pseudonym = try keyFile.map(Pseudonym.init(keyFile:)), data = try SourceRequest.openFolder(source)
            let stretch = work.progress.begin(data.size, .bytes)
            defer { stretch.finish() }
            let options = ReadingOptions(threads: work.threads, progress: stretch.advance)
            return try CanonicalWriter(data, pseudonym: pseudonym, options: options).write(to: folder)
        }
    }
}
