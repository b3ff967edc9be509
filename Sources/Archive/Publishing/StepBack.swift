import Vocabulary

/// An official measurement that would give way to one that says less of the year, or of the day.
///
/// Of an agency and a year the latest official day counts, in rankings and awards. So three ways lead back, and each asks for a
/// reason:
/// - a measurement of an earlier day takes the place of one of a later day: the year falls back to the earlier day;
/// - it takes the place of one of another year, which may be left with an earlier day or with none;
/// - of the same day it takes the place of one that rests on later imports: what came to be known since is dropped.
///
/// The other ways are the usual ones and ask for nothing but the decree: a later day of the year, or the same day measured with more
/// records or in another way, which has to name what it supersedes. An earlier day that supersedes nothing stands beside the later one
/// and does not change what counts, so it needs no reason either.
struct StepBack: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case earlierDay
        case otherYear
        case earlierImport
    }

    let kind: Kind
    let old: MeasurementEntry
    let new: MeasurementEntry

    /// Nil where nothing goes back.
    init?(from old: MeasurementEntry, to new: MeasurementEntry) {
        if old.asOf.year != new.asOf.year {
            kind = .otherYear
        } else if new.asOf < old.asOf {
            kind = .earlierDay
        } else if new.asOf == old.asOf, new.knownImport < old.knownImport {
            kind = .earlierImport
        } else {
            return nil
        }
        self.old = old
        self.new = new
    }

    /// What would happen, naming both measurements.
    func message(_ publication: Publication) -> Phrase {
        func side(_ entry: MeasurementEntry, _ language: Language) -> String {
            let day = entry.asOf.text(in: language)
            let base =
                language == .indonesian ? "pengukuran \(entry.number) per \(day)" : "measurement \(entry.number) as of \(day)"
            guard kind == .earlierImport else { return base }
            return base + (language == .indonesian ? " setelah impor \(entry.knownImport)" : " after import \(entry.knownImport)")
        }
        let consequence =
            switch kind {
            case .earlierDay:
                Phrase(
                    id: "tanggal yang lebih awal menggantikan yang lebih akhir",
                    en: "an earlier date in the place of a later one")
            case .otherYear:
                Phrase(id: "tahun \(old.asOf.year) kehilangan hasil resmi itu", en: "\(old.asOf.year) loses that official result")
            case .earlierImport:
                Phrase(id: "yang diketahui sejak itu tidak dihitung lagi", en: "what has become known since no longer counts")
            }
        return Phrase(
            id: "\(side(new, .indonesian).capitalisedFirst) akan menggantikan \(side(old, .indonesian)) "
                + "(penetapan \(publication.number), \(publication.decree)): \(consequence.id)",
            en: "\(side(new, .english).capitalisedFirst) would take the place of \(side(old, .english)) "
                + "(publication \(publication.number), \(publication.decree)): \(consequence.en)")
    }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension ArchiveFailure {
    static func stepsBack(_ step: StepBack, in publication: Publication) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "penetapan-mundur", message: step.message(publication),
                remedy: step.kind == .earlierImport
                    ? Phrase(id: "Bila memang demikian, ulangi dengan --reason \"…\"", en: "If it is meant, run it again with --reason \"…\"")
                    : Phrase(
                        id: "Bila memang demikian, ulangi dengan --reason \"…\"; tanpa --supersedes keduanya berlaku untuk tanggalnya sendiri",
                        en: "If it is meant, run it again with --reason \"…\"; without --supersedes both stand, each for its own date")))
    }
}
