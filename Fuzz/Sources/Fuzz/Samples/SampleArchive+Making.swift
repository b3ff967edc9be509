import Archive
import Exchange
import Instruments
import Measurement
import Personnel

/// What is in the archive: three imports of which the last was taken back, a measurement, and its publication.
extension SampleArchive {
    private static let agency = Agency(id: "I1", name: "Pemerintah Kab. Contoh", quickCode: "5100", typeID: "KAB")
    private static let by = "penguji"
    private static let at = ArchiveInstant("2026-01-02T03:04:05Z")

    static func make(_ file: String, of folder: SampleFolder) throws {
        let store = try SQLiteArchive(file, for: .creating)
        let people = [SampleTable.employeeHeadings] + SampleTable.people.prefix(3)
        let training = [
            [
                "nipBaru", "jenisDiklatId", "jenisKursusSertifikat", "namaKursus", "noSertipikat", "tanggalKursus", "tanggalSelesaiKursus",
                "jumlahJam",
            ],
            ["199003152015031901", "3", "T", "Pelatihan Contoh", "1/2021", "01-03-2021", "05-03-2021", "20"],
        ]
        try bringIn(folder.holding(text(people), as: SampleTable.employees), store)
        try bringIn(folder.holding(text(training), as: "kursus.csv"), store)
        try measure(store)
        try bringIn(folder.holding(text(training + [training[1].map { $0 == "1/2021" ? "2/2021" : $0 }]), as: "kursus.csv"), store)
        _ = try store.write { writer in Ending.keep(try writer.undoLastImport(of: agency.id, by: by, at: at)) }
    }

    private static func text(_ rows: [[String]]) -> [UInt8] { Array(rows.map { $0.joined(separator: ";") + "\n" }.joined().utf8) }

    private static func bringIn(_ folder: DataFolder, _ store: SQLiteArchive) throws {
        try store.write { writer in
            let files = folder.kinds.map { (name: $0.file, kind: $0.kind) }
            var taker = Taker(importer: try Importer(writer, agency: agency, files: files, by: by, at: at))
            var reader = RecordReader(folder, options: ReadingOptions(threads: 1))
            try reader.read(known: [], into: &taker)
            _ = try taker.importer.finish(reader.intakes.map { (read: $0.read, taken: $0.used, refused: $0.refused) })
            return Ending.keep(())
        }
    }

    private static func measure(_ store: SQLiteArchive) throws {
        let plan = try SamplePlans.standard()
        guard let source = try InstrumentLibrary.bundled().sources.first else { return }
        try store.write { writer in
            let known = try writer.lastImport(of: agency.id) ?? 0
            let note = MeasurementNote(agencyID: agency.id, label: "Triwulan II", by: by, at: at, knownImport: known)
            let entry = try writer.keep(try ArchivedFolding.read(writer, agency.id, at: known, plan: plan), source, note)
            _ = try writer.publish(entry.number, decree: "SK Contoh 1", by: by, at: at, supersedes: nil)
            return Ending.keep(())
        }
    }

    private struct Taker: RecordTaker {
        var importer: Importer

        mutating func take(_ unit: OrganizationUnit, at source: RecordSource) throws { try importer.add(unit, at: source) }
        mutating func take(_ employee: Employee, at source: RecordSource) throws { try importer.add(employee, at: source) }
        mutating func take(_ record: any PersonnelRecord, of person: Int, at source: RecordSource) throws {
            try importer.add(record, of: person, at: source)
        }
        mutating func staying(beside refused: [RefusedEmployee]) -> [Employee] { [] }
        mutating func refuse(_ record: RefusedRecord) {}
    }
}
