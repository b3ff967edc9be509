import Testing

@testable import Access

/// Secrets are long, random and told by their digest alone.
@Suite struct SecretTests {
    @Test func theirFormSaysWhatTheyAreFor() throws {
        for _ in 0..<200 {
            let token = Secret(.token).text, session = Secret(.session).text
            #expect(token.wholeMatch(of: /tkr_[A-Za-z0-9_-]{43}/) != nil)
            #expect(session.wholeMatch(of: /[A-Za-z0-9_-]{43}/) != nil)
        }
    }

    @Test func noTwoAreTheSame() {
        #expect(Set((0..<500).map { _ in Secret(.session).text }).count == 500)
        // Every place has many letters: none of the bytes is left out.
        let texts = (0..<500).map { _ in Array(Secret(.session).text.utf8) }
        for place in 0..<42 { #expect(Set(texts.map { $0[place] }).count > 50) }
        #expect(Set(texts.map { $0[42] }).count == 16)
    }

    @Test func theDigestIsThatOfTheText() {
        #expect(Secret.digest(of: "") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(Secret.digest(of: "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        let secret = Secret(.token)
        #expect(secret.digest == Secret.digest(of: secret.text) && !secret.digest.contains(secret.text))
    }

    @Test func aMessageDoesNotShowIt() {
        let secret = Secret(.token)
        #expect(!"\(secret)".contains(secret.text) && !String(reflecting: secret).contains(secret.text))
    }
}
