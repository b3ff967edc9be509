import Instruments
import Personnel
import Vocabulary

/// Reads what happens in a scenario.
struct EventReader {
    let filters: FilterReader
    let context: LoadingContext

    private static let kinds = ["jenis", "jenjang", "pendidikan", "jp", "tanggal", "predikat", "tahun", "keluar"]

    func event(_ reader: YAMLReader) -> Scenario.Event? {
        guard let map = reader.map(required: [], optional: ["siapa", "paling_banyak", "terjadi", "bergabung"]) else { return nil }
        let what: Scenario.What?
        switch (map["terjadi"], map["bergabung"]) {
        case (let happening?, nil): what = self.what(happening)
        case (nil, let joining?): what = newcomers(joining).map { .joining($0) }
        default:
            reader.report(
                "peristiwa-tidak-jelas",
                Phrase(id: "peristiwa harus mempunyai «terjadi» atau «bergabung»", en: "an event has “terjadi” or “bergabung”"),
                Phrase(id: "Tulis tepat satu dari keduanya", en: "Write exactly one of the two"))
            what = nil
        }
        let who = map["siapa"].map { filters.filter($0) } ?? .everybody
        return what.map { Scenario.Event(who: who, most: map["paling_banyak"]?.count(0...10_000_000), what: $0, mark: reader.mark) }
    }

    private func what(_ reader: YAMLReader) -> Scenario.What? {
        guard let map = reader.map(required: [], optional: Self.kinds) else { return nil }
        if let leaving = map["keluar"] { return leaving.date().map { .leaving($0) } }
        return record(map).map { .record($0) }
    }

    /// One record: a course, leadership training, a degree or an appraisal.
    private func record(_ map: YAMLMap) -> (any PersonnelRecord)? {
        if let predicate = map["predikat"] {
            let known = RepairRule.predicates
            guard let name = predicate.word(among: known.map(\.name)), let year = map["tahun"] ?? missing("tahun", map),
                let number = year.count(CivilDate.years)
            else { return nil }
            return PredicateRecord(year: number, rating: known.first { $0.name == name }?.code ?? .empty)
        }
        guard let kind = ProgrammeKind(map), let day = (map["tanggal"] ?? missing("tanggal", map))?.date() else { return nil }
        return kind.record(
            name: Self.imagined, certificate: Self.imagined, hours: map["jp"]?.hours() ?? 0, start: day, end: day)
    }

    /// What stands in records that nobody has.
    static let imagined = "DIBAYANGKAN"

    private func missing(_ key: String, _ map: YAMLMap) -> YAMLReader? {
        map.reader.missingKey(key)
        return nil
    }

    private func newcomers(_ reader: YAMLReader) -> Scenario.Newcomers? {
        let optional = ["unit", "kedudukan", "status", "jenis_jabatan", "jabatan", "eselon", "pendidikan", "catatan"]
        guard let map = reader.map(required: ["orang"], optional: optional), let count = map["orang"]?.count(1...1_000_000) else { return nil }
        var employee = Employee(nip: NIP(known: 0))
        employee.standing = Code(map["kedudukan"]?.text() ?? "01")
        employee.status = Code(map["status"]?.text() ?? "PNS")
        employee.positionKind = Code(map["jenis_jabatan"]?.text() ?? "4")
        employee.post = map["jabatan"]?.text() ?? ""
        employee.echelon = Code(map["eselon"]?.text() ?? "")
        employee.unitID = map["unit"].map { filters.units($0).first ?? "" } ?? ""
        if let level = map["pendidikan"] {
            let known = ProgrammeKind.degrees
            employee.education = level.word(among: known.map(\.name)).flatMap { name in known.first { $0.name == name } }?.code ?? .empty
        }
        let records = (map["catatan"]?.items() ?? []).compactMap { item in
            item.map(required: [], optional: Array(Self.kinds.dropLast())).flatMap(record)
        }
        return Scenario.Newcomers(count: count, employee: employee, records: records)
    }
}
