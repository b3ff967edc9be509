import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Exchange

/// The order of day and month is that of a whole column, wherever the date stands that gives it away.
@Suite struct ColumnDecisionTests {
    /// Seminars, of which one within two years counts ten points; those of the same person have the same name.
    private func seminars(_ dates: [(person: Int, date: String)]) -> String {
        Lines.file(Lines.trainingHeading, dates.map { Lines.training($0.person, kind: "9", end: $0.date) })
    }

    private func read(_ dates: [(person: Int, date: String)]) throws -> DataSet {
        try TestFolder(["pegawai.csv": Lines.employees(1...3), "kursus.csv": seminars(dates)]).read()
    }

    private func competence(_ dataSet: DataSet) throws -> [String] {
        try dataSet.scoreTable().split(separator: "\n").dropFirst().map { String($0.split(separator: ",", omittingEmptySubsequences: false)[4]) }
    }

    /// 6/8/2020 is within two years before 30 June 2022 as a day of August, and not as one of June.
    @Test(arguments: [1, 2, 40, 48, 49, 60, 300, 3000]) func oneDateDecidesForAllBeforeIt(row: Int) throws {
        var dates = [(1, "6/8/2020")] + [(Int, String)](repeating: (2, "5/5/2021"), count: 3100)
        dates[row] = (3, "12/31/2021")
        let dataSet = try read(dates.prefix(row + 20).map { (person: $0.0, date: $0.1) })
        #expect(try competence(dataSet) == ["0", "10", "10"])
        #expect(dataSet.findings(in: "kursus.csv") == ["1 tanggalSelesaiKursus tanggal-bulan-dulu"])
        #expect(dataSet.diagnostics.first { $0.problem.code == "tanggal-bulan-dulu" }?.problem.severity == .warning)
    }

    /// The same the other way round: nothing is to be said of what Indonesia writes.
    @Test func theUsualOrderNeedsNoWord() throws {
        let dataSet = try read([(1, "6/8/2020"), (2, "31/12/2021"), (3, "2021-12-31")])
        #expect(try competence(dataSet) == ["10", "10", "10"])
        #expect(dataSet.findings(in: "kursus.csv").isEmpty)
    }

    @Test func withoutEvidenceTheDayComesFirst() throws {
        let dataSet = try read([(1, "6/8/2020"), (2, "8/6/2020")])
        #expect(try competence(dataSet) == ["10", "0", "0"])
        #expect(dataSet.findings(in: "kursus.csv").isEmpty)
    }

    /// Put together from two sources, no date in numbers can be trusted; those that say the year first or name the month can.
    @Test(arguments: [false, true]) func aColumnThatContradictsItself(isFarDown: Bool) throws {
        let between = [(Int, String)](repeating: (3, "1 Mei 2021"), count: isFarDown ? 200 : 0)
        let dataSet = try read(
            ([(1, "6/8/2020"), (2, "2021-12-31"), (2, "31/12/2021")] + between + [(1, "12/31/2021"), (3, "5 Mei 2021")]).map {
                (person: $0.0, date: $0.1)
            })
        #expect(try competence(dataSet) == ["0", "10", "10"])
        let last = isFarDown ? 205 : 5
        #expect(
            dataSet.findings(in: "kursus.csv") == [
                "1 tanggalSelesaiKursus tanggal-bertentangan", "2 tanggalSelesaiKursus tanggal-tidak-terbaca",
                "4 tanggalSelesaiKursus tanggal-tidak-terbaca", "\(last) tanggalSelesaiKursus tanggal-tidak-terbaca",
            ])
        let problem = try #require(dataSet.diagnostics.first { $0.problem.code == "tanggal-bertentangan" }?.problem)
        #expect(problem.severity == .error && problem.message.id.contains(": 1 tanggal hanya mungkin hari dulu dan 1 hanya mungkin bulan dulu"))
    }

    /// One in a hundred is a typing error of its own, in either order.
    @Test(arguments: [(100, true), (99, false)]) func aTypingErrorInAHundred(right: Int, isDecided: Bool) throws {
        let days = (0..<right).map { (person: 2, date: "\(13 + $0 % 16)/05/2021") },
            months = (0..<right).map { (person: 2, date: "05/\(13 + $0 % 16)/2021") }
        let dayFirst = try read([(1, "6/8/2020")] + days + [(3, "12/31/2021")]),
            monthFirst = try read([(1, "8/6/2020")] + months + [(3, "31/12/2021")])
        #expect(try competence(dayFirst) == (isDecided ? ["10", "10", "0"] : ["0", "0", "0"]))
        #expect(try competence(monthFirst) == (isDecided ? ["10", "10", "0"] : ["0", "0", "0"]))
        #expect(dayFirst.findings(in: "kursus.csv").contains("\(right + 3) tanggalSelesaiKursus tanggal-tidak-terbaca"))
        #expect(dayFirst.findings(in: "kursus.csv").contains { $0.hasSuffix("tanggal-bertentangan") } == !isDecided)
        #expect(monthFirst.findings(in: "kursus.csv").contains { $0.hasSuffix("tanggal-bulan-dulu") } == isDecided)
    }

    /// Each column has an order of its own, and each file.
    @Test func columnsAreDecidedApart() throws {
        let rows = [
            Lines.training(1, kind: "9", start: "8/6/2020", end: "6/8/2020"), Lines.training(2, kind: "9", start: "12/31/2020", end: "31/12/2021"),
        ]
        let folder = try TestFolder([
            "pegawai.csv": Lines.employees(1...3), "a.csv": Lines.file(Lines.trainingHeading, rows),
            "b.csv": Lines.trainings(Lines.training(3, kind: "9", end: "6/8/2020")),
        ])
        let dataSet = try folder.read()
        #expect(try competence(dataSet) == ["10", "10", "10"])
        #expect(dataSet.findings(in: "a.csv") == ["1 tanggalKursus tanggal-bulan-dulu"])
        #expect(dataSet.findings(in: "b.csv").isEmpty)
    }

    /// A punishment within five years: by the date of its effect, of the decree, and of what cancels it.
    @Test func everyColumnOfDates() throws {
        let heading = "nipBaru;jenisHukuman;jenisTingkatHukumanId;skTanggal;hukumanTanggal;skPembatalanNomor;skPembatalanTanggal"
        let dataSet = try TestFolder([
            "pegawai.csv": Lines.employees(1...4),
            "hukdis.csv": Lines.file(
                heading,
                [
                    "\(Lines.nip(1));4;S;;6/8/2017;;", "\(Lines.nip(2));4;S;6/8/2017;;;", "\(Lines.nip(3));4;S;;01/02/2022;;1/2/2022",
                    "\(Lines.nip(4));4;S;12/31/2020;12/31/2020;;12/31/2021",
                ]),
        ]).read()
        #expect(
            dataSet.findings(in: "hukdis.csv") == [
                "1 hukumanTanggal tanggal-bulan-dulu", "1 skTanggal tanggal-bulan-dulu", "1 skPembatalanTanggal tanggal-bulan-dulu",
            ])
        // 8 June 2017 is more than five years ago.
        let points = try dataSet.scoreTable().split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[6] }
        #expect(points == ["5", "5", "5", "5"])
    }

    /// What stands around dates changes nothing of their order.
    @Test(arguments: ["\u{200B}", "'", "=\"", "Rabu, "]) func marksAroundDates(mark: String) throws {
        func date(_ text: String) -> String { mark + text + (mark == "=\"" ? "\"" : "") }
        let dataSet = try read([(1, date("6/8/2020")), (2, date("5/5/2021")), (3, date("12/31/2021 0:00"))])
        #expect(try competence(dataSet) == ["0", "10", "10"])
        #expect(dataSet.findings(in: "kursus.csv").first == "1 tanggalSelesaiKursus tanggal-bulan-dulu")
    }

    /// Of any column that was written in one order all dates are read in that order, however it is shuffled.
    @Test func whatWasWrittenIsRead() throws {
        var random = SeededGenerator(seed: 710)
        for round in 0..<12 {
            let isMonthFirst = round % 2 == 0, asOf = try CivilDate.of("2022-06-30"), first = try CivilDate.of("2020-07-01")
            var dates = (0..<Int.random(in: 2...80, using: &random)).map { _ in CivilDate(day: Int32.random(in: 18_000...19_200, using: &random)) }
            dates.append(try .of("2019-10-25"))
            dates.shuffle(using: &random)
            let people = dates.map { _ in Int.random(in: 1...3, using: &random) }
            let dataSet = try read(
                zip(people, dates).map { person, date in
                    let (year, month, day) = date.components
                    return (person, isMonthFirst ? "\(month)/\(day)/\(year)" : "\(day)/\(month)/\(year)")
                })
            let expected = (1...3).map { person in zip(people, dates).contains { $0 == person && $1 >= first && $1 <= asOf } ? "10" : "0" }
            #expect(try competence(dataSet) == expected)
            #expect(dataSet.findings(in: "kursus.csv") == (isMonthFirst ? ["1 tanggalSelesaiKursus tanggal-bulan-dulu"] : []))
        }
    }
}
