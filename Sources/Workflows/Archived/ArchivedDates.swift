import Archive
import Vocabulary

/// The dates of which an archive has measurements, with how many agencies each: what can be ranked.
struct ArchivedDates {
    /// By date, the ids of the agencies that have a measurement of it.
    private let agencies: [CivilDate: Set<String>]
    private let isOfficial: Bool

    /// - Parameter isOfficial: whether only measurements count that were published and not superseded.
    init(_ reader: any ArchiveReader, isOfficial: Bool) throws {
        let standing = Set(try reader.publications().standing.map(\.measurement))
        var agencies: [CivilDate: Set<String>] = [:]
        for entry in try reader.measurements(of: nil) where !isOfficial || standing.contains(entry.number) {
            agencies[entry.asOf, default: []].insert(entry.agencyID)
        }
        self.agencies = agencies
        self.isOfficial = isOfficial
    }

    /// In the order of the dates.
    var days: [(date: CivilDate, agencies: Int)] {
        agencies.map { (date: $0.key, agencies: $0.value.count) }.sorted { $0.date < $1.date }
    }

    /// The years in which anything was measured, with how many agencies.
    var years: [(year: Int, agencies: Int)] {
        Dictionary(grouping: agencies, by: \.key.year).map { (year: $0.key, agencies: $0.value.reduce(into: Set()) { $0.formUnion($1.value) }.count) }
            .sorted { $0.year < $1.year }
    }

    func holds(_ date: CivilDate) -> Bool { agencies[date] != nil }

    // MARK: What is said where a date is not there

    /// No date was named.
    var unnamed: Problem {
        guard !days.isEmpty else { return nothing }
        return Problem(
            "tanggal-tidak-disebut",
            message: phrase { list in
                Phrase(
                    id: "Tanggal pengukuran tidak disebut; \(what.id) ada: \(list.id)", en: "No date was named; \(what.en) there are: \(list.en)")
            },
            remedy: Phrase(
                id: "Pilih satu dengan --as-of, atau unit satu pengukuran dengan --measurement",
                en: "Choose one with --as-of, or the units of one measurement with --measurement"))
    }

    /// The date that was named is not there.
    func missing(_ date: CivilDate) -> Problem {
        guard !days.isEmpty else { return nothing }
        return Problem(
            "tanggal-tidak-ada",
            message: phrase(near: date) { list in
                Phrase(
                    id: "Arsip tidak berisi \(what.id) per \(date.text(in: .indonesian)); yang ada: \(list.id)",
                    en: "The archive has no \(what.en) as of \(date.text(in: .english)); there are: \(list.en)")
            }, remedy: Phrase(id: "Pilih satu dengan --as-of", en: "Choose one with --as-of"))
    }

    private var what: Phrase {
        isOfficial
            ? Phrase(id: "pengukuran yang ditetapkan", en: "official measurements") : Phrase(id: "pengukuran", en: "measurements")
    }

    private var nothing: Problem {
        Problem(
            "arsip-tanpa-pengukuran",
            message: Phrase(id: "Arsip belum berisi \(what.id)", en: "The archive has no \(what.en) yet"),
            remedy: isOfficial
                ? Phrase(
                    id: "Tetapkan dengan takar publish, atau jalankan tanpa --official",
                    en: "Make one official with takar publish, or run it without --official")
                : Phrase(id: "Ukur dulu dengan takar measure --archive", en: "Measure first, with takar measure --archive"))
    }

    /// No more dates are named; those nearest to the one that was asked for, or else the latest.
    private static let most = 12

    private func phrase(near date: CivilDate? = nil, _ words: (Phrase) -> Phrase) -> Phrase {
        let named: [(date: CivilDate, agencies: Int)]
        if let date {
            let near = days.sorted { (abs(Int($0.date.day) - Int(date.day)), $0.date) < (abs(Int($1.date.day) - Int(date.day)), $1.date) }.prefix(
                Self.most)
            named = near.sorted { $0.date < $1.date }
        } else {
            named = Array(days.suffix(Self.most))
        }
        func list(_ language: Language) -> String {
            let texts = named.map { "\($0.date.text(in: language)) (\(language.counted($0.agencies, "instansi", "agency", "agencies")))" }
            return texts.joined(separator: ", ") + (named.count < days.count ? ", …" : "")
        }
        return words(Phrase(id: list(.indonesian), en: list(.english)))
    }
}
