import Archive
import Personnel
import Vocabulary

/// Sets the index that an agency wants to reach (*target*), for the trend on its overview.
public struct SetTargetRequest: Deed {
    /// Above 0 and up to 100.
    public var target: Points
    public var agency: String
    public var archive: String
    /// Who does it, for the audit trail.
    public var by: String

    public init(_ target: Points, of agency: String, in archive: String, by: String) {
        self.target = target
        self.agency = agency
        self.archive = archive
        self.by = by
    }

    public func run(_ work: Work) throws {
        try work.during {
            try ShortText.actor.check(by)
            guard target > .zero, target <= .hundred else { throw Refusal(.usage, .noTarget) }
            try SQLiteArchive(archive, for: .writing).write { writer in
                guard let known = try writer.agency(agency) else { throw ArchiveFailure.unknownAgency(agency, among: try writer.agencies()) }
                try writer.put(setting: Self.name(known.id), value: String(target.thousandths))
                try writer.audit(.target, "instansi \(known.id)", detail: "target=\(target.thousandths)", by: by, at: .now)
                return .keep(())
            }
        }
    }

    static func name(_ agency: String) -> String { "target-" + agency }
}

extension ArchiveReader {
    /// The index that an agency wants to reach; nil where none was set.
    public func target(of agency: String) throws -> Points? {
        try setting(SetTargetRequest.name(agency)).flatMap { Int($0) }.map(Points.init(thousandths:))
    }
}

extension Problem {
    fileprivate static let noTarget = Problem(
        "target-tidak-sah", id: "Target di luar 0 sampai 100", remedy: "Tulis indeks di atas 0 sampai 100",
        en: "The target lies outside of 0 to 100", remedy: "Write an index above 0 and up to 100")
}
