import Personnel
import Testing
import Vocabulary

@testable import Exchange

/// Forms of rows that were sent.
@Suite struct PostedFormsTests {
    private func form(_ names: [String], _ memory: inout PostedForms.Memory) -> PostedForms.Form? {
        memory.form(.training, Array(names.joined(separator: "\"").utf8)) { names }
    }

    /// A name that none of SIASN's columns has may be anything, also something about somebody.
    @Test func keepsNoNameThatIsNoneOfSIASNs() throws {
        var memory = PostedForms.Memory()
        let form = try #require(form(["zz-rahasia", "namaKursus", "jumlahJam"], &memory))
        #expect(!form.layout.headings.contains("zz-rahasia"))
        #expect(form.layout[.trainingName] != nil && form.layout[.hours] != nil)
        #expect(form.problems.map(\.code) == ["kolom-tidak-dikenal"])
    }

    /// What one reader has met another need not find out, whatever names are in it; another form is another.
    @Test func isFoundOutOnce() throws {
        var one = PostedForms.Memory(), other = PostedForms.Memory()
        let names = ["zz-sekali", "namaKursus"]
        let first = try #require(form(names, &one)), second = try #require(form(names, &other))
        #expect(first === second)
        #expect(form(names.reversed(), &other) !== first)
    }
}
