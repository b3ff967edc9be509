import Testing
import Vocabulary

/// Dates in every form that is met in personnel files.
@Suite struct DateParsingTests {
    @Test(arguments: [
        "17-08-2024", "17/08/2024", "17.08.2024", "2024-08-17", "2024/08/17", "2024.08.17", "17-8-2024", "2024-8-17", "17 08 2024",
        "17 - 08 - 2024", "'17-08-2024", " 17-08-2024 ", "\t17-08-2024\r",
    ])
    func numbersInEitherOrder(text: String) { #expect(CivilDate.parse(text).value?.description == "2024-08-17") }

    @Test(arguments: [
        "17/08/2024 00.00.00", "17-08-2024 7.30", "2024-08-17 07.30.15,250", "17 Agustus 2024 10.00 WIB", "17/08/2024 12:00:00 AM",
        "2024-08-17 00:00:00 +0700", "2024-08-17T00:00:00Z", "2024-08-17T23:59:59.999+07:00", "2024-08-17 07:30", "2024-08-17 07:30:15",
        "17-08-2024 00:00:00",
        "17 Agustus 2024 10:00",
    ])
    func aTimeOfDayIsIgnored(text: String) { #expect(CivilDate.parse(text).value?.description == "2024-08-17") }

    /// Spreadsheets write midnight with one digit for the hour.
    @Test(arguments: ["17/08/2024 0:00", "17-08-2024 7:30"]) func anHourOfOneDigitIsIgnoredToo(text: String) {
        #expect(CivilDate.parse(text).value?.description == "2024-08-17")
    }

    @Test(arguments: [
        (1, ["Januari", "January", "Jan", "jan.", "JANUARI"]), (2, ["Februari", "February", "Feb", "Febr"]),
        (3, ["Maret", "March", "Mar"]), (4, ["April", "Apr"]), (5, ["Mei", "May", "MEI"]), (6, ["Juni", "June", "Jun"]),
        (7, ["Juli", "July", "Jul"]),
        (8, ["Agustus", "August", "Agu", "Agust", "Ags", "Aug"]), (9, ["September", "Sept", "Sep"]), (10, ["Oktober", "October", "Okt", "Oct"]),
        (11, ["November", "Nopember", "Nov", "Nop"]), (12, ["Desember", "December", "Des", "Dec"]),
    ])
    func monthNamesOfBothLanguages(month: Int, names: [String]) {
        for name in names {
            for text in ["9 \(name) 2021", "09-\(name)-2021", "09/\(name)/2021", "2021 \(name) 9"] {
                #expect(CivilDate.parse(text).value == CivilDate(year: 2021, month: month, day: 9), "\(text)")
            }
        }
    }

    /// A weekday before the date, as letters and forms have it; whether it was one is not asked.
    @Test(arguments: [
        "Sabtu, 17 Agustus 2024", "SABTU 17-08-2024", "sabtu,17/08/2024", "Sab. 17 Agt 2024", "Saturday, 17 August 2024", "Sat 2024-08-17",
        "Jum'at, 17 Agustus 2024", "Jumat 17.08.2024", "Ahad, 17 Agustus 2024", "Minggu,  17 Agustus 2024 07.30",
    ])
    func aWeekdayBeforeIsIgnored(text: String) { #expect(CivilDate.parse(text).value?.description == "2024-08-17") }

    /// Spellings that Indonesian offices and older spreadsheets write.
    @Test(arguments: ["9 Pebruari 2021", "9 Peb 2021", "9 Agt 2021", "9 Agt. 2021"])
    func monthNamesStillMissing(text: String) {
        #expect(CivilDate.parse(text).value != nil)
    }

    @Test(arguments: [
        ("25569", "1970-01-01"), ("45521", "2024-08-17"), ("36526", "2000-01-01"), ("00061", "1900-03-01"), ("43890", "2020-02-29"),
        ("99999", "2173-10-13"),
    ])
    func fiveDigitsAreAnExcelSerial(text: String, date: String) { #expect(CivilDate.parse(text).value?.description == date) }

    @Test(arguments: [
        "", " ", "-", "null", "NULL", "Null", "'", "00-00-0000", "0000-00-00", "00/00/0000", "0001-01-01", "01-01-0001", "0001-01-01T00:00:00Z",
        "0000-00-00 00:00:00", "-0001-11-30T00:00:00.000000Z", "-0001-11-30 00:00:00", "1899-12-30", "30/12/1899 00:00:00", "1753-01-01",
        "31-12-9999",
        "9999-12-31T23:59:59", "00/01/1900", "0",
    ])
    func placeholdersAreAbsent(text: String) { #expect(CivilDate.parse(text).isAbsent) }

    @Test(arguments: [
        "30-02-2024", "31-04-2024", "2023-02-29", "17-13-2024", "00-08-2024", "17-08-24", "24-08-17", "17-08-1899", "17-08-2200", "2024", "1234",
        "123456",
        "20240817", "1", "00060", "00000", "4552l", "17-08", "17-08-", "-17-08-2024", "17--", "17-08-2024-", "17-08-2024 ini", "17-08-2024T",
        "17-08-2024T1",
        "17-08-2024T00.00.00", "17-08-2024 00.00:00", "17-08-2024 25:00", "17-08-2024 7.60", "17-08-2024 00.00.00 siang", "Sabtu", "Sabtu, 45521",
        "2024-08-17Z00:00:00", "Agustus 2024", "17 Agu", "17 Ag 2024", "17 Augustus 2024", "17 Bulan 2024",
        "Hari, 17 Agustus 2024", "17 Agustus 2024, Sabtu", "17 Agustus Agustus 2024", "17 2024 Agustus", "tidak ada", "?", "--", "nol", "nulll",
        "17\u{2013}08\u{2013}2024", "१७-०८-२०२४", "08/17/2024",
        "1e5",
        "+5-5-2020", "2024-08-170", "02024-08-17",
    ])
    func anythingElseIsUnreadable(text: String) { #expect(CivilDate.parse(text).isUnreadable) }

    @Test func aDateIsWrittenAsPeopleWriteIt() throws {
        let date = try #require(CivilDate.parse("2022-06-03").value)
        #expect(date.text(in: .indonesian) == "3 Juni 2022")
        #expect(date.text(in: .english) == "3 June 2022")
    }

    /// What the type writes, it reads: every day of three centuries, in the two languages and as numbers.
    @Test func whatIsWrittenIsRead() {
        let wrong = stride(from: Int32(-25_567), to: 84_006, by: 7).map { CivilDate(day: $0) }.filter { date in
            CivilDate.parse(date.description).value != date || CivilDate.parse(date.text(in: .indonesian)).value != date
                || CivilDate.parse(date.text(in: .english)).value != date
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(5))")
    }
}
