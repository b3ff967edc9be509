import Personnel
import Testing

/// What can be an address, a number or a NIK, told without keeping it.
@Suite struct CellFormTests {
    @Test(arguments: [
        ("", CellForm.absent), ("contoh@example.test", .wellFormed), ("a.b+c@sub.example.test", .wellFormed), ("contoh", .malformed),
        ("contoh@example", .malformed), ("@example.test", .malformed), ("contoh@.test", .malformed), ("contoh@example.", .malformed),
        ("a@b@example.test", .malformed), ("con toh@example.test", .malformed),
    ])
    func email(text: String, form: CellForm) { #expect(CellForm.email(text) == form) }

    @Test(arguments: [
        ("", CellForm.absent), ("080000000000", .wellFormed), ("+62 800-0000-0000", .wellFormed), ("800000000", .wellFormed), ("0800", .malformed),
        ("8,00E+11", .malformed), ("tidak ada", .malformed),
    ])
    func phone(text: String, form: CellForm) { #expect(CellForm.phone(text) == form) }

    @Test(arguments: [
        ("", CellForm.absent), ("3500000000000001", .wellFormed), ("0000000000000000", .malformed), ("350000000000001", .malformed),
        ("3,5E+15", .malformed),
    ])
    func nik(text: String, form: CellForm) { #expect(CellForm.nik(text) == form) }
}
