import GRDB
import Vocabulary

extension SQLiteArchive {
    /// A number that grows whenever another connection has written the archive, of this process or of another one.
    ///
    /// Whoever keeps what was read asks for it before reading, and reads again where it is another one. It sees nothing of what is written
    /// through this archive itself.
    public func changes() throws -> Int {
        do {
            return try queue.unsafeRead { database in
                let statement = BulkStatement(try database.cachedStatement(sql: "PRAGMA data_version"))
                defer { statement.reset() }
                return try statement.next() ? statement.int(0) : 0
            }
        } catch {
            throw ArchiveFailure.of(error, name)
        }
    }
}
