import Instruments
import Measurement
import Personnel
import Vocabulary

/// Reads a file of programmes as an instrument is read: everything that is wrong is said, with line, column and remedy.
struct ProgrammeReader {
    let plan: Plan
    /// The day behind which programmes are held.
    let start: CivilDate
    let context: LoadingContext
    private let filters: FilterReader
    private var remarks: [InstrumentIssue] = []

    static let content = YAMLNode.Content(
        code: "bukan-berkas-program", missing: Phrase(id: "berkas tidak berisi program", en: "the file holds no programmes"),
        give: Phrase(id: "Mulai dari contoh: takar plan --example", en: "Begin with the example: takar plan --example"))

    /// So many programmes no agency plans at once.
    static let mostProgrammes = 120

    init(plan: Plan, start: CivilDate, tree: UnitTree?, file: String) {
        self.plan = plan
        self.start = start
        context = LoadingContext(file: file)
        filters = FilterReader(plan.instrument, tree: tree, context: context)
    }

    mutating func list(_ root: YAMLNode, text: String, onlyDegrees: Bool = false) throws(InvalidPlanFile) -> ProgrammeList {
        let reader = YAMLReader(root, context: context)
        let map = reader.map(required: ["format", "program"], optional: ["contoh", "perbaikan_data", "batas", "prioritas", "keterangan"])
        if let format = map?["format"], let number = format.integer(), number != 1 {
            format.report(
                "format-tidak-dikenal", Phrase(id: "format \(number) tidak dikenal", en: "the format \(number) is not known"),
                Phrase(id: "Tulis 1", en: "Write 1"))
        }
        let isExample = map?["contoh"]?.flag() ?? false
        let repair = map?["perbaikan_data"].map(repair) ?? RepairRule()
        let bounds = map?["batas"].map(bounds) ?? PlanBounds()
        let priorities = map?["prioritas"].map(priorities) ?? []
        let entries = map?["program"]?.entries() ?? []
        if entries.count > Self.mostProgrammes { map?["program"]?.tooManyProgrammes(Self.mostProgrammes) }
        var names: Set<String> = []
        let programmes = entries.prefix(Self.mostProgrammes).compactMap { name, key, value -> Programme? in
            names.insert(name)
            return programme(name, key, value, isExample: isExample)
        }
        let offers = onlyDegrees ? [] : programmes.filter { $0.study == nil }.compactMap { offer($0) }
        guard context.issues.isEmpty else { throw InvalidPlanFile(context.issues) }
        return ProgrammeList(
            offers: offers, degrees: programmes.filter { $0.study != nil }, repair: repair, bounds: bounds, priorities: priorities, remarks: remarks,
            text: text, file: context.file)
    }

    private func repair(_ reader: YAMLReader) -> RepairRule {
        var rule = RepairRule()
        guard let predicate = reader.map(required: ["predikat"])?["predikat"], let name = predicate.text() else { return rule }
        let known = RepairRule.predicates
        rule.predicate = known.first { $0.name == name }?.code
        if rule.predicate == nil, name != "tidak" {
            predicate.unknown(name, among: known.map(\.name) + ["tidak"], Phrase(id: "predikat", en: "predicate"))
        }
        return rule
    }

    private func bounds(_ reader: YAMLReader) -> PlanBounds {
        var bounds = PlanBounds()
        guard let map = reader.map(required: [], optional: ["opd", "orang"]) else { return bounds }
        if let office = map["opd"]?.map(required: [], optional: ["bagian_paling_sedikit", "pergi_sehari"]) {
            bounds.officeShare = office["bagian_paling_sedikit"]?.share()
            bounds.officeAway = office["pergi_sehari"]?.share()
        }
        if let person = map["orang"]?.map(required: [], optional: ["hari", "program"]) {
            bounds.daysPerPerson = person["hari"]?.count(1...366)
            if let most = person["program"]?.count(1...5) { bounds.programmesPerPerson = most }
        }
        return bounds
    }

    private func priorities(_ reader: YAMLReader) -> [Int] {
        let instrument = plan.instrument
        guard let fact = instrument.facts.first(where: { $0.name == "kelas" }), case .scale(let scale) = fact.domain else { return [] }
        return (FilterReader.texts(reader) ?? []).compactMap { name, place in
            if let position = instrument.scales[scale].values.firstIndex(of: name) { return position + 1 }
            place.unknown(name, among: instrument.scales[scale].values, Phrase(id: "kelas jabatan", en: "class of posts"))
            return nil
        }
    }

    private func programme(_ name: String, _ key: YAMLReader, _ value: YAMLReader, isExample: Bool) -> Programme? {
        let optional = [
            "judul", "jenjang", "pendidikan", "jp", "hari", "jadwal", "rentang", "biaya", "kelas", "kursi", "peserta", "sumber", "contoh", "studi",
        ]
        guard let map = value.map(required: ["jenis"], optional: optional) else { return nil }
        // Everything else is read as well, so that all that is wrong is said at once.
        guard let kind = ProgrammeKind(map) else {
            _ = (map["jp"]?.hours(), map["hari"]?.count(0...366), schedule(map), map["biaya"].map(cost), map["kelas"].map(classes))
            _ = map["peserta"].map { filters.filter($0) }
            return nil
        }
        var participants = map["peserta"].map { filters.filter($0) } ?? .everybody
        // Leadership training is for those in the post, unless the file says for whom it is.
        if case .leadership(let level) = kind, map["peserta"] == nil { participants.echelons = [level] }
        var study: StudyTerms?
        if case .degree = kind {
            if let terms = map["studi"] { study = self.study(terms) } else { value.missingKey("studi") }
        } else if let terms = map["studi"] {
            terms.report(
                "kunci-tidak-cocok", Phrase(id: "«studi» hanya untuk jenis: pendidikan", en: "“studi” goes with jenis: pendidikan only"),
                Phrase(id: "Hapus kunci ini", en: "Remove this key"))
        }
        return Programme(
            name: name, title: map["judul"]?.phrase() ?? Phrase(name), kind: kind, hours: map["jp"]?.hours() ?? 0,
            days: map["hari"]?.count(0...366) ?? 1, schedule: schedule(map), cost: map["biaya"].map(cost) ?? Programme.Cost(),
            classes: map["kelas"].map(classes) ?? Programme.Classes(), seats: map["kursi"]?.count(1...10_000_000), participants: participants,
            source: map["sumber"]?.text() ?? "", isExample: map["contoh"]?.flag() ?? isExample, study: study, mark: key.mark)
    }
}

extension ProgrammeReader {
    /// What a programme is worth on the days it can be held; nil where that was said to be wrong.
    private mutating func offer(_ programme: Programme) -> ProgrammeList.Offer? {
        let last = plan.asOf, first = CivilDate(day: start.day + 1)
        var rounds: [Schedule.Round]
        switch programme.schedule {
        case .fixed(let list):
            rounds = list.map { round in
                let most = [round.classes, programme.classes.atOnce].compactMap(\.self).min()
                return Schedule.Round(start: round.start, end: round.end, classes: most, mark: round.mark)
            }
        case .within(let from, let to):
            rounds = WorkingDays.rounds(
                of: programme.days, from: max(from, first), to: min(to, last), atOnce: programme.classes.atOnce, mark: programme.mark)
        case .anyTime:
            rounds = WorkingDays.rounds(of: programme.days, from: first, to: last, atOnce: programme.classes.atOnce, mark: programme.mark)
        }
        rounds.sort { ($0.start, $0.end, $0.mark.line) < ($1.start, $1.end, $1.mark.line) }
        guard let probe = rounds.last else {
            report("program-tanpa-waktu", programme.mark, .noTime(programme.title, first, last), .chooseDates)
            return nil
        }
        let effect = effect(programme, probe)
        for round in rounds {
            if round.start < first || round.end > last || effect != self.effect(programme, round) || effect.isUntimely {
                // Rounds that the plan lays itself and that would not count are not offered.
                guard case .fixed = programme.schedule else { continue }
                report("tanggal-tidak-dihitung", round.mark, .notCounted(round, first, last), .chooseDates)
            }
        }
        if case .fixed = programme.schedule {} else { rounds.removeAll { self.effect(programme, $0) != effect } }
        if effect.parts.isEmpty {
            guard !effect.isUntimely else {
                report("tanggal-tidak-dihitung", programme.mark, .noTime(programme.title, first, last), .chooseDates)
                return nil
            }
            remark("program-tanpa-poin", programme, .worthNothing(programme.title), .worthNothing)
        }
        return ProgrammeList.Offer(programme: programme, rounds: rounds, effect: effect)
    }

    private func effect(_ programme: Programme, _ round: Schedule.Round) -> RecordEffect {
        // Whether a certificate has been seen before is no question of a record that is imagined.
        let record = programme.kind.record(
            name: programme.name, certificate: "", hours: programme.hours, start: round.start, end: round.end)
        return plan.effect(of: record)
    }

    private func report(_ code: String, _ mark: SourceMark, _ message: Phrase, _ remedy: Phrase) {
        context.report(InstrumentIssue(code, file: context.file, line: mark.line, column: mark.column, message: message, remedy: remedy))
    }

    private mutating func remark(_ code: String, _ programme: Programme, _ message: Phrase, _ remedy: Phrase) {
        let mark = programme.mark
        remarks.append(InstrumentIssue(code, file: context.file, line: mark.line, column: mark.column, message: message, remedy: remedy))
    }
}

extension Phrase {
    fileprivate static func noTime(_ title: Phrase, _ first: CivilDate, _ last: CivilDate) -> Phrase {
        Phrase(
            id: "«\(title.id)» tidak muat atau tidak dihitung antara \(first.text(in: .indonesian)) dan \(last.text(in: .indonesian))",
            en: "“\(title.en)” does not fit or would not count between \(first.text(in: .english)) and \(last.text(in: .english))")
    }

    fileprivate static func notCounted(_ round: Schedule.Round, _ first: CivilDate, _ last: CivilDate) -> Phrase {
        Phrase(
            id:
                "gelombang \(round.start.text(in: .indonesian)) sampai \(round.end.text(in: .indonesian)) tidak akan dihitung per \(last.text(in: .indonesian))",
            en: "the round from \(round.start.text(in: .english)) to \(round.end.text(in: .english)) would not count as of \(last.text(in: .english))"
        )
    }

    fileprivate static let chooseDates = Phrase(
        id: "Pilih hari sesudah tanggal pengukuran, paling lambat pada tanggal rencana (--by), dan di dalam jendela instrumen",
        en: "Choose days behind the date of measurement, up to the date of the plan (--by) and within the instrument's window")

    fileprivate static func worthNothing(_ title: Phrase) -> Phrase {
        Phrase(
            id: "«\(title.id)» tidak menambah poin siapa pun menurut instrumen ini", en: "“\(title.en)” adds nobody's points under this instrument")
    }

    fileprivate static let worthNothing = Phrase(
        id: "Hapus programnya, atau periksa jenis dan JP-nya", en: "Remove the programme, or check its kind and JP")
}
