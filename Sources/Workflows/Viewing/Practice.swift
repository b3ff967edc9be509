import Exchange
import Foundation
import Vocabulary

/// An invented agency to practise with, of 400 people and with the faults that files usually have.
public enum Practice {
    public static let agency = "LATIHAN"

    /// Simulates it, imports it and measures it.
    ///
    /// - Parameters:
    ///   - archive: a path; the agency must not be in it.
    ///   - folder: where the invented files may lie; whoever made it removes it.
    ///   - by: who does it, for the audit trail.
    ///   - work: how it works.
    ///   - stage: told what is being done.
    public static func load(into archive: String, through folder: URL, by: String, _ work: Work, stage: (Phrase) -> Void) throws {
        guard let date = CivilDate(year: 2022, month: 6, day: 30) else { return }
        stage(Phrase(id: "Mengarang pegawai", en: "Inventing people"))
        let files = folder.appendingPathComponent("latihan", isDirectory: true)
        try SimulationRequest(files.path, employees: 400, seed: 7, asOf: date).run(work)
        stage(Phrase(id: "Mengimpor", en: "Importing"))
        let name = "Instansi Latihan"
        _ = try ImportRequest(files.path, into: archive, agency: agency, name: name, allowances: [.otherAgency], by: by).run(work)
        stage(Phrase(id: "Mengukur", en: "Measuring"))
        let people = PeopleRequest(.archive(archive, agency: agency), PlanRequest(asOf: date))
        _ = try MeasurementRequest(people, isToBeKept: true).run(work).conclude((Phrase(id: "Latihan", en: "Practice").id, by), work)
    }
}
