import Testing
import Vocabulary

@testable import Web

/// What is said to whoever sent something that cannot be read.
@Suite struct UnreadableRequestTests {
    static let all: [UnreadableRequest] = [
        .brokenEscape, .notUTF8, .controlCharacter, .pathTooLong, .pathWithoutSlash, .pathWithQuery, .pathHidesSlash, .pathGoesUp, .formTooLarge,
        .tooManyFields, .fieldWithoutName, .nameTooLong, .noNumber("halaman", in: 1...9), .brokenContentKind, .brokenBoundary, .notMultipart,
        .partHeaderTooLong, .brokenPartHeader, .partWithoutName, .encodedPart, .noFilename, .filenameTooLong, .otherBoundary, .brokenBoundaryLine,
        .uploadCutOff, .uploadGoesOn, .uploadTooLarge, .tooManyParts, .fieldTooLarge,
    ]

    @Test func everyOneHasACodeOfItsOwn() {
        #expect(Set(Self.all.map(\.problem.code)).count == Self.all.count)
        for refusal in Self.all {
            #expect(refusal.problem.code.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || $0 == UInt8(ascii: "-") || $0.isDigit })
        }
    }

    @Test func everyOneSaysWhatToDoInBothLanguages() {
        for refusal in Self.all {
            for language in Language.allCases {
                #expect(!refusal.problem.message[language].isEmpty && !refusal.problem.remedy[language].isEmpty)
                #expect(!refusal.problem.message[language].hasSuffix(".") && !refusal.problem.remedy[language].hasSuffix("."))
            }
            #expect(refusal.problem.message.id != refusal.problem.message.en)
            #expect(refusal.problem.remedy.id != refusal.problem.remedy.en)
        }
    }
}
