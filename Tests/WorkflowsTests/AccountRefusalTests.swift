import Access
import Archive
import Foundation
import Personnel
import Testing
import Vocabulary
import Workflows

/// What cannot be asked of accounts, and what is said of it.
@Suite struct AccountRefusalTests {
    private func taken() throws -> Sample {
        let sample = try Sample(people: 20)
        try sample.take()
        return sample
    }

    private func adding(_ role: String, named name: String = "petugas", in sample: Sample) -> AddAccountRequest {
        AddAccountRequest(name, role: role, in: sample.archive, by: Sample.by)
    }

    /// The code of a refusal, which says the same in both languages and leaves the archive as it was.
    private func refused(_ sample: Sample, _ deed: some Deed) throws -> Refusal {
        let before = try sample.audit().count
        let refusal = try #require(throws: Refusal.self) { _ = try deed.run() }
        #expect(refusal.headline.id != refusal.headline.en)
        #expect(try sample.audit().count == before)
        return refusal
    }

    @Test func anUnknownRoleIsRefusedWithAllThereAre() throws {
        let sample = try taken()
        defer { sample.remove() }
        for role in ["raja", "", "Administrator"] {
            let refusal = try refused(sample, adding(role, in: sample))
            #expect(refusal.kind == .usage && refusal.code == "pilihan-tidak-dikenal")
            #expect(Role.allCases.allSatisfy { refusal.headline.id.contains($0.rawValue) })
        }
    }

    @Test(arguments: ["", "a b", "é", String(repeating: "a", count: 65), "a\nb"]) func aNameMustBePlain(name: String) throws {
        let sample = try taken()
        defer { sample.remove() }
        #expect(try refused(sample, adding("administrator", named: name, in: sample)).code == "nama-akun-tidak-sah")
    }

    @Test func aNameIsTakenInAnyCaseAndAfterItsEnd() throws {
        let sample = try taken()
        defer { sample.remove() }
        _ = try adding("administrator", in: sample).run()
        for name in ["petugas", "PETUGAS"] {
            let failure = try #require(throws: ArchiveFailure.self) { try adding("administrator", named: name, in: sample).run() }
            #expect(failure == .nameTaken && !failure.isOfFile)
        }
        _ = try RevokeRequest(.account("petugas"), in: sample.archive, by: Sample.by).run()
        #expect(throws: ArchiveFailure.nameTaken) { try adding("auditor", in: sample).run() }
    }

    /// Each option with the roles that it goes with, and with all others.
    @Test(arguments: Role.allCases) func optionsGoWithTheirRoles(role: Role) throws {
        let sample = try taken()
        defer { sample.remove() }
        let nip = try sample.nips()[0]
        func code(_ change: (inout AddAccountRequest) -> Void) throws -> String? {
            var request = adding(role.rawValue, named: "x\(UUID().uuidString)", in: sample)
            if role == .opd { request.units = [try sample.units()[0]] }
            if role == .evaluator { request.region = "IV" }
            change(&request)
            do {
                _ = try request.run()
                return nil
            } catch let refusal as Refusal { return refusal.code }
        }
        let unit = try sample.units()[1]
        #expect(try code { _ in } == nil)
        #expect(try code { $0.units = [unit] } == ([.opd, .pimpinan].contains(role) ? nil : "lingkup-tidak-berlaku"))
        #expect(try code { $0.units = [] } == (role == .opd ? "lingkup-belum-disebut" : nil))
        #expect(try code { $0.region = "I" } == (role == .evaluator ? nil : "lingkup-tidak-berlaku"))
        #expect(try code { $0.region = nil } == (role == .evaluator ? "lingkup-belum-disebut" : nil))
        #expect(try code { $0.whom = nip } == (role == .pegawai ? nil : "lingkup-tidak-berlaku"))
        #expect(try code { $0.agency = Sample.agency } == (role == .evaluator ? "lingkup-tidak-berlaku" : nil))
    }

    @Test func whatIsNotThereIsRefused() throws {
        let sample = try taken()
        defer { sample.remove() }
        var request = adding("opd", in: sample)
        request.units = [try sample.units()[0], "tiada"]
        #expect(try refused(sample, request).code == "unit-tidak-dikenal")
        request = adding("evaluator", in: sample)
        request.region = "Makasar"
        let region = try refused(sample, request)
        #expect(region.code == "pilihan-tidak-dikenal" && region.headline.id.contains("Makassar"))
        request = adding("pegawai", in: sample)
        request.whom = NIP("198001012005011001")
        let person = try refused(sample, request)
        #expect(person.kind == .data && person.code == "orang-tidak-ada" && !person.headline.id.contains("1980"))
        request = adding("administrator", in: sample)
        request.agency = "9999"
        let failure = try #require(throws: ArchiveFailure.self) { try request.run() }
        #expect(failure.problem.code == "instansi-tidak-di-arsip")
    }

    @Test func ofSeveralAgenciesOneMustBeNamed() throws {
        let sample = try taken()
        defer { sample.remove() }
        try sample.take(agency: "4012")
        for role in [Role.pengelola, .pimpinan, .pegawai] {
            #expect(try refused(sample, adding(role.rawValue, in: sample)).code == "instansi-tidak-disebut")
        }
        var request = adding("pengelola", in: sample)
        request.agency = "4012"
        #expect(try request.run().account.agencyID == "4012")
        #expect(try adding("auditor", named: "kepala", in: sample).run().account.agencyID == nil)
    }

    /// Whoever is for one agency needs an archive that has one; none is made.
    @Test func noArchiveIsMadeForNothing() throws {
        let sample = try Sample(people: 1)
        defer { sample.remove() }
        var limited = adding("administrator", in: sample)
        limited.agency = "4011"
        for request in [adding("pengelola", in: sample), limited] {
            let failure = try #require(throws: ArchiveFailure.self) { try request.run() }
            #expect(failure.problem.code == "arsip-tidak-ada")
        }
        #expect(throws: Refusal.self) { try adding("raja", in: sample).run() }
        #expect(!FileManager.default.fileExists(atPath: sample.archive))
    }

    @Test(arguments: PasswordPolicy.allCases) func weakPasswordsAreRefused(policy: PasswordPolicy) throws {
        let sample = try taken()
        defer { sample.remove() }
        _ = try adding("administrator", named: "petugas.mutasi", in: sample).run()
        for (password, code) in [
            ("Kopi-3", "kata-sandi-terlalu-pendek"), ("petugas.mutasi", "kata-sandi-nama-akun"), ("Rahasia-2026!", "kata-sandi-umum"),
            ("kopi-tubruk-tiga", policy == .bssn ? "kata-sandi-kurang-ragam" : ""),
        ] where !code.isEmpty {
            let request = ChangePasswordRequest(of: "PETUGAS.mutasi", in: sample.archive, to: password, policy: policy, by: Sample.by)
            let refusal = try refused(sample, request)
            #expect(refusal.code == code && !refusal.headline.id.contains(password))
        }
    }

    @Test func ofNobodyNothingIsChanged() throws {
        let sample = try taken()
        defer { sample.remove() }
        _ = try adding("auditor", named: "lama", in: sample).run()
        _ = try RevokeRequest(.account("lama"), in: sample.archive, by: Sample.by).run()
        for (name, code) in [("198001012005011001", "akun-tidak-ada"), ("lama", "akun-nonaktif")] {
            let password = ChangePasswordRequest(of: name, in: sample.archive, to: "kopi-tubruk-tiga-gelas", policy: .asvs, by: Sample.by)
            let first = try refused(sample, password), second = try refused(sample, MakeTokenRequest(for: name, in: sample.archive, by: Sample.by))
            #expect(first.code == code && second.code == code && !first.headline.id.contains(name))
        }
        #expect(try refused(sample, RevokeRequest(.account("tiada"), in: sample.archive, by: Sample.by)).code == "akun-tidak-ada")
        #expect(try refused(sample, RevokeRequest(.token(1), in: sample.archive, by: Sample.by)).code == "token-tidak-ada")
    }

    @Test func tokensHaveALabelOfOneLineAndAnEnd() throws {
        let sample = try taken()
        defer { sample.remove() }
        _ = try adding("auditor", named: "dasbor", in: sample).run()
        for days in [0, -1, 3651, Int.max, Int.min] {
            let request = MakeTokenRequest(for: "dasbor", in: sample.archive, days: days, by: Sample.by)
            #expect(try refused(sample, request).code == "masa-berlaku-tidak-sah")
        }
        for label in ["a\nb", String(repeating: "x", count: 201)] {
            let request = MakeTokenRequest(for: "dasbor", in: sample.archive, label: label, by: Sample.by)
            #expect(try refused(sample, request).code == "teks-tidak-sah")
        }
        _ = try MakeTokenRequest(for: "dasbor", in: sample.archive, label: String(repeating: "x", count: 200), days: 3650, by: Sample.by).run()
    }
}
