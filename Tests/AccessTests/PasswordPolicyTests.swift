import Testing
import Vocabulary

@testable import Access

/// What each policy takes and refuses, on both sides of every bound.
@Suite struct PasswordPolicyTests {
    private static let good = "kopi-tubruk-tiga-gelas", mixed = "Kopi-tubruk-3-gelas"

    private func codes(_ password: String, for name: String = "petugas") -> [String?] {
        PasswordPolicy.allCases.map { $0.problem(password, for: name)?.code }
    }

    @Test func bothTakeWhatIsLongAndMixed() { #expect(codes(Self.mixed) == [nil, nil]) }

    @Test func onlyOneAsksForKindsOfCharacters() {
        #expect(codes(Self.good) == [nil, "kata-sandi-kurang-ragam"])
        for password in ["kopi-tubruk-3-gelas", "KOPI-TUBRUK-3-GELAS", "Kopi-tubruk-tiga", "KopiTubruk3Gelas", "Kopi tubruk 3 gelas"] {
            #expect(codes(password) == [nil, "kata-sandi-kurang-ragam"], "\(password)")
        }
        #expect(codes("Kopi tubruk, 3 gelas") == [nil, nil])
        // Letters beyond ASCII are letters.
        #expect(codes("Èsßkopi-3-gelas") == [nil, nil])
    }

    @Test func lengthHasTwoBounds() {
        let short = "Kopi-3-gel!"
        #expect(short.count == 11 && codes(short) == Array(repeating: "kata-sandi-terlalu-pendek", count: 2))
        #expect(codes(short + "x") == [nil, nil])
        let long = Self.mixed + String(repeating: "-kopi", count: 21) + "abcd"
        #expect(long.count == 128 && codes(long) == [nil, nil])
        #expect(codes(long + "x") == Array(repeating: "kata-sandi-terlalu-panjang", count: 2))
        #expect(codes("") == Array(repeating: "kata-sandi-terlalu-pendek", count: 2))
        // One character to the eye may be many: what can be long without end is counted.
        #expect(codes("e" + String(repeating: "\u{301}", count: 128)).allSatisfy { $0 == "kata-sandi-terlalu-panjang" })
    }

    @Test(arguments: [
        "petugas.mutasi", "PETUGAS.MUTASI", "petugas.mutasi1", "1234petugas.mutasi", "petugas.mutasipetugas.mutasi", "Petugas.Mutasi-7!",
    ])
    func theNameIsRefused(_ password: String) {
        #expect(codes(password, for: "petugas.mutasi").allSatisfy { $0 == "kata-sandi-nama-akun" })
    }

    @Test func theNameWithMoreIsTaken() {
        #expect(codes("Petugas.Mutasi-kopi-72", for: "petugas.mutasi") == [nil, nil])
        // Of a short name much is left.
        #expect(codes(Self.mixed, for: "k") == [nil, nil])
        #expect(codes(Self.mixed, for: "") == [nil, nil])
    }

    @Test(arguments: [
        "password1234", "Password2026!", "passwordpassword", "P@ssw0rd1234", "rahasia12345", "R4h4514-2026", "Indonesia2026!", "indonesia-merdeka",
        "kepegawaian1", "kepegawaian-bkn", "Takar-IPASN-2026", "siasn12345678", "bkpsdm2026!!!", "admin-admin-1", "qwertyuiop12", "qwertyuiopas",
        "123456789012", "098765432109", "111111111111", "121212121212", "abcabcabcabc", "abcdefghijkl", "lkjihgfedcba", "aaaaaaaaaaaaa",
        "1qaz2wsx3edc", "bismillah123", "pengelola-kepegawaian", "Januari-2026!", "............",
    ]) func commonOnesAreRefused(_ password: String) {
        #expect(codes(password).allSatisfy { $0 == "kata-sandi-umum" }, "\(password)")
    }

    /// Words of the list among others are no reason, nor digits that are not in a row.
    @Test(arguments: [
        "admin-sapi-lompat", "rahasia kopi tubruk", "indonesiaku sawah hijau", "839174650283", "takar beras basmati", "pasar-senin-ramai",
    ]) func othersAreTaken(_ password: String) {
        #expect(PasswordPolicy.asvs.problem(password, for: "petugas") == nil)
    }

    @Test func noProblemSaysWhatWasWritten() {
        for password in ["rahasia12345", "petugas.mutasi", "Kopi-3", Self.good] {
            for policy in PasswordPolicy.allCases {
                guard let problem = policy.problem(password, for: "petugas.mutasi") else { continue }
                for language in Language.allCases { #expect(!problem.text(in: language).contains(password)) }
            }
        }
    }
}
