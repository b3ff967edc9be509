import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary

extension TrainingPlanResult {
    /// Has the archive keep the plan under a name, with a hash over everything in it; refuses one that is of files.
    ///
    /// - `by`: who does it, for the audit trail.
    public func keep(_ label: String, by: String, _ work: Work = Work()) throws -> PlanEntry {
        guard case .archive(let agency) = source else { throw Refusal(.usage, .notOfAnArchive) }
        try ShortText.label.check(label)
        return try work.during {
            try SQLiteArchive(agency.path, for: .writing).write { writer in
                var numbers: [NIP: Int] = [:]
                try writer.forEachEmployee(of: agency.id, at: agency.knownImport) { numbers[$0.employee.nip] = $0.person }
                let nips = dataSet.people.nips
                func line(_ person: Int32, _ programme: String, _ number: Int, _ record: any PersonnelRecord, _ points: Points, _ cost: Int)
                    -> KeptPlanLine?
                {
                    guard let known = numbers[nips[Int(person)]], let cells = RecordCells(record) else { return nil }
                    return KeptPlanLine(
                        person: known, programme: programme, classNumber: number, record: cells, points: points.thousandths, cost: cost)
                }
                let repairs = plan.repairs.compactMap { line($0.person, "", 0, $0.record, $0.points, 0) }
                let lines = plan.lines.compactMap { entry in
                    line(
                        entry.person, plan.programmes.offers[entry.offer].programme.name, plan.classes[entry.classNumber].number,
                        plan.record(entry), entry.points, entry.cost)
                }
                let baseline = try writer.measurements(of: agency.id).last { $0.asOf == plan.start }?.number
                return .keep(try writer.keep(entry(label, by, agency, baseline), repairs + lines, instrumentSource))
            }
        }
    }

    private func entry(_ label: String, _ by: String, _ agency: ArchivedAgency, _ baseline: Int?) -> PlanEntry {
        let instrument = plan.plan.instrument
        let goal =
            switch plan.goal {
            case .target(let target): "target=\(target.thousandths)"
            case .budget(let rupiah): "anggaran=\(rupiah)"
            }
        return PlanEntry(
            agencyID: agency.id, label: label, at: .now, by: by, start: plan.start, until: plan.plan.asOf, instrumentVersion: instrument.version,
            instrumentID: instrument.id, settings: instrument.changedSettings, knownImport: agency.knownImport, baseline: baseline, units: units,
            goal: goal, promised: plan.promised.means?.total.hundredths ?? 0, without: plan.staying.means?.total.hundredths ?? 0, cost: plan.cost)
    }
}

extension Problem {
    fileprivate static let notOfAnArchive = Problem(
        "rencana-bukan-dari-arsip", id: "Hanya rencana dari arsip yang dapat disimpan", remedy: "Pakai --archive",
        en: "Only a plan of an archive can be kept", remedy: "Use --archive")
}
