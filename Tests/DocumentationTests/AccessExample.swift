import Access
import Testing
import Vocabulary

@Suite struct AccessExample {
    @Test func article() throws {
        var isRead = false
        defer { #expect(isRead, "the example ended early") }
        // example
        let office = Scope(role: .opd, agency: .one("6401"), units: ["UNOR-DINKES"])
        let mayPlan = office.may(.plan)  // true
        let mayPublish = office.may(.publish)  // false

        let problem = PasswordPolicy.asvs.problem("Rahasia-2026!", for: "dinkes")?.code ?? ""  // kata-sandi-umum
        let hash = try PasswordHash.make("kopi tubruk tiga gelas")
        let isRight = PasswordHash.holds(hash, "kopi tubruk tiga gelas")  // true
        let isWrong = PasswordHash.holds(nil, "kopi tubruk tiga gelas")  // false, and it took as long

        // The program is told the text once; the archive keeps the digest.
        let token = Secret(.token)
        let isKnown = Secret.digest(of: token.text) == token.digest  // true

        var limit = AttemptLimit()
        for second in 0..<6 { limit.fail("dinkes", from: "10.0.0.7", at: Double(second)) }
        let wait = limit.wait("dinkes", from: "10.0.0.7", at: 5)  // 60 seconds
        let elsewhere = limit.wait("dinkes", from: "10.0.0.8", at: 5)  // 0: nobody else is locked out
        // end of example
        #expect(mayPlan && !mayPublish)
        #expect(problem == "kata-sandi-umum")
        #expect(isRight && !isWrong && isKnown)
        #expect(wait == 60 && elsewhere == 0)
        isRead = true
    }
}
