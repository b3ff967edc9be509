import Testing

@testable import Exchange

/// What is left of a NIP that went through a number.
@Suite struct SpoiltNIPTests {
    private static let nip: UInt64 = 199_001_012_015_011_901

    @Test(arguments: [
        "1,99001E+17", "1.99001E+17", "1,99001e+17", "1.99001E17", "'1,99001E+17", "1,9900101E+17", "1,99E+17", "2E+17", "199001012015011000",
        "199001012015012000", "199001012015011900", "199001012015011904", "199 001 012 015 011 900", "1.99001012015011E+17",
        "1.990010120150119E17", "199001012015011900.0", "199001012015011900,00", "19900101,2015E+10",
    ]) func theNIPIsAmongWhatIsLeft(text: String) throws {
        let range = try #require(SpoiltNIP.range(text))
        #expect(range.contains(Self.nip))
    }

    /// What a program shows last is rounded: 199012315… is shown as 1,99012, 199012631… as 1,99013.
    @Test func roundingIsAllowedFor() throws {
        let range = try #require(SpoiltNIP.range("1,99013E+17"))
        #expect(range.contains(199_012_631_015_011_901))
        #expect(range.contains(199_013_999_999_999_999))
        #expect(!range.contains(199_012_315_015_011_901))
        #expect(!range.contains(199_014_000_000_000_000))
        let short = try #require(SpoiltNIP.range("199001012015011000"))
        #expect(short == 199_001_012_015_010_500...199_001_012_015_011_999)
    }

    @Test(arguments: [
        "", "PEGAWAI", "123", "1990010120150119", "19900101201501190112", "1,99001E+16", "1,99001E+18", "1E+17E", "E+17", "1,9,9E+17", "-1E+17",
        "1E-17",
        "1,99001E+99999999999999999999", "0,0E+18", "000000000000000000",
        // Somebody typed the day of birth or the sex wrong, and nobody knows which digit.
        "199013012015011901", "199001012015013901", String(repeating: "9", count: 400),
    ]) func nothingIsLeft(text: String) { #expect(SpoiltNIP.range(text) == nil) }

    @Test func idsThatAreNumbers() {
        for text in ["1,23E+31", "1E+5", "12.5e+3"] { #expect(SpoiltNIP.isNumber(text), "\(text)") }
        for text in ["", "E+", "8AE48289", "12345678901234567890123456789E12", "1E+", "abcE+5", "P1"] {
            #expect(!SpoiltNIP.isNumber(text), "\(text)")
        }
    }
}
