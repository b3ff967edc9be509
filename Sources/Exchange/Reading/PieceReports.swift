import Measurement
import Personnel
import Synchronization

/// What the pieces of several files came to, put together in the order of the files and their rows.
final class PieceReports: Sendable {
    /// What became of the rows of one piece.
    struct Report: Sendable {
        let file: Int
        let piece: Int
        var intake: FileIntake
        /// The rows of the people who are watched for, each with the person's number.
        var watched: [(person: Int, record: any PersonnelRecord, source: RecordSource)] = []
    }

    private let reports = Mutex<[Report]>([])

    func add(_ report: Report) { reports.withLock { $0.append(report) } }

    /// All of them, file by file and piece by piece.
    func inOrder() -> [Report] { reports.withLock { $0.sorted { ($0.file, $0.piece) < ($1.file, $1.piece) } } }
}
