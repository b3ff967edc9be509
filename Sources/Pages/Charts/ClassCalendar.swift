import Vocabulary

/// In which weeks which classes of a training plan are held, a row per programme.
struct ClassCalendar: Chart {
    /// A class of a programme.
    struct Session: Sendable, Hashable {
        /// Its first week, counted from 0.
        let week: Int
        /// How many weeks it takes, at least one.
        let weeks: Int
        /// What stands on it, such as how many learn: `30`.
        let text: String

        init(week: Int, weeks: Int = 1, text: String) {
            self.week = week
            self.weeks = max(1, weeks)
            self.text = text
        }
    }

    /// A programme with its classes.
    struct Row: Sendable, Hashable {
        /// The programme.
        let label: String
        /// All its classes in words, as the table says them: `3 kelas, 90 orang`.
        let text: String
        /// In any order; those at the same time stand below each other.
        let sessions: [Session]

        init(label: String, text: String, sessions: [Session]) {
            self.label = label
            self.text = text
            self.sessions = sessions
        }
    }

    let about: ChartText
    /// How many weeks are shown.
    let weeks: Int
    /// The weeks in which something begins that has a name, such as a month.
    let months: [Mark]
    /// From above to below.
    let rows: [Row]

    /// - Parameters:
    ///   - weeks: how many are shown, at most two years.
    ///   - months: the week, counted from 0, in which each month begins.
    init(_ about: ChartText, weeks: Int, months: [Mark], rows: [Row]) {
        self.about = about
        self.weeks = min(max(weeks, 1), 106)
        self.months = months
        self.rows = rows
    }

    func table(_ language: Language) -> ChartTable {
        ChartTable(headings: [about.label, about.value], rows: rows.map { [$0.label, $0.text] })
    }

    /// The classes that lie within the weeks shown, in lanes in which none lies over another; at most six lanes, the last of which may be full.
    func lanes(of row: Row) -> [[Session]] {
        let shown = row.sessions.filter { $0.week >= 0 && $0.week < weeks }.sorted { ($0.week, $0.weeks, $0.text) < ($1.week, $1.weeks, $1.text) }
        return shown.reduce(into: [[Session]]()) { lanes, session in
            let free = lanes.firstIndex { $0.last.map { end(of: $0) <= session.week } ?? true }
            if let free { lanes[free].append(session) } else if lanes.count < 6 { lanes.append([session]) } else { lanes[5].append(session) }
        }
    }

    /// The week behind a class, or behind the last that is shown.
    func end(of session: Session) -> Int { session.week + min(session.weeks, weeks - session.week) }
}
