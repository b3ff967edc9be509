import Instruments
import Personnel
import Vocabulary

extension ArchiveWriter {
    /// Keeps a plan with its instrument and its lines, and writes it into the audit trail; the entry with its number and hash.
    public func keep(_ plan: PlanEntry, _ lines: [KeptPlanLine], _ source: InstrumentSource) throws -> PlanEntry {
        if try instrument(plan.instrumentVersion) == nil {
            try add(StoredInstrument(version: plan.instrumentVersion, id: plan.instrumentID, file: source.file, text: source.text))
        }
        var entry = plan
        entry.hash = plan.contentHash(lines)
        entry.number = try add(entry)
        for (position, line) in lines.enumerated() { try add(line, at: position, to: entry.number) }
        try audit(.planning, entry.auditSubject, detail: entry.auditDetail, by: entry.by, at: entry.at)
        return entry
    }
}

extension PlanEntry {
    public var auditSubject: String { "rencana \(number)" }

    public var auditDetail: String {
        "instansi=\(agencyID) per=\(start) sampai=\(until) instrumen=\(instrumentVersion) setelan=\(settings.joined(separator: ";")) "
            + "impor=\(knownImport) sidik=\(hash) janji=\(promised) biaya=\(cost) id=\(instrumentID) nama=\(label)"
    }

    /// SHA-256 over what the plan says: who kept it and when is not part of it, so that the same plan has the same hash.
    public func contentHash(_ lines: [KeptPlanLine]) -> String {
        var hash = ContentHash()
        for text in [agencyID, label, instrumentVersion, instrumentID, goal] { hash.absorb(text) }
        for list in [settings, units] {
            hash.absorb(list.count)
            for text in list { hash.absorb(text) }
        }
        for number in [Int(start.day), Int(until.day), knownImport, promised, without, cost, lines.count] { hash.absorb(number) }
        hash.absorb(baseline)
        for line in lines {
            for number in [line.person, line.classNumber, line.points, line.cost] { hash.absorb(number) }
            for text in [line.programme, line.record.written] { hash.absorb(text) }
        }
        return hash.finish()
    }
}

extension RecordCells {
    /// All cells as one text, from which the same cells are read again.
    var written: String {
        func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
        // The sign that stands between the cells may stand in none of them.
        let texts = [code, subcode, name, certificate].map { $0.replacing(Self.separator, with: " ") }
        let numbers = [number(start.map { Int($0.day) }), number(finish.map { Int($0.day) }), number(year), number(amount)]
        return ([kind.rawValue] + texts + numbers + [isCancelled ? "1" : ""]).joined(separator: Self.separator)
    }

    /// A sign that no text of a file holds.
    private static let separator = "\u{1F}"

    /// The cells of such a text; nil for any other.
    init?(written text: String) {
        let cells = text.split(separator: Self.separator, omittingEmptySubsequences: false).map(String.init)
        guard cells.count == 10, let kind = RecordKind(rawValue: cells[0]) else { return nil }
        func number(_ place: Int) -> Int?? { cells[place].isEmpty ? .some(nil) : Int(cells[place]).map { .some($0) } }
        guard let start = number(5), let finish = number(6), let year = number(7), let amount = number(8) else { return nil }
        self.init(kind)
        (code, subcode, name, certificate) = (cells[1], cells[2], cells[3], cells[4])
        self.start = start.flatMap { Int32(exactly: $0) }.map(CivilDate.init(day:))
        self.finish = finish.flatMap { Int32(exactly: $0) }.map(CivilDate.init(day:))
        (self.year, self.amount, isCancelled) = (year, amount, cells[9] == "1")
    }
}
