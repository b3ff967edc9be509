import Personnel
import Testing

@testable import Exchange

/// Headings that printed tables spread over several rows.
@Suite struct HeadingRowsTests {
    private func layout(_ text: String) -> TableLayout? { TableLayout.recognise(Array(text.utf8)) }

    @Test func threeRows() throws {
        let found = try #require(layout("SKP TAHUNAN;;\nnipBaru;Penilaian;\n;tahun;Hasil\n;;nilaiPrestasiKerja\n\(Lines.nip(1));2021;80\n"))
        #expect(found.kind == .appraisal)
        #expect(found.headingRow == 4)
        #expect(found.headings == ["nipBaru", "tahun", "nilaiPrestasiKerja"])
    }

    /// One row that is enough is not joined with others.
    @Test func oneRowIsEnough() throws {
        let found = try #require(layout("a;b;c;d\ne;f;g;h\nnipBaru;tahun;nilaiPrestasiKerja;\n"))
        #expect(found.headings == ["nipBaru", "tahun", "nilaiPrestasiKerja", ""])
    }

    @Test func fourRowsAreNone() { #expect(layout("nipBaru;;\n;tahun;\n;;x\n;;nilaiPrestasiKerja\n") == nil) }
}
