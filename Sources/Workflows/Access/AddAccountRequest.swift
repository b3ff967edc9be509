import Access
import Analysis
import Archive
import Personnel
import Vocabulary

/// Adds an account to an archive (`takar access add-account`), with its first password or without one.
///
/// An account that sees every agency may be the first thing in a new archive.
public struct AddAccountRequest: Deed {
    public var name: String
    /// The name of a `Role`.
    public var role: String
    public var archive: String
    /// The agency's id; where the archive has but one it need not be named. Of roles that see all, the one they are limited to.
    public var agency: String?
    /// The ids of the units that it is limited to.
    public var units: [String]
    /// The regional office of BKN, as people name it.
    public var region: String?
    /// Whose own account it is.
    public var whom: NIP?
    /// The first password; nil where it is given later.
    public var password: ChosenPassword?
    /// Who adds it, for the audit trail.
    public var by: String

    public init(
        _ name: String, role: String, in archive: String, agency: String? = nil, units: [String] = [], region: String? = nil, whom: NIP? = nil,
        password: ChosenPassword? = nil, by: String
    ) {
        self.name = name
        self.role = role
        self.archive = archive
        self.agency = agency
        self.units = units
        self.region = region
        self.whom = whom
        self.password = password
        self.by = by
    }

    public func run(_ work: Work) throws -> AddedAccount {
        try work.during {
            let role = try checkedRole()
            let region = try self.region.map { try RegionMap.bundled().required($0).number }
            let hash = try password?.hash(for: name)
            let isForAll = role.agencyRule != .bound && agency == nil
            return try SQLiteArchive(archive, for: isForAll ? .creating : .writing).write { writer in
                guard try writer.account(named: name) == nil else { throw ArchiveFailure.nameTaken }
                var entry = AccountEntry(name: name, role: role.rawValue, region: region, password: hash, createdAt: .now, createdBy: by)
                if !isForAll {
                    let (id, number) = try writer.agency(named: agency)
                    entry.agencyID = id
                    entry.units = try knownUnits(of: id, at: number, in: writer)
                    entry.person = role == .pegawai ? try person(of: id, in: writer) : nil
                }
                entry = try writer.open(entry)
                return .keep(AddedAccount(account: entry, agency: try entry.agencyID.flatMap(writer.agency)))
            }
        }
    }

    /// The role, and whether what was asked for goes with it: all that can be said without the archive.
    private func checkedRole() throws -> Role {
        guard AccountEntry.isName(name) else { throw Refusal(.usage, .invalidName) }
        try ShortText.actor.check(by)
        guard let role = Role(rawValue: role) else {
            throw Refusal(.usage, .unknownChoice("role", role, of: Role.allCases.map(\.rawValue).joined(separator: ", ")))
        }
        if agency != nil, role.agencyRule == .never { throw Refusal(.usage, .doesNotGo("agency", with: role)) }
        if !units.isEmpty, role != .opd, role != .pimpinan { throw Refusal(.usage, .doesNotGo("unit", with: role)) }
        if units.isEmpty, role == .opd { throw Refusal(.usage, .isNeeded("unit", by: role)) }
        if region != nil, role != .evaluator { throw Refusal(.usage, .doesNotGo("region", with: role)) }
        if region == nil, role == .evaluator { throw Refusal(.usage, .isNeeded("region", by: role)) }
        if whom != nil, role != .pegawai { throw Refusal(.usage, .doesNotGo("nip", with: role)) }
        return role
    }

    /// The units that were named, each once; refuses one that the agency does not have.
    private func knownUnits(of agency: String, at number: Int, in reader: any ArchiveReader) throws -> [String] {
        guard !units.isEmpty else { return [] }
        let tree = UnitTree(try reader.units(of: agency, at: number).map(\.unit))
        if let unknown = units.first(where: { tree.number(of: $0) == nil }) { throw Refusal(.usage, UnknownUnit(unknown, in: tree).problem) }
        return units.enumerated().filter { !units[..<$0.offset].contains($0.element) }.map(\.element)
    }

    /// The person who was named, or whose NIP the account's name is; nil where that is nobody's.
    private func person(of agency: String, in reader: any ArchiveReader) throws -> Int? {
        if let whom { return try ArchivedPerson.find(whom, agency: agency, in: reader).person }
        return try NIP(name).flatMap { try reader.person(of: agency, id: "", nip: $0) }
    }
}

/// What came of adding an account.
public struct AddedAccount: Sendable {
    public let account: AccountEntry
    /// The agency that it is for; nil for all.
    public let agency: Agency?

    /// What somebody should know about it beside what was asked for.
    public var remarks: [Problem] { account.isOwn && account.person == nil ? [.boundToNobody] : [] }
}

extension Problem {
    fileprivate static let invalidName = Problem(
        "nama-akun-tidak-sah", id: "Nama akun tidak sah",
        remedy: "Pakai 1 sampai 64 huruf a sampai z, angka, dan tanda . - _ @", en: "This cannot be the name of an account",
        remedy: "Use 1 to 64 letters from a to z, digits and the signs . - _ @")

    fileprivate static let boundToNobody = Problem(
        "akun-tanpa-orang", .warning, id: "Akun ini belum terikat pada seorang pegawai dan tidak melihat apa pun",
        remedy: "Buat akun dengan --nip, atau beri akun nama NIP pegawainya", en: "The account is bound to nobody and sees nothing",
        remedy: "Make an account with --nip, or name the account by the NIP")

    fileprivate static func doesNotGo(_ option: String, with role: Role) -> Problem {
        Problem(
            "lingkup-tidak-berlaku", id: "--\(option) tidak berlaku untuk peran \(role.rawValue)", remedy: "Hapus opsi itu, atau pilih peran lain",
            en: "--\(option) does not go with the role \(role.rawValue)", remedy: "Leave it out, or choose another role")
    }

    fileprivate static func isNeeded(_ option: String, by role: Role) -> Problem {
        Problem(
            "lingkup-belum-disebut", id: "Peran \(role.rawValue) belum jelas lingkupnya", remedy: "Sebutkan dengan --\(option)",
            en: "The role \(role.rawValue) lacks its scope", remedy: "Name it with --\(option)")
    }
}
