import Exchange
import Instruments
import Measurement
import Vocabulary

/// A row of who was measured and who was not, the same in every report.
struct ParticipationRow {
    let title: Phrase
    let count: Int
    /// So many steps further in than the row it belongs to.
    let indent: Int
    /// Whether it is a part of everybody, so that a share says something.
    let isShare: Bool
    /// What the share of the measured is called.
    let grade: String

    init(_ title: Phrase, _ count: Int, indent: Int = 0, isShare: Bool = true, grade: String = "") {
        self.title = title
        self.count = count
        self.indent = indent
        self.isShare = isShare
        self.grade = grade
    }
}

/// What all reports say of a measurement, before any of them sets it.
extension MeasuredDataSet {
    /// Everybody who should have been measured.
    package var everybody: Int { aggregation.whole.measured + notMeasured }

    /// Who was measured, and why others were not.
    var participationRows: [ParticipationRow] {
        let instrument = plan.instrument
        let first = [
            ParticipationRow(
                Phrase(id: "Diukur", en: "Measured"), aggregation.whole.measured, grade: participation.map { instrument.category(of: $0) } ?? ""),
            ParticipationRow(Phrase(id: "Tidak diukur", en: "Not measured"), notMeasured),
        ]
        let excluded = zip(instrument.population, aggregation.whole.excluded).map { ParticipationRow($0.title, $1, indent: 1) }
        let others = [
            ParticipationRow(Phrase(id: "Baris pegawai ditolak", en: "Rows of employees refused"), dataSet.refusedEmployees, indent: 1),
            ParticipationRow(
                Phrase(id: "! \(Phrase.refusedElsewhere.id)", en: "! \(Phrase.refusedElsewhere.en)"), dataSet.refusedOfUnknownUnit, indent: 1,
                isShare: false),
            ParticipationRow(
                Phrase(id: "Diukur dengan nilai yang bertumpu pada data yang tidak ada", en: "Measured with points that rest on missing data"),
                scores.restingOnMissingData),
            ParticipationRow(
                Phrase(id: "Di antara dua bacaan batas kategori", en: "Between two readings of the category bounds"), scores.betweenCategoryReadings),
        ]
        return first + (excluded + others).filter { $0.count > 0 }
    }

    /// PNS and PPPK apart, where both were measured, under how they are joined.
    var groupRows: (title: Phrase, rows: [(name: String, means: Means)])? {
        let combination = plan.instrument.combination, whole = aggregation.whole
        guard let groups = combination.groups, let first = Means(whole.first), let second = Means(whole.second) else { return nil }
        let title =
            combination.means == .headCount
            ? Phrase(id: "Kelompok (digabung per kepala)", en: "Groups (joined by head count)")
            : Phrase(id: "Kelompok (rata-rata dua kelompok)", en: "Groups (mean of the two groups)")
        return (title, [(groups.absent, first), (groups.present, second)])
    }

    /// Agency by agency, where there are several; the highest mean first.
    package func agencyRows(in language: Language) -> [(name: String, means: Means, tally: Tally)] {
        let agencies = dataSet.people.agencyList
        guard agencies.count > 1 else { return [] }
        let nameless = Phrase(id: "(tanpa instansi)", en: "(no agency)")[language]
        return agencies.indices.compactMap { number -> (name: String, means: Means, tally: Tally)? in
            let agency = agencies[number], tally = aggregation.agencies[number]
            let name = agency.name.isEmpty ? (agency.id.isEmpty ? nameless : agency.id) : agency.name
            return Means(tally, by: aggregation.combination).map { (name, $0, tally) }
        }.sorted { ($1.means.total, $0.name) < ($0.means.total, $1.name) }
    }

    /// Where the points between the index and 100 went, the largest loss first.
    package var lossRows: [PointsLost.Entry] { PointsLost(self).entries.filter { $0.thousandths > 0 } }
}
