import Personnel
import Vocabulary

/// SIASN's reference of agencies (`instansi.json`): who they are, and where each belongs by its `kodeCepat`.
public struct AgencyFile: Sendable {
    public let file: String
    /// In the order of the file; the first of two with the same id stands.
    public private(set) var agencies: [Agency] = []
    /// Rows are counted from 1 for the first agency.
    public private(set) var diagnostics: [Diagnostic] = []

    /// No reference is larger.
    private static let largestFile = 1 << 26

    /// Reads the file; throws where it cannot be read or names no agency.
    public static func read(_ path: String) throws(FileFailure) -> AgencyFile {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let read = AgencyFile(file: file, bytes: try FileBytes.read(path, limit: largestFile))
        guard !read.agencies.isEmpty else { throw FileFailure(file, .noAgencies) }
        return read
    }

    /// - Parameter bytes: a list of agencies in JSON, bare or in the envelope of SIASN's service.
    init(file: String, bytes: [UInt8]) {
        self.file = file
        let answer = AnswerFile(bytes)
        var known: [String: Int] = [:]
        for (number, record) in answer.records.enumerated() { take(record, row: number + 1, &known) }
        if answer.failures > 0 { report(.agencyNoRecord(answer.failures), row: nil, column: nil) }
    }

    private mutating func take(_ record: AnswerFile.Record, row: Int, _ known: inout [String: Int]) {
        func cell(_ key: String) -> String {
            (record.first { $0.key == key }?.text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        let agency = Agency(id: cell("id"), name: cell("nama"), quickCode: cell("kodeCepat"), typeID: cell("jenisInstansiId"))
        guard !agency.id.isEmpty else { return report(.agencyWithoutID, row: row, column: "id") }
        guard !agency.name.isEmpty else { return report(.agencyWithoutName, row: row, column: "nama") }
        if let first = known[agency.id] { return report(.agencyTwice(same: agencies[first] == agency), row: row, column: "id") }
        if agency.province == nil { report(.agencyWithoutCode, row: row, column: "kodeCepat") }
        known[agency.id] = agencies.count
        agencies.append(agency)
    }

    private mutating func report(_ problem: Problem, row: Int?, column: String?) {
        diagnostics.append(Diagnostic(problem, at: Place(file: file, row: row, column: column)))
    }
}
