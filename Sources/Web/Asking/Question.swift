import Archive
import Vocabulary
import Workflows

/// A question whose answer takes work, such as a comparison or a plan.
struct Question: Sendable {
    /// What its job is called.
    let title: Phrase
    /// The agency that it is about: of an agency one question is worked on at a time.
    let line: String
    /// By what its answer is found again: the deed, all that was asked, whom it was cut to, and what the archive held.
    let key: String
    /// What is said while it is worked on.
    let stage: Phrase
    let answer: @Sendable (Work) throws -> Answered

    /// - Parameters:
    ///   - deed: the name of the deed.
    ///   - asked: everything that the answer depends on but the archive.
    ///   - state: what the archive holds of it.
    ///   - stage: what is said while it is worked on.
    init(
        _ deed: String, _ title: Phrase, line: String, asked: [String], state: ArchiveState,
        stage: Phrase = Phrase(id: "Membaca dan menghitung", en: "Reading and working it out"),
        _ answer: @escaping @Sendable (Work) throws -> Answered
    ) {
        self.title = title
        self.stage = stage
        self.line = "telaah-" + line
        // Each part with its length, so that two lists are never one.
        key = ([deed, state.text] + asked).map { "\($0.utf8.count):\($0)" }.joined()
        self.answer = answer
    }
}

/// How far an archive has come: two of the same state give the same answers.
struct ArchiveState: Sendable {
    let text: String

    init(_ reader: any ArchiveReader) throws {
        let imports = try reader.imports(of: nil).map(\.number).max() ?? 0
        let measurements = try reader.measurements(of: nil).map(\.number).max() ?? 0
        text = "\(imports).\(measurements).\(try reader.publications().count)"
    }
}

extension Site {
    /// How far the archive has come.
    func state() throws -> ArchiveState { try remembered.value("keadaan") { try ArchiveState($0) } }
}
