import Personnel
import Synchronization
import Vocabulary

/// The forms that rows are sent in: which names a row has says where each column lies, and that takes longer to find out than to read it.
enum PostedForms {
    /// One form.
    final class Form: Sendable {
        let layout: TableLayout
        /// In the order of the names: where each stands among those that were sent.
        let order: [Int]
        /// What is wrong with every row of the form: names that no column has.
        let problems: [Problem]

        /// - Parameter names: in the order in which they stand in the row.
        init(_ kind: RecordKind, _ names: [String]) {
            // Objects have no order: the same row is the same table.
            order = names.indices.sorted { names[$0] < names[$1] }
            // Names that are none of ours may say something of somebody, and are not kept.
            let known = names.map { TableKind.knownHeadings.contains(Heading.normalised($0)) ? $0 : "" }
            layout = TableLayout(kind, headings: order.map { known[$0] })
            let unknown = known.count { $0.isEmpty }
            problems = unknown == 0 ? [] : [.unknownColumns(unknown)]
        }
    }

    /// The kind and the names of a row as they were sent, one after the other.
    struct Key: Sendable, Hashable {
        let bytes: [UInt8]
        private let hash: Int

        init(_ bytes: [UInt8]) {
            self.bytes = bytes
            // Byte by byte as FNV-1a has it: the hash of the library takes longer than to read the row.
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            self.hash = Int(truncatingIfNeeded: hash)
        }

        static func == (left: Key, right: Key) -> Bool { left.hash == right.hash && left.bytes == right.bytes }
        func hash(into hasher: inout Hasher) { hasher.combine(hash) }
    }

    /// What tells a form from all others without the names it has: two hashes by keys that nobody outside of the process knows, so that
    /// no two forms are taken for one.
    private struct Digest: Sendable, Hashable {
        private let first: Int
        private let second: Int

        init(_ bytes: [UInt8]) {
            func hash(_ key: Int) -> Int {
                var hasher = Hasher()
                hasher.combine(key)
                bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
                return hasher.finalize()
            }
            (first, second) = (hash(1), hash(2))
        }
    }

    /// Forms of rows that one reader has met, and those that all have.
    struct Memory {
        private var own: [Key: Form] = [:]

        /// The form of a row; nil where a name comes twice or cannot be read.
        ///
        /// - Parameters:
        ///   - bytes: the kind and the names as they were sent.
        ///   - names: the names, in that order.
        mutating func form(_ kind: RecordKind, _ bytes: [UInt8], _ names: () -> [String?]) -> Form? {
            let key = Key(bytes)
            if let known = own[key] { return known }
            let digest = Digest(bytes)
            guard let form = PostedForms.known.withLock({ $0[digest] }) ?? Self.make(kind, digest, names()) else { return nil }
            if own.count < PostedForms.most { own[key] = form }
            return form
        }

        private static func make(_ kind: RecordKind, _ digest: Digest, _ sent: [String?]) -> Form? {
            let names = sent.compactMap(\.self)
            guard names.count == sent.count, Set(names).count == names.count else { return nil }
            let form = Form(kind, names)
            // Programs send a handful of forms.
            PostedForms.known.withLock { if $0.count < most { $0[digest] = form } }
            return form
        }
    }

    private static let known = Mutex<[Digest: Form]>([:])
    private static let most = 1000
}

extension Problem {
    fileprivate static func unknownColumns(_ count: Int) -> Problem {
        Problem(
            "kolom-tidak-dikenal", .warning, id: "\(count) nama kolom tidak dikenal dan tidak dibaca", remedy: "Pakai nama kolom ekspor SIASN",
            en: "\(count) names of columns are not known and were not read", remedy: "Use the names of SIASN's columns")
    }
}
