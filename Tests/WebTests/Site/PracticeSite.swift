import Access
import Archive
import Exchange
import Foundation
import Personnel
import Testing
import Vocabulary
import Workflows

@testable import Web

/// A site over an archive with two agencies of invented people, measured, and with an account of every role.
final class PracticeSite: Sendable {
    let site: Site
    let folder: URL
    /// By role, the token of its account.
    let tokens: [Role: String]
    /// By role, the cookie of a session of its account.
    let cookies: [Role: String]
    /// The units, measurements and people that the accounts see, or do not.
    let own: Places
    let other: Places

    struct Places: Sendable {
        let agency: String
        let measurement: Int
        /// The OPD of the accounts that see but one, and another one.
        let unit: String
        let otherUnit: String
        /// Somebody of the one OPD, and somebody of the other.
        let person: Int
        let otherPerson: Int
    }

    static let shared = Result { try PracticeSite() }
    /// One that no test changes, for what is held against something that was recorded or worked out otherwise.
    static let untouched = Result { try PracticeSite() }

    private init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("takar-web-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let archive = folder.appendingPathComponent("t.db").path
        let own = try Self.load("SATU", seed: 7, into: archive, folder)
        self.own = own
        other = try Self.load("DUA", seed: 8, into: archive, folder)
        var tokens: [Role: String] = [:], cookies: [Role: String] = [:]
        let nip = try SQLiteArchive(archive, for: .reading).read { try $0.employeeVersions(of: own.person).last?.value.employee.nip }
        for role in Role.allCases {
            let isOfAgency = role != .administrator && role != .auditor && role != .evaluator
            _ = try AddAccountRequest(
                role.rawValue, role: role.rawValue, in: archive, agency: isOfAgency ? own.agency : nil, units: role == .opd ? [own.unit] : [],
                region: role == .evaluator ? "1" : nil, whom: role == .pegawai ? nip : nil, by: "tes"
            ).run()
            tokens[role] = try MakeTokenRequest(for: role.rawValue, in: archive, by: "tes").run().text
        }
        site = try Site(archive, SiteSettings(threads: 2))
        for account in try site.readers.read({ try $0.accounts() }) {
            if let role = Role(rawValue: account.role) { cookies[role] = try site.doorkeeper.begin(account) }
        }
        self.tokens = tokens
        self.cookies = cookies
    }

    private static func load(_ agency: String, seed: UInt64, into archive: String, _ folder: URL) throws -> Places {
        let files = folder.appendingPathComponent(agency).path
        let date = try #require(CivilDate(year: 2022, month: 6, day: 30))
        try SimulationRequest(files, employees: 120, seed: seed, asOf: date).run()
        _ = try ImportRequest(files, into: archive, agency: agency, name: "Instansi \(agency)", allowances: [.otherAgency], by: "tes").run()
        let people = PeopleRequest(.archive(archive, agency: agency), PlanRequest(asOf: date))
        let fate = try MeasurementRequest(people, isToBeKept: true).run().conclude(("Tes", "tes"))
        let number = try #require(fate?.kept?.entry.number)
        let opened = try OpenedMeasurementRequest(number, of: archive).run()
        let offices = opened.tree.offices, units = opened.measured.dataSet.people.units
        let list = offices.list.filter { office in units.indices.contains { units[$0] >= 0 && Int(offices.tops[Int(units[$0])]) == office } }
        try #require(list.count > 1)
        func somebody(_ office: Int) throws -> Int {
            let number = try #require(units.indices.first { units[$0] >= 0 && Int(offices.tops[Int(units[$0])]) == office })
            return opened.people[number]
        }
        return Places(
            agency: agency, measurement: number, unit: opened.tree.units[list[0]].id, otherUnit: opened.tree.units[list[1]].id,
            person: try somebody(list[0]), otherPerson: try somebody(list[1]))
    }

    /// Asks as the account of a role, or as nobody.
    func ask(
        _ method: WebRequest.Method = .get, _ address: String, as role: Role?, headers: [String: String] = [:], form: [String: String]? = nil,
        json: String? = nil
    ) -> Answer {
        let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        var headers = headers
        var form = form
        if let role {
            if parts[0].hasPrefix("/api/") { headers["authorization"] = "Bearer \(tokens[role] ?? "")" }
            headers["cookie"] = "takar=\(cookies[role] ?? "")"
            if let sent = form, sent["kunci"] == nil { form?["kunci"] = FormKey.of(cookies[role] ?? "") }
        }
        var body = WebRequest.Body.none
        if let form {
            headers["content-type"] = "application/x-www-form-urlencoded"
            body = .bytes(Array(QueryForm(form.sorted { $0.key < $1.key }.map { QueryForm.Field(name: $0.key, value: $0.value) }).encoded.utf8))
        }
        if let json {
            headers["content-type"] = headers["content-type"] ?? "application/json"
            body = .bytes(Array(json.utf8))
        }
        return site.answer(WebRequest(method, parts[0], query: parts.count > 1 ? parts[1] : "", headers: headers, body: body))
    }
}

extension Answer {
    var text: String {
        if case .bytes(let bytes) = body { return String(decoding: bytes, as: UTF8.self) }
        return ""
    }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
