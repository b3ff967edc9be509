import Instruments
import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

/// The same certificate counts once, with its larger JP.
@Suite struct CertificateRuleTests {
    private func hours(_ records: [TrainingRecord]) throws -> String {
        let plan = try Plan.a(), fact = try plan.fact("jp-teknis")
        var person = try TestPerson()
        person.records = records
        let forward = plan.measured([person]).facts.value(fact, of: 0)
        person.records.reverse()
        #expect(plan.measured([person]).facts.value(fact, of: 0) == forward, "in reverse")
        return Thousandths.text(forward)
    }

    @Test func theLargerStands() throws {
        #expect(try hours([.technical("8", certificate: "1"), .technical("12", certificate: "1"), .technical("3", certificate: "1")]) == "12")
    }

    @Test(arguments: ["NO. 12/A", "no 12 a", "12-A no", " n.o.1.2.A "].dropLast(2) + [" No/12(A) "])
    func numbersAgreeInLettersAndDigitsWhateverTheirCase(_ number: String) throws {
        #expect(try hours([.technical("8", certificate: "No.12/a"), .technical("8", certificate: number)]) == "8")
    }

    @Test(arguments: [("No.12/b", "Bimtek Contoh"), ("No.12", "Bimtek Contoh"), ("No.12/a", "Bimtek Lain"), ("No.12/a", "")])
    func anotherNumberOrAnotherCourseIsAnotherCertificate(_ number: String, _ course: String) throws {
        #expect(try hours([.technical("8", certificate: "No.12/a"), .technical("8", certificate: number, name: course)]) == "16")
    }

    @Test(arguments: ["bimtek  CONTOH", "Bimtek-Contoh", "BimtekContoh", "«Bimtek» Contoh."]) func coursesAgreeInLettersAndDigits(_ course: String)
        throws
    {
        #expect(try hours([.technical("8", certificate: "12"), .technical("8", certificate: "12", name: course)]) == "8")
    }

    @Test func withANumberTheDateDoesNotMatter() throws {
        #expect(try hours([.technical("8", ended: "2022-01-01", certificate: "12"), .technical("9", ended: "2022-02-02", certificate: "12")]) == "9")
    }

    @Test(arguments: ["", "-", "--/."]) func withoutANumberCourseAndDateDecide(_ number: String) throws {
        #expect(try hours([.technical("8", certificate: number), .technical("9", certificate: "")]) == "9")
        #expect(try hours([.technical("8", certificate: number), .technical("9", certificate: number, name: "Lain")]) == "17")
        #expect(try hours([.technical("8", ended: "2022-01-01", certificate: number), .technical("9", ended: "2022-01-02")]) == "17")
    }

    /// The date of a training is its end, or else its start.
    @Test func withoutAnEndTheStartTellsCoursesApart() throws {
        func row(_ hours: String, end: String?, start: String?) throws -> TrainingRecord {
            var record = try TrainingRecord.technical(hours)
            (record.end, record.start) = (try end.map { try .of($0) }, try start.map { try .of($0) })
            return record
        }
        #expect(try hours([row("10", end: nil, start: "2022-01-10"), row("10", end: nil, start: "2022-06-10")]) == "20")
        #expect(try hours([row("10", end: nil, start: "2022-01-10"), row("8", end: nil, start: "2022-01-10")]) == "10")
        #expect(try hours([row("10", end: "2022-01-10", start: nil), row("8", end: nil, start: "2022-01-10")]) == "10")
        #expect(try hours([row("10", end: "2022-01-12", start: "2022-01-10"), row("8", end: "2022-01-12", start: "2022-01-11")]) == "10")
        #expect(try hours([row("10", end: "2022-01-12", start: "2022-01-10"), row("8", end: "2022-01-13", start: "2022-01-10")]) == "18")
    }

    @Test func withoutNumberAndDateNoTwoRowsAreTheSame() throws {
        var record = try TrainingRecord.technical("6")
        (record.end, record.year) = (nil, 2022)
        #expect(try hours([record, record, record]) == "18")
        // A number tells them apart even so.
        record.certificate = "12"
        #expect(try hours([record, record, record]) == "6")
    }

    @Test func underInstrumentBTwoCoursesWithoutAnEndCountBoth() throws {
        var records = try ["2024-01-10", "2024-06-10"].map { day in
            var record = try TrainingRecord.technical("10")
            (record.end, record.start) = (nil, try .of(day))
            return record
        }
        var person = try TestPerson()
        for _ in 0..<2 {
            person.records = records
            #expect(try person.points(.competence, .b()) == "15")
            records.reverse()
        }
    }

    @Test func withANumberAndWithoutAreDifferent() throws {
        #expect(try hours([.technical("8", certificate: "12"), .technical("8")]) == "16")
    }

    @Test func aNumberIsNotMistakenForPartOfTheCourse() throws {
        #expect(try hours([.technical("8", certificate: "12", name: "3 Bimtek"), .technical("8", certificate: "123", name: "Bimtek")]) == "16")
    }

    @Test func aRowOutsideTheWindowHidesNoneInside() throws {
        #expect(try hours([.technical("40", ended: "2021-06-30", certificate: "12"), .technical("8", certificate: "12")]) == "8")
    }

    @Test func aSeminarOfTheSameCertificateAddsNothingAndHidesNothing() throws {
        var seminar = try TrainingRecord.technical("40", certificate: "12")
        seminar.type = "4"
        #expect(try hours([seminar, .technical("8", certificate: "12")]) == "8")
    }

    @Test func theSameCertificateOfTwoPeopleCountsForBoth() throws {
        let plan = try Plan.a(), person = try TestPerson().adding(TrainingRecord.technical("20", certificate: "12"))
        let scores = plan.measured([person, person]).facts.scored()
        #expect(scores.points(.competence, of: 0).description == "15")
        #expect(scores.points(.competence, of: 1).description == "15")
    }

    @Test func lettersBeyondASCIICountHoweverTheyAreStored() throws {
        let composed = "Kaf\u{E9}", decomposed = "Kafe\u{301}"
        #expect(try hours([.technical("8", certificate: "12", name: composed), .technical("8", certificate: "12", name: decomposed)]) == "8")
        #expect(try hours([.technical("8", certificate: "12", name: composed), .technical("8", certificate: "12", name: "KAF\u{C9}")]) == "8")
        #expect(try hours([.technical("8", certificate: "12", name: "Жизнь"), .technical("8", certificate: "12", name: "Жизни")]) == "16")
    }
}
