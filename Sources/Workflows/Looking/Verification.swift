import Archive
import Exchange
import Instruments
import Measurement
import Vocabulary

/// A stored measurement made again from archived records, instrument and options as they were known then, and held against what
/// was stored, number by number.
public struct Verification {
    public let entry: MeasurementEntry
    /// What does not agree; empty where everything does.
    public private(set) var faults: [Phrase] = []
    public private(set) var people = 0
    public private(set) var units = 0

    public var isSound: Bool { faults.isEmpty }

    init(_ number: Int, _ reader: any ArchiveReader, _ plans: StoredPlans, threads: Int) throws {
        guard let entry = try reader.measurement(number) else { throw ArchiveFailure.unknownMeasurement(number) }
        self.entry = entry
        let stored = try StoredScores(of: entry, reader)
        if stored.hash != entry.resultHash {
            faults.append(Phrase(id: "skor yang disimpan tidak lagi cocok dengan sidiknya", en: "the scores kept no longer fit their hash"))
        }
        let plan: Plan
        do {
            plan = try plans.plan(of: entry)
        } catch let failure as ArchiveFailure {
            faults.append(failure.problem.message)
            return
        }
        let archived = try ArchivedDataSet.read(reader, entry.agencyID, at: entry.knownImport, plan: plan)
        if archived.hash != entry.dataHash {
            faults.append(
                Phrase(id: "catatan di arsip tidak lagi seperti saat diukur", en: "the records of the archive are no longer what was measured"))
        }
        let content = archived.content(MeasuredDataSet(archived.dataSet, threads: threads))
        people = archived.people.count
        units = stored.units.count
        compare(content, stored)
    }

    private mutating func compare(_ content: MeasuredContent, _ stored: StoredScores) {
        var position = 0, differing = 0
        content.forEachScore { score in
            // Both lie in the order of the people's numbers.
            while position < stored.scores.count, stored.scores[position].person < score.person {
                position += 1
                differing += 1
            }
            if position < stored.scores.count, stored.scores[position] == score { position += 1 } else { differing += 1 }
            if position < stored.scores.count, stored.scores[position].person == score.person { position += 1 }
        }
        differing += stored.scores.count - position
        if differing > 0 {
            let count = Phrase.counted(differing, "orang", "person", "people")
            faults.append(
                Phrase(id: "skor \(count.id) berbeda dari yang disimpan", en: "scores that differ from those kept: \(count.en)"))
        }
        let sums = content.unitSums
        let differingUnits = zip(sums, stored.units).reduce(abs(sums.count - stored.units.count)) { $0 + ($1.0 == $1.1 ? 0 : 1) }
        if differingUnits > 0 {
            let count = Phrase.counted(differingUnits, "unit", "unit", "units")
            faults.append(
                Phrase(id: "jumlah \(count.id) berbeda dari yang disimpan", en: "sums that differ from those kept: \(count.en)"))
        }
        if content.result != entry.result {
            faults.append(Phrase(id: "jumlah instansi berbeda dari yang disimpan", en: "the agency's sums differ from those kept"))
        }
    }
}

/// What is kept of a measurement, with the hash of it.
private struct StoredScores {
    private(set) var scores: [PersonScore] = []
    let units: [UnitSums]
    let hash: String

    init(of entry: MeasurementEntry, _ reader: any ArchiveReader) throws {
        var hash = ContentHash()
        var scores: [PersonScore] = []
        try reader.forEachScore(of: entry.number) {
            hash.absorb($0)
            scores.append($0)
        }
        self.scores = scores
        units = try reader.unitSums(of: entry.number)
        for sums in units { hash.absorb(sums) }
        hash.absorb(entry.result)
        self.hash = hash.finish()
    }
}
