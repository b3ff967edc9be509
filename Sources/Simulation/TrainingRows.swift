import Vocabulary

/// Writes `kursus.csv`: what people attended in the five years before the date of measurement, five to six rows a person.
enum TrainingRows {
    static func write(
        for person: SimulatedPerson, in scenario: Scenario, to rows: inout RowWriter, _ entries: inout Entries,
        using random: inout SeededGenerator
    ) {
        let kinds = person.post.kind == "2" ? CourseKind.ofFunctionalPosts : CourseKind.ofOthers
        for yearsBack in 0..<5 {
            for _ in 0..<attended(random.below(1000) + person.diligence) {
                let flaw = FlawRates.training.draw(using: &random)
                let daysBack = yearsBack * 365 + random.below(365)
                let end = CivilDate(day: scenario.asOf.day + Int32(flaw == .afterMeasurement ? 1 + daysBack % 60 : -daysBack))
                let course = Course(kinds.draw(using: &random), end: end, using: &random)
                guard course.start > person.appointedOn else { continue }
                write(course, of: person, flaw, in: scenario, to: &rows, entries.next(dated: end, flaw), using: &random)
            }
        }
    }

    /// How many courses somebody attended in a year.
    private static func attended(_ draw: Int) -> Int {
        switch draw {
        case ..<235: 0
        case ..<565: 1
        case ..<815: 2
        case ..<935: 3
        default: 4
        }
    }

    private static func write(
        _ course: Course, of person: SimulatedPerson, _ flaw: Flaw, in scenario: Scenario, to rows: inout RowWriter,
        _ showing: Entries.Showing, using random: inout SeededGenerator
    ) {
        let start = rows.mark
        let hasNumber = flaw == .certificateAgain || random.chance(940)
        let organizer = random.pick(organizers)
        func writeRow(_ hours: Int, certificate: (inout RowWriter) -> Void) {
            rows.nipCell(person.identity.nip, flaw, in: scenario, using: &random)
            rows.cell(course.kind.id)
            rows.cell(course.kind.letter)
            rows.courseNameCell(course, flaw)
            rows.cell(organizer)
            rows.cell()
            certificate(&rows)
            rows.cell(course.end.year)
            rows.courseDateCells(course, flaw)
            rows.hoursCell(hours, flaw)
            rows.endRow()
        }
        // Until it was corrected, a digit too few or too many.
        let mistaken = course.hours < 10 ? course.hours + 10 : course.hours / 10
        writeRow(showing == .mistaken ? mistaken : course.hours) { row in
            if flaw == .nullText { row.append("null") } else if hasNumber { row.appendCertificate(course, separator: "/") }
        }
        // Entered once by the person and once by the organizer, who counted another hour.
        if flaw == .certificateAgain { writeRow(course.hours + random.below(2)) { $0.appendCertificate(course, separator: " / ") } }
        if flaw == .rowTwice { rows.repeatRow() }
        if showing == .notYet { rows.takeBack(to: start) }
    }

    private static let organizers = ["BPSDM CONTOH", "BKPSDM CONTOH", "BPKAD CONTOH", "PUSDIKLAT CONTOH", "UNIVERSITAS CONTOH"]
}

extension RowWriter {
    fileprivate mutating func courseNameCell(_ course: Course, _ flaw: Flaw) {
        switch flaw {
        case .lineBreak: quotedCell("\(course.kind.title)\n\(course.topic) \(course.batch)")
        case .quotes: quotedCell("\(course.kind.title), \"\(course.topic)\"; ANGKATAN \(course.batch)")
        default:
            cell(course.kind.title)
            append(byte: UInt8(ascii: " "))
            append(course.topic)
            append(byte: UInt8(ascii: " "))
            append(course.batch)
        }
    }

    fileprivate mutating func appendCertificate(_ course: Course, separator: String) {
        append(course.certificate)
        append(separator)
        append("BT")
        append(separator)
        append(course.end.year)
    }

    fileprivate mutating func courseDateCells(_ course: Course, _ flaw: Flaw) {
        if flaw == .datesMissing { return emptyCells(2) }
        dateCell(course.start)
        if flaw == .endMissing { emptyCells(1) } else { dateCell(course.end, flaw.dateForm) }
    }

    fileprivate mutating func hoursCell(_ hours: Int, _ flaw: Flaw) {
        switch flaw {
        case .hoursWithUnit:
            cell(hours)
            append(" JP")
        case .hoursDecimal:
            cell(hours)
            append(",5")
        case .hoursMissing: cell()
        case .hoursWord: cell("abc")
        case .hoursNegative: cell("-8")
        case .hoursTooMany: cell("99999")
        default: cell(hours)
        }
    }
}
