import Personnel
import Testing
import Vocabulary

@testable import Quality

/// What is found in one row of a history, and between rows.
@Suite struct CheckedRecordTests {
    private static func record(
        _ row: Int = 2, person: Int = 0, start: String = "", end: String = "", hours: Entry<Int> = .value(8000), number: String = "",
        course: String = ""
    ) -> CheckedRecord {
        var record = CheckedRecord(person: person, source: RecordSource(file: 1, row: row))
        record.dates = [("tanggalKursus", CivilDate.parse(start)), ("tanggalSelesaiKursus", CivilDate.parse(end))]
        record.start = CivilDate.parse(start).value
        record.end = CivilDate.parse(end).value
        record.hours = ("jumlahJam", hours)
        if !number.isEmpty || !course.isEmpty {
            record.certificate = CertificateKey(certificate: number, course: course, date: record.end ?? record.start)
        }
        return record
    }

    private static func codes(_ record: CheckedRecord) -> [String] { record.findings(Cases.context).map(\.problem.code) }

    @Test func soundRowsSayNothing() {
        #expect(Self.codes(Self.record(start: "01-03-2022", end: "03-03-2022")).isEmpty)
        #expect(Self.codes(Self.record(start: "30-06-2022", end: "30-06-2022", hours: .absent)).isEmpty)
    }

    @Test func rowsThatCannotBeRight() {
        #expect(Self.codes(Self.record(hours: .unreadable)) == ["jp-tidak-terbaca"])
        #expect(Self.codes(Self.record(start: "03-03-2022", end: "01-03-2022")) == ["selesai-sebelum-mulai"])
        #expect(Self.codes(Self.record(end: "31-02-2022")) == ["tanggal-tidak-terbaca"])
        #expect(Self.codes(Self.record(start: "30-06-2022", end: "01-07-2022")) == ["sesudah-tanggal-pengukuran"])
        #expect(Self.codes(Self.record(start: "01-07-2022", end: "02-07-2022")) == ["sesudah-tanggal-pengukuran"])
    }

    @Test func theSameCertificateIsNamedInEveryRowButTheFirst() {
        var register = CertificateRegister()
        for record in [
            Self.record(9, number: "12/BT/2022", course: "Bimtek Keuangan"), Self.record(3, number: "12 / bt / 2022", course: "BIMTEK KEUANGAN"),
            Self.record(5, number: "12/BT/2022", course: "Bimtek Arsip"), Self.record(4, person: 1, number: "12/BT/2022", course: "Bimtek Keuangan"),
            Self.record(6), Self.record(7),
        ] { register.add(record) }
        #expect(register.findings().map(\.source.row) == [9])
        #expect(register.findings().map(\.person) == [0])
    }
}
