import Exchange
import Personnel
import Vocabulary

/// What came of a deed as a page tells it: the finding in one sentence, what it must be read with, and its parts from top to bottom.
///
/// Every deed that takes work ends in one, so that comparisons, ranks, forecasts and plans read and are taken away alike.
package struct ResultReport {
    /// A heading with what stands under it; what is not there is left out.
    package struct Part {
        let heading: String
        /// Sentences before everything else.
        var lines: [String] = []
        /// Words and what they mean beside each other.
        var facts: [(title: String, text: String)] = []
        var chart: (any Chart)?
        var table: SheetTable?
        /// What is said where the table has no rows.
        var emptiness = ""
        /// The names of the columns that are shown; nil for all but ids and what only programs need.
        var columns: [String]?
        /// How many rows are shown; the others come with the file.
        var rows = 50
        /// Where a row leads, by its cells.
        var link: RowLink?
        /// The names of columns that only the file has, so that the others have room.
        var inFileAlone: Set<String> = []

        init(_ heading: String) { self.heading = heading }
    }

    /// Which column of a table leads where.
    struct RowLink {
        /// The position of the column whose text becomes the link.
        let column: Int
        /// Given the cells of a row; nil leads nowhere.
        let address: ([SheetCell]) -> Address?

        init(column: Int, address: @escaping ([SheetCell]) -> Address?) {
            self.column = column
            self.address = address
        }

        /// To the page of whom a row is about, where the account may see them.
        ///
        /// - Parameters:
        ///   - column: whose text becomes the link.
        ///   - nip: the column of the NIP.
        init(toPeople links: MeasurementLinks, column: Int = 1, nip: Int = 0) {
            self.init(column: column) { cells in
                guard cells.indices.contains(nip), case .text(let text, _) = cells[nip] else { return nil }
                return NIP(text).flatMap(links.person)
            }
        }
    }

    /// The sentence that answers the question.
    let finding: String
    /// What the figures must be read with.
    var warnings: [String] = []
    var facts: [(title: String, text: String)] = []
    var parts: [Part] = []

    init(_ finding: String) { self.finding = finding }

    /// Writes it, behind whatever the page has asked.
    func write(_ w: inout HTMLWriter) {
        w.element("p", .class("kalimat-utama"), text: finding)
        w.notice(warnings, isWarning: true)
        w.summaryList(facts)
        for part in parts {
            w.element("section") { w in
                w.element("h2", text: part.heading)
                for line in part.lines { w.element("p", text: line) }
                w.summaryList(part.facts)
                part.chart?.write(&w)
                if let table = part.table {
                    SheetView(table, part).write(&w)
                }
            }
        }
    }
}
