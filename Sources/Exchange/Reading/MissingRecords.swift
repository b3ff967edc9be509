import Instruments
import Measurement
import Personnel
import Vocabulary

/// Kinds of records that the instrument scores and of which none counts for anybody: said where the index stands.
///
/// A file that was forgotten makes an index as sound to look at as any other, for an absent record is worth nothing, or, of
/// punishments, everything.
public struct MissingRecords: Sendable, Hashable {
    /// The kinds that could have brought them; one would do.
    public let kinds: [RecordKind]
    /// Whether there is a file of one of them, whose rows all lie outside the time that is scored.
    public let hasFile: Bool
    /// Whether something lies there that may be one of them and is not read.
    let hasUnread: Bool
    /// The year that is scored, where it is one.
    public let year: Int?
    /// What is scored without them.
    public let indicators: [Phrase]
    /// What everybody it is asked of gets for it, all of these indicators together.
    public let points: ClosedRange<Points>
    /// Of how many people it is asked where that is not everybody.
    public let asked: Int?
    /// Whether that is all there is to get.
    public let isFull: Bool

    public var problem: Problem { Problem("jenis-data-tidak-ada", .warning, message: message, remedy: remedy) }

    /// One sentence, without its full stop.
    public var message: Phrase {
        let id = kinds.map(\.label.id).joined(separator: " atau "), en = kinds.map(\.label.en).joined(separator: " or ")
        let what = Phrase(id: indicators.map(\.id).joined(separator: ", "), en: indicators.map(\.en).joined(separator: ", "))
        let missing =
            hasFile
            ? Phrase(
                id: "Tidak ada baris \(id) \(year.map { "untuk tahun \($0)" } ?? "dalam jangka waktu yang dinilai")",
                en: "No row of \(en) \(year.map { "is of \($0)" } ?? "lies in the time that is scored")")
            : hasUnread
                ? Phrase(id: "Tidak ada berkas \(id) yang dapat dibaca", en: "There is no file of \(en) that can be read")
                : Phrase(id: "Tidak ada berkas \(id)", en: "There is no file of \(en)")
        return Phrase(
            id: "\(missing.id): \(what.id) dinilai \(effect.id)",
            en: "\(missing.en): \(what.en) \(indicators.count == 1 ? "is" : "are") scored \(effect.en)")
    }

    private var effect: Phrase {
        func text(_ points: Points, _ sign: Character) -> String { Thousandths.text(points.thousandths, decimalSign: sign) }
        guard points.lowerBound == points.upperBound else {
            return Phrase(
                id: "tanpa riwayat itu (\(text(points.lowerBound, ","))–\(text(points.upperBound, ",")) poin)",
                en: "without it (\(text(points.lowerBound, "."))–\(text(points.upperBound, ".")) points)")
        }
        let full = isFull ? Phrase(id: " (penuh)", en: " (in full)") : Phrase("")
        return Phrase(
            id: "\(text(points.upperBound, ","))\(full.id) untuk \(whom.id)", en: "\(text(points.upperBound, "."))\(full.en) for \(whom.en)")
    }

    private var whom: Phrase {
        switch asked {
        case nil: Phrase(id: "semua orang", en: "everybody")
        case 1: Phrase(id: "satu orang yang dinilai dengan itu", en: "the one person it is asked of")
        case .some(let count): Phrase(id: "semua yang dinilai dengan itu (\(count) orang)", en: "everybody it is asked of (\(count) people)")
        }
    }

    private var remedy: Phrase {
        isFull
            ? Phrase(
                id: "Tambahkan berkasnya; bila memang tidak ada seorang pun, beri berkas yang hanya berisi judul kolom",
                en: "Add the file; if there is nobody at all, give one with nothing but its headings")
            : Phrase(id: "Tambahkan ekspornya dari SIASN ke folder data", en: "Add its export from SIASN to the data folder")
    }
}

extension MissingRecords {
    /// What is missing in a data set that was scored, in the order of the instrument's facts.
    ///
    /// - Parameters:
    ///   - kinds: of which there is a file.
    ///   - unread: of which something is there that is not read.
    static func find(_ facts: Facts, _ scores: Scores, kinds: Set<RecordKind>, unread: Set<RecordKind>) -> [MissingRecords] {
        let instrument = facts.plan.instrument
        var groups: [Group] = []
        for (index, fact) in instrument.facts.enumerated() {
            guard case .fold(let rule) = fact.definition else { continue }
            let sources = RecordKind.allCases.filter { kind in rule.sources.contains { $0.record == kind } }
            // What an employee's row says as well was brought with it.
            guard !sources.isEmpty, !sources.contains(.employee) || !facts.hasValue(index) else { continue }
            var year: Int?
            if case .yearOffset(let offset) = rule.window { year = facts.plan.asOf.year + offset }
            let asked = Asked(fact: index, isWindowed: rule.window != .ever, year: year, hasValue: facts.hasValue(index))
            let kinds = sources.filter { $0 != .employee }
            if let known = groups.firstIndex(where: { $0.kinds == kinds }) {
                groups[known].facts.append(asked)
            } else if !kinds.isEmpty {
                groups.append(Group(kinds: kinds, facts: [asked]))
            }
        }
        return groups.compactMap { group in
            let hasFile = group.kinds.contains(where: kinds.contains)
            var group = group
            if group.facts.contains(where: \.hasValue) {
                // A file of years ago still brings what counts for ever, and nothing that counts for a while. One such fact without a value
                // beside another with one is an office where nobody had such a training.
                group.facts = group.facts.filter(\.isWindowed)
                guard hasFile, !group.facts.isEmpty, !group.facts.contains(where: \.hasValue) else { return nil }
            }
            return missing(facts, scores, group, hasFile: hasFile, hasUnread: group.kinds.contains(where: unread.contains))
        }
    }

    /// A fact that records would have brought.
    private struct Asked {
        let fact: Int
        /// Whether records count for it for a while only.
        let isWindowed: Bool
        /// The only year whose records count.
        let year: Int?
        let hasValue: Bool
    }

    /// Facts that the same kinds of records bring.
    private struct Group {
        let kinds: [RecordKind]
        var facts: [Asked]

        /// The one year whose records count for all of them.
        var year: Int? {
            let years = Set(facts.map(\.year))
            return years.count == 1 ? years.first ?? nil : nil
        }
    }

    private static func missing(
        _ facts: Facts, _ scores: Scores, _ group: Group, hasFile: Bool, hasUnread: Bool
    ) -> MissingRecords? {
        var indicators: [Phrase] = [], positions: [Int] = [], points = Points.zero...Points.zero, most = Points.zero
        let missed = Set(group.facts.map(\.fact))
        for (position, compiled) in facts.plan.compiled.indicators.enumerated() where compiled.indicator.facts.contains(where: missed.contains) {
            guard let range = facts.range(ofIndicator: position, scores) else { continue }
            indicators.append(compiled.indicator.title)
            positions.append(position)
            points = points.lowerBound + range.lowerBound...points.upperBound + range.upperBound
            most = most + (compiled.attainable.max().map { Points(thousandths: Int($0)) } ?? .zero)
        }
        let isFull = points.lowerBound == most
        // Nobody has to have been punished: that a file of punishments has no row for the years that count is nothing amiss.
        guard !indicators.isEmpty, !(isFull && hasFile) else { return nil }
        let (asked, measured) = facts.asked(ofIndicators: positions, scores)
        return MissingRecords(
            kinds: group.kinds, hasFile: hasFile, hasUnread: hasUnread, year: group.year, indicators: indicators, points: points,
            asked: asked < measured ? asked : nil, isFull: isFull)
    }
}
