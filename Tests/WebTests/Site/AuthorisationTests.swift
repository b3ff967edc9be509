import Access
import Archive
import Foundation
import Testing
import Vocabulary
import Workflows

@testable import Web

/// Every address and every role: what is not granted is not there, other people's, units' and agencies' figures included.
///
/// The addresses are those of `Routes.all`, so that a new one without an entry in the table fails.
@Suite struct AuthorisationTests {
    /// Who may go where, said once more and independently of the routes: by address, the roles; nil for anybody, signed in or not.
    private static let granted: [String: Set<Role>?] = {
        let all = Set(Role.allCases), figures: Set<Role> = [.administrator, .pengelola, .opd, .pimpinan, .evaluator, .auditor]
        let people: Set<Role> = [.administrator, .pengelola, .opd, .pimpinan, .auditor], staff: Set<Role> = [.administrator, .pengelola]
        let administrator: Set<Role> = [.administrator], audit: Set<Role> = [.administrator, .auditor]
        let checking: Set<Role> = [.administrator, .pengelola, .opd, .evaluator, .auditor]
        return [
            "GET /aset/:nama": nil, "GET /healthz": nil, "GET /readyz": nil, "GET /mulai/:rahasia": nil, "POST /mulai/:rahasia": nil,
            "GET /masuk": nil, "POST /masuk": nil, "GET /api/v1/openapi.json": nil,
            "GET /_komponen": nil,
            "POST /keluar": all, "GET /ringkasan": all, "GET /saya": all, "GET /saya/sandi": all, "POST /saya/sandi": all, "POST /saya/sesi": all,
            "GET /instrumen": all,
            "GET /instrumen/:instrumen": all, "GET /instrumen/:instrumen/beda/:lain": all, "GET /pekerjaan/#pekerjaan": all,
            "POST /pekerjaan/#pekerjaan/henti": all, "GET /api/v1/instruments": all, "POST /api/v1/score": all,
            "GET /api/v1/measurements/#pengukuran/people/#orang": all,
            "GET /unit": figures, "GET /unit/:unit": figures, "GET /pengukuran": figures, "GET /api/v1/agencies": figures,
            "GET /api/v1/measurements": figures, "GET /api/v1/measurements/#pengukuran": figures,
            "GET /api/v1/measurements/#pengukuran/units": figures,
            "GET /telaah": figures, "GET /bandingkan": figures, "GET /bandingkan/#sebelum/#sesudah": figures, "GET /peringkat": figures,
            "GET /ramalan": figures, "POST /ramalan/target": [.administrator, .pengelola, .opd], "GET /penghargaan": figures,
            "GET /mutu-data": checking, "GET /rekonsiliasi": checking, "POST /rekonsiliasi": checking,
            "GET /ringkasan/laporan.pdf": people, "GET /ringkasan/laporan.xlsx": people,
            "GET /pegawai": people, "POST /pegawai/cari": people, "GET /pegawai/ekspor.csv": people, "GET /pegawai/ekspor.xlsx": people,
            "GET /pegawai/#orang": people, "GET /api/v1/measurements/#pengukuran/people": people,
            "POST /pengukuran": staff, "GET /pengukuran/#pengukuran/penetapan": staff, "POST /pengukuran/#pengukuran/penetapan": staff,
            "GET /impor": staff, "POST /impor": staff, "GET /impor/kiriman/:kiriman": staff, "GET /impor/kiriman/:kiriman/temuan.csv": staff,
            "POST /impor/kiriman/:kiriman/simpan": staff, "POST /impor/kiriman/:kiriman/buang": staff, "POST /impor/latihan": administrator,
            "GET /akun": administrator, "POST /akun": administrator, "GET /akun/#akun": administrator, "POST /akun/#akun/token": administrator,
            "POST /akun/#akun/token/#token/cabut": administrator, "POST /akun/#akun/sesi": administrator, "POST /akun/#akun/sandi": administrator,
            "POST /akun/#akun/cabut": administrator, "GET /audit": audit, "GET /metrik": audit,
        ].merging(planning) { first, _ in first }
    }()

    /// Gaps, plans and scenarios.
    private static let planning: [String: Set<Role>?] = {
        let people: Set<Role> = [.administrator, .pengelola, .opd, .pimpinan, .auditor], planners: Set<Role> = [.administrator, .pengelola, .opd]
        return [
            "GET /kekurangan": people, "GET /rencana/#rencana": people, "GET /api/v1/measurements/#pengukuran/gaps": people,
            "GET /api/v1/plans": people, "GET /api/v1/plans/#rencana": people, "GET /rencana": planners, "POST /rencana": planners,
            "POST /rencana/simpan": planners, "GET /andaikan": planners, "POST /andaikan": planners,
        ]
    }()

    private static func name(_ route: Route) -> String { "\(route.method.rawValue) \(route.pattern)" }

    @Test func everyAddressIsInTheTable() {
        #expect(Set(Routes.all.map(Self.name)) == Set(Self.granted.keys))
        #expect(Routes.all.count == Set(Routes.all.map(Self.name)).count)
    }

    /// Somebody of a role gets past the gate of an address exactly where the table says so; what is beyond it answers as what is not there.
    @Test(arguments: Role.allCases) func aRoleGoesWhereItMay(_ role: Role) throws {
        let practice = try PracticeSite.shared.get()
        let scope = try #require(try practice.site.readers.read { try $0.account(named: role.rawValue).flatMap($0.scope(of:)) })
        for route in Routes.all {
            let allowed = try #require(Self.granted[Self.name(route)], "no entry for \(Self.name(route))")
            switch route.need {
            case .nobody: #expect(allowed == nil, "\(Self.name(route))")
            case .account: #expect(allowed == Set(Role.allCases), "\(Self.name(route))")
            case .permission(let permission): #expect(scope.may(permission) == allowed?.contains(role), "\(Self.name(route)) as \(role)")
            }
            guard let allowed, !allowed.contains(role) else { continue }
            let answer = practice.ask(route.method, Self.address(route, practice.own), as: role, form: route.method == .post ? [:] : nil)
            #expect(answer.status == 404, "\(Self.name(route)) as \(role) answers \(answer.status)")
        }
    }

    @Test(arguments: Routes.all.map(AuthorisationTests.name)) func nobodyGetsInWithoutSigningIn(_ name: String) throws {
        let practice = try PracticeSite.shared.get()
        let route = try #require(Routes.all.first { Self.name($0) == name })
        guard route.need != .nobody else { return }
        let answer = practice.ask(route.method, Self.address(route, practice.own), as: nil, form: route.method == .post ? [:] : nil)
        #expect(route.isOfPrograms ? answer.status == 401 : [303, 403].contains(answer.status), "\(name) answers \(answer.status)")
        #expect(!answer.text.contains("Instansi SATU"))
    }

    /// An address of a route with places of an agency.
    private static func address(_ route: Route, _ places: PracticeSite.Places) -> String {
        "/"
            + route.parts.map { part in
                switch part {
                case .literal(let text): text
                case .number("pengukuran"), .number("sebelum"), .number("sesudah"): String(places.measurement)
                case .number("orang"): String(places.person)
                case .number: "1"
                case .text("unit"): places.unit
                case .text("instrumen"), .text("lain"): "perban-bkn-8-2019"
                case .text: "tidak-ada"
                }
            }.joined(separator: "/")
    }

    /// What belongs to another agency is not there for accounts of one.
    @Test(arguments: [Role.pengelola, .opd, .pimpinan, .pegawai, .evaluator]) func otherAgenciesAreNotThere(_ role: Role) throws {
        let practice = try PracticeSite.shared.get(), other = practice.other
        for address in [
            "/ringkasan?ukur=\(other.measurement)", "/unit?ukur=\(other.measurement)", "/unit/\(other.unit)?ukur=\(other.measurement)",
            "/pegawai?ukur=\(other.measurement)", "/pegawai/\(other.person)?ukur=\(other.measurement)", "/pegawai/\(other.person)",
            "/pegawai/ekspor.csv?ukur=\(other.measurement)", "/ringkasan/laporan.pdf?ukur=\(other.measurement)",
            "/bandingkan/\(other.measurement)/\(other.measurement)",
            "/bandingkan/\(practice.own.measurement)/\(other.measurement)", "/peringkat?ukur=\(other.measurement)",
            "/ramalan?ukur=\(other.measurement)", "/ramalan?ukur=\(other.measurement)&unit=\(other.unit)", "/mutu-data?ukur=\(other.measurement)",
            "/mutu-data?ukur=\(other.measurement)&bentuk=csv", "/api/v1/measurements/\(other.measurement)",
            "/api/v1/measurements/\(other.measurement)/units", "/api/v1/measurements/\(other.measurement)/people",
            "/api/v1/measurements/\(other.measurement)/people/\(other.person)",
        ] {
            let answer = practice.ask(.get, address, as: role)
            // An employee's overview leads to their own page, whatever was asked for.
            let isLed = role == .pegawai && address.hasPrefix("/ringkasan") && answer.status == 303
            #expect(answer.status == 404 || isLed, "\(address) as \(role) answers \(answer.status)")
            #expect(!answer.text.contains("Instansi DUA"))
        }
        let listed = practice.ask(.get, "/api/v1/measurements", as: role)
        #expect(!listed.text.contains("\"DUA\""))
    }

    /// Staff of an OPD see their own people and figures alone, by page, by export and by program.
    @Test func staffOfAnOPDSeeTheirOwn() throws {
        let practice = try PracticeSite.shared.get(), own = practice.own
        #expect(practice.ask(.get, "/pegawai/\(own.person)", as: .opd).status == 200)
        #expect(practice.ask(.get, "/unit/\(own.unit)", as: .opd).status == 200)
        for address in [
            "/pegawai/\(own.otherPerson)", "/unit/\(own.otherUnit)", "/api/v1/measurements/\(own.measurement)/people/\(own.otherPerson)",
        ] {
            #expect(practice.ask(.get, address, as: .opd).status == 404, "\(address)")
        }
        let all = practice.ask(.get, "/api/v1/measurements/\(own.measurement)/people?limit=1000", as: .pengelola).text
        let part = practice.ask(.get, "/api/v1/measurements/\(own.measurement)/people?limit=1000", as: .opd).text
        let (whole, few) = (all.components(separatedBy: "\"person\"").count, part.components(separatedBy: "\"person\"").count)
        #expect(few > 1 && few < whole)
        #expect(!part.contains("\"person\" : \(own.otherPerson),"))
        #expect(practice.ask(.get, "/pegawai?unit=\(own.otherUnit)", as: .opd).text.contains("Tidak ada yang cocok"))
    }

    @Test func anEmployeeSeesThemselvesAlone() throws {
        let practice = try PracticeSite.shared.get(), own = practice.own
        let page = practice.ask(.get, "/saya", as: .pegawai)
        #expect(page.status == 200 && page.text.contains("PEGAWAI CONTOH"))
        #expect(practice.ask(.get, "/api/v1/measurements/\(own.measurement)/people/\(own.person)", as: .pegawai).status == 200)
        for address in [
            "/api/v1/measurements/\(own.measurement)/people/\(own.otherPerson)", "/pegawai/\(own.person)", "/pegawai/\(own.otherPerson)",
            "/api/v1/measurements", "/unit",
        ] {
            #expect(practice.ask(.get, address, as: .pegawai).status == 404, "\(address)")
        }
    }

    /// Evaluators see figures and nobody; agencies without a region are not theirs.
    @Test func evaluatorsSeeNobody() throws {
        let practice = try PracticeSite.shared.get()
        #expect(practice.ask(.get, "/pegawai", as: .evaluator).status == 404)
        #expect(practice.ask(.get, "/api/v1/agencies", as: .evaluator).text.contains("\"items\" : [\n\n  ]"))
    }
}
