import Synchronization
import Vocabulary

/// Whether somebody has asked the program to stop (with Ctrl-C, or by ending it): long work looks at it and ends as it would on a
/// failure, so that no half-written file is left.
public enum Interruption {
    private static let isAsked = Atomic(false)

    /// Asks everything that is running to stop.
    public static func ask() { isAsked.store(true, ordering: .relaxed) }

    /// Throws once somebody has asked.
    public static func check(_ file: String) throws(FileFailure) {
        guard isAsked.load(ordering: .relaxed) else { return }
        throw FileFailure(file, Problem.interrupted)
    }

    /// Whether a failure is nothing but this.
    public static func isCause(of failure: FileFailure) -> Bool { failure.problem == .interrupted }
}

extension Problem {
    static let interrupted = Problem(
        "dihentikan",
        message: Phrase(
            id: "Dihentikan sebelum selesai; tidak ada berkas hasil atau arsip yang diubah",
            en: "Stopped before the end; no result file or archive was changed"),
        remedy: Phrase(id: "Jalankan lagi bila perlu", en: "Run it again when needed"))
}
