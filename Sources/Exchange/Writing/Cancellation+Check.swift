import Vocabulary

extension Cancellation {
    /// Throws once somebody has asked what runs now to stop.
    ///
    /// - Parameter file: what is being worked on, for the message.
    public static func check(_ file: String) throws(FileFailure) {
        guard current?.isRequested == true else { return }
        throw FileFailure(file, Problem.interrupted)
    }

    /// Whether a failure is nothing but this.
    public static func isCause(of failure: FileFailure) -> Bool { failure.problem == .interrupted }
}

extension Problem {
    static let interrupted = Problem(
        "dihentikan", id: "Dihentikan sebelum selesai; tidak ada berkas hasil atau arsip yang diubah", remedy: "Jalankan lagi bila perlu",
        en: "Stopped before the end; no result file or archive was changed", remedy: "Run it again when needed")
}
