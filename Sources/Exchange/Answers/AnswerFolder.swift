import Foundation
import Personnel
import Vocabulary

/// All raw answers of SIASN that lie in a data folder: in files of many answers, or one person a file, in the folder itself or in
/// folders by service.
struct AnswerFolder {
    /// One source after the other, in the order in which they were met.
    private var sources: [(path: String, tables: AnswerTables)] = []
    /// The answers of one person each that lie beside other files.
    private var loose: (path: String, tables: AnswerTables, count: Int)?
    private var pages = AnswerPages()
    private var parts = AnswerParts()
    /// Files that are whole answers and hold nothing.
    private var empty: [String] = []

    /// A file of so many records or more is no answer about one person.
    private static let manyRecords = 200

    /// Adds the answers in a folder; false when none of its files is one, when other tables lie there as well, so that it is a data
    /// folder of its own, or when nobody may look into it.
    mutating func add(folder path: String, _ name: String) throws(FileFailure) -> Bool {
        guard let files = try? DataFolder.list(path) else { return false }
        var answers: [String] = [], others: [(name: String, isNone: Bool)] = []
        for file in files where Self.isRegular(file) {
            try Cancellation.check(name)
            // Whatever else lies there, such as a list of remarks, is not read any further than its first letters.
            let head = try FileBytes.read(file, limit: Self.headSize)
            if AnswerFile.isAnswer(head) {
                answers.append(file)
            } else if Self.isTable(head) {
                return false
            } else {
                others.append((file, head.isEmpty || [.htmlFile, .xmlFile].contains(FileHead.foreign(head))))
            }
        }
        // Pages of errors, nothing, or a line of text, in place of an answer.
        let endings = Set(answers.map(Self.ending)).union(["json", "jsonl", "ndjson"])
        let isNamed = others.count { endings.contains(Self.ending($0.name)) }
        let failures = answers.isEmpty ? isNamed : others.count { $0.isNone || endings.contains(Self.ending($0.name)) }
        guard !answers.isEmpty || isNamed > 0 else { return false }
        var tables = AnswerTables(name)
        tables.addFailures(failures)
        for (position, file) in answers.enumerated() {
            try Cancellation.check(name)
            let answer = AnswerFile(try FileBytes.read(file))
            pages.add(answer, of: "\(name)[\(position + 1)]")
            parts.add(answer, of: "\(name)[\(position + 1)]")
            tables.add(answer, number: position + 1)
        }
        sources.append((path, tables))
        return true
    }

    /// What a name ends in.
    private static func ending(_ path: String) -> String { URL(fileURLWithPath: path).pathExtension.lowercased() }

    private static func isTable(_ head: [UInt8]) -> Bool {
        WorkbookTables.isWorkbook(head) || TableLayout.recognise(TextEncoding.utf8(head), isWhole: true) != nil
    }

    /// Adds a file of answers that lies in the data folder itself.
    mutating func add(file path: String, _ name: String) throws(FileFailure) {
        let answers = AnswerFile(try FileBytes.read(path))
        pages.add(answers, of: Self.hasDigits(name) ? "json" : name)
        parts.add(answers, of: Self.hasDigits(name) ? "json" : name)
        // A name of its own where it holds many people; the answers about one person each stand together, since their names may
        // be somebody's NIP.
        if answers.records.count >= Self.manyRecords || !Self.hasDigits(name) {
            var tables = AnswerTables(name)
            tables.add(answers, number: nil)
            sources.append((path, tables))
            if answers.records.isEmpty, answers.failures == 0 { empty.append(name) }
        } else {
            var together = loose ?? (path, AnswerTables("json"), 0)
            together.count += 1
            together.tables.add(answers, number: together.count)
            loose = together
        }
    }

    /// The tables of all answers, what is to be said of answers that are none, and records that are nearly of a known kind.
    func tables() -> Tables {
        var incomplete: Set<RecordKind> = []
        var diagnostics: [Diagnostic] = [], nearly: [(nearest: NearestKind, place: Place)] = []
        let all = sources + (loose.map { [($0.path, $0.tables)] } ?? [])
        let tables = all.flatMap { path, answers -> [DataFolder.Table] in
            if answers.failures > 0 { diagnostics.append(Diagnostic(.failedAnswers(answers.failures), at: Place(file: answers.name))) }
            if answers.unknown > 0 { diagnostics.append(Diagnostic(.unknownAnswers(answers.unknown), at: Place(file: answers.name))) }
            if answers.unknownPeople > 0 {
                diagnostics.append(Diagnostic(.unknownRecords(answers.unknownPeople, answers.unknownKeys), at: Place(file: answers.name)))
            }
            if answers.gaps > 0 { diagnostics.append(Diagnostic(.numbersLeftOut(answers.gaps), at: Place(file: answers.name))) }
            nearly += answers.nearly.map { ($0, Place(file: answers.name)) }
            let tables = answers.tables(path: path)
            // Where nothing else tells what they would have been, they may have been anything.
            if answers.failures > 0 { incomplete.formUnion(tables.isEmpty ? RecordKind.allCases : tables.map(\.layout.kind)) }
            return tables
        }
        var missing = pages.diagnostics
        missing += parts.diagnostics(besides: Set(missing.compactMap(\.place.file)))
        if !missing.isEmpty { incomplete.formUnion(tables.isEmpty ? RecordKind.allCases : tables.map(\.layout.kind)) }
        diagnostics += empty.map { Diagnostic(.nothingInAnswer, at: Place(file: $0)) }
        for table in tables where table.layout.isAmbiguous {
            incomplete.insert(table.layout.kind)
        }
        return Tables(
            tables: tables.filter { !$0.layout.isAmbiguous }, diagnostics: diagnostics + missing, nearly: nearly, incomplete: incomplete)
    }

    /// What the answers of a folder came to.
    struct Tables {
        let tables: [DataFolder.Table]
        let diagnostics: [Diagnostic]
        let nearly: [(nearest: NearestKind, place: Place)]
        /// Kinds of which answers are missing, or cannot be read.
        let incomplete: Set<RecordKind>
    }

    /// So many bytes tell whether a file is an answer, unless blanks stand before it.
    private static let headSize = 1 << 12

    /// Whether it is a file, and no folder, pipe or device.
    private static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether a name has as many digits in a row as a NIP.
    private static func hasDigits(_ name: String) -> Bool {
        name.utf8.split(whereSeparator: { !$0.isDigit }).contains { $0.count >= 18 }
    }
}
