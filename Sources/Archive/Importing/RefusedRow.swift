import Personnel

extension Importer {
    /// Why a row was not taken.
    public enum RefusalCause: Sendable, Hashable {
        /// It was refused.
        case refused
        /// It was refused, and its id is that of somebody who is in the files; of a NIP nothing can be read.
        case repeated
        /// It was set aside, since its key is another row's.
        case twin
        /// Its file was not read, and nobody knows whether there is such a row.
        case unread
    }

    /// An employee's row that made nobody: what can be read of whom it means.
    public struct RefusedRow: Sendable {
        public let id: PersonID
        /// The numbers of which one was the NIP; nil where nothing is left of it.
        public let nips: ClosedRange<UInt64>?
        /// Of a twin, whom it names; else empty.
        public let name: String
        public let cause: RefusalCause

        public init(id: PersonID = .none, nips: ClosedRange<UInt64>? = nil, name: String = "", cause: RefusalCause = .refused) {
            self.id = id
            self.nips = nips
            self.name = name
            self.cause = cause
        }
    }
}
