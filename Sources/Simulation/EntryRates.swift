/// How long rows wait until they are entered, and how many are entered wrongly.
///
/// Nobody publishes these; they are chosen so that an export in spring lacks what agencies say it lacks.
enum EntryRates {
    /// Days from a row's own date to its entry.
    static let delays: Odds<Range<Int>> = [
        // Organizers enter their courses at once, and people who need them for an application.
        0..<15: 75,
        // The rest comes in when the personnel office asks for it, once a quarter.
        30..<121: 21,
        // Certificates found in a drawer when the next measurement is announced.
        366..<731: 4,
    ]

    /// Of a thousand rows, how many said something else until they were corrected.
    static let mistaken = 5

    /// The days of January to June, in which the appraisals of the year before are entered.
    static let appraisalDays = 181

    /// The days before the measurement in which the few appraisals of the year itself are entered.
    static let earlyAppraisalDays = 60
}

/// How many in a thousand people something happens to in a year.
enum ChangeRates {
    /// How many years before the measurement an export may be, and how far back changes are known.
    static let years = 5

    /// Come from another agency with all their records. Whoever is newly appointed joins besides, on the day of appointment,
    /// so that more join in a year of great intake than leave.
    static let transferred = 5
    /// Retire, die, or go to another agency.
    static let left = 20
    /// Move to another unit of the agency.
    static let moved = 30
    /// Change the kind of post: promoted to a structural one, or from pelaksana to a functional one.
    static let promoted = 10
    /// Have their highest degree recognised (pencantuman gelar), often long after they got it.
    static let graduated = 10
}
