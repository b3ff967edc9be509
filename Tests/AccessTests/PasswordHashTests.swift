import Testing
import Vocabulary

@testable import Access

/// What was hashed is known again, and nothing else.
@Suite struct PasswordHashTests {
    @Test(arguments: ["kopi-tubruk-tiga-gelas", "", " ", "a\u{0}b", "sandi 👩🏽‍🏫 é", String(repeating: "x", count: 1024)])
    func isKnownAgain(_ password: String) throws {
        let hash = try PasswordHash.make(password)
        #expect(hash.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$") && hash.utf8.count < 120)
        #expect(PasswordHash.holds(hash, password))
        for other in [password + "x", String(password.dropLast()) + "y", password.uppercased() + "Z"] { #expect(!PasswordHash.holds(hash, other)) }
    }

    /// Bytes are compared, so that the same letter written in two ways is not the same.
    @Test func whatLooksAlikeIsAnother() throws {
        #expect(!PasswordHash.holds(try PasswordHash.make("kafé"), "kafe\u{301}"))
        #expect(!PasswordHash.holds(try PasswordHash.make("a\u{0}b"), "a"))
    }

    @Test func everyHashHasItsSalt() throws {
        let hashes = try (0..<4).map { _ in try PasswordHash.make("kopi-tubruk-tiga-gelas") }
        #expect(Set(hashes).count == 4)
    }

    @Test func whatIsTooLongIsRefused() throws {
        let long = String(repeating: "x", count: 1025)
        let failure = try #require(throws: PasswordFailure.self) { try PasswordHash.make(long) }
        #expect(failure.problem.code == "kata-sandi-terlalu-panjang")
        #expect(!PasswordHash.holds(try PasswordHash.make(""), long))
        #expect(!PasswordHash.holds(try PasswordHash.make(String(long.dropLast())), long))
    }

    @Test func nobodysHashHoldsNothing() {
        #expect(PasswordHash.nobody.hasPrefix("$argon2id$"))
        for password in ["", "nobody", PasswordHash.nobody] {
            #expect(!PasswordHash.holds(PasswordHash.nobody, password))
            #expect(!PasswordHash.holds(nil, password))
        }
    }

    /// Parameters that would take all memory are not tried, nor what is no hash.
    @Test func malformedHashesHoldNothing() throws {
        let hash = try PasswordHash.make("kopi-tubruk-tiga-gelas")
        let parts = hash.split(separator: "$").map(String.init)
        var malformed = [
            "", " ", "kopi-tubruk-tiga-gelas", "$argon2id$", "$argon2id$v=19$m=4194304,t=100,p=1$\(parts[3])$\(parts[4])",
            "$argon2i$v=19$m=19456,t=2,p=1$\(parts[3])$\(parts[4])", "$argon2id$v=19$m=8,t=1,p=1$\(parts[3])$\(parts[4])",
            "$argon2id$v=19$m=19456,t=2,p=1$", "$argon2id$v=19$m=19456,t=2,p=1$\(parts[3])", "$argon2id$v=19$m=19456,t=2,p=1$\(parts[3])$",
            "$argon2id$v=19$m=19456,t=2,p=1$$\(parts[4])", "$argon2id$v=19$m=19456,t=2,p=1$!!!$\(parts[4])", " " + hash, hash + "=", hash + "A",
            hash + "\u{0}", hash + String(repeating: "A", count: 4000), hash.uppercased(),
        ]
        malformed += [40, 60, hash.count - 1].map { String(hash.prefix($0)) }
        for other in malformed { #expect(!PasswordHash.holds(other, "kopi-tubruk-tiga-gelas"), "\(other)") }
    }
}
