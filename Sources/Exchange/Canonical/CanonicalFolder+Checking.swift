import Crypto
import Foundation
import Measurement
import Personnel
import Synchronization
import Vocabulary

/// Every byte of a canonical table is held against its manifest.
extension CanonicalFolder {
    /// Reads and folds the tables: the same data set as the files they were made of.
    ///
    /// The bytes are held against the manifests while they are read, and nothing is given of a folder in which one has changed.
    ///
    /// - Parameters:
    ///   - plan: what is said of the rows is said by this plan.
    ///   - alternatives: plans that are folded from the same rows in the same pass.
    ///   - options: how they are read.
    public func read(plan: Plan, alternatives: [Plan] = [], options: ReadingOptions = ReadingOptions()) throws(FileFailure) -> DataSet {
        try whileChecking(threads: options.threads) { folder throws(FileFailure) in
            try folder.readOpened(plan: plan, alternatives: alternatives, options: options)
        }
    }

    /// Opens all tables and reads them while another thread, where there may be one, holds them against the manifests.
    private func whileChecking<Result>(
        threads: Int, _ reading: (CanonicalFolder) throws(FileFailure) -> Result
    ) throws(FileFailure) -> Result {
        let folder = try opened()
        guard threads > 1 else {
            try folder.check()
            return try reading(folder)
        }
        let failure = Mutex<FileFailure?>(nil), done = DispatchGroup(), cancellation = Cancellation.current
        DispatchQueue.global().async(group: done) {
            Cancellation.$current.withValue(cancellation) {
                do throws(FileFailure) { try folder.check() } catch { failure.withLock { $0 = error } }
            }
        }
        let result = Swift.Result { () throws(FileFailure) in try reading(folder) }
        done.wait()
        // Whatever else is wrong with a table that has changed comes of that.
        if let failure = failure.withLock({ $0 }) { throw failure }
        return try result.get()
    }

    /// The same folder with its tables opened, once every byte of them has been held against the manifests.
    package func checked() throws(FileFailure) -> CanonicalFolder {
        let folder = try opened()
        try folder.check()
        return folder
    }

    /// The same folder with its tables opened: what is read are the bytes that are checked, whatever becomes of the files.
    private func opened() throws(FileFailure) -> CanonicalFolder {
        var folder = self
        for (number, part) in parts.enumerated() {
            for table in CanonicalTable.allCases {
                guard let data = try? Data(contentsOf: URL(fileURLWithPath: part.path + "/" + table.fileName), options: .alwaysMapped) else {
                    throw FileFailure(part.prefix + table.fileName, .canonicalMissing)
                }
                folder.parts[number].texts[table] = data
            }
        }
        return folder
    }

    /// So many bytes are hashed before anybody is asked again whether it shall go on.
    private static let hashed = 1 << 24

    private func check() throws(FileFailure) {
        for part in parts {
            for table in CanonicalTable.allCases {
                guard let data = part.texts[table], let known = part.manifest[table] else { continue }
                let name = part.prefix + table.fileName
                guard try Self.isSame(data, known, name) else { throw FileFailure(name, .canonicalChanged) }
            }
        }
    }

    private static func isSame(_ data: Data, _ known: CanonicalManifest.Part, _ name: String) throws(FileFailure) -> Bool {
        // One that could not be worked out when the table was written is none.
        if let fast = known.xxh3, !fast.isEmpty { return try fastHash(data, name) == fast }
        return try sha256(data, name) == known.sha256
    }

    private static func fastHash(_ data: Data, _ name: String) throws(FileFailure) -> String {
        let hash = FastHash()
        try inPieces(data, name) { $0.withUnsafeBytes { hash.update($0) } }
        return hash.finish()
    }

    private static func sha256(_ data: Data, _ name: String) throws(FileFailure) -> String {
        var hash = SHA256()
        try inPieces(data, name) { hash.update(data: $0) }
        return hash.finalize().hexadecimal
    }

    private static func inPieces(_ data: Data, _ name: String, _ body: (Data) -> Void) throws(FileFailure) {
        for start in stride(from: data.startIndex, to: data.endIndex, by: hashed) {
            try Cancellation.check(name)
            body(data[start..<min(start + hashed, data.endIndex)])
        }
    }
}
