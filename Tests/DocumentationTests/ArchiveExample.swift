import Archive
import Personnel
import Testing

@Suite struct ArchiveExample {
    @Test func article() throws {
        var isRead = false
        defer { #expect(isRead, "the example ended early") }
        // example
        let archive = MemoryArchive()
        guard let nip = NIP("198003032005011003") else { return }

        func take(_ post: String, on moment: String) throws -> ImportEntry {
            try archive.write { writer in
                var importer = try Importer(
                    writer, agency: Agency(id: "6401", name: "Kabupaten Contoh"), files: [("pegawai.csv", .employee)], by: "petugas",
                    at: ArchiveInstant(moment))
                var employee = Employee(nip: nip)
                employee.post = post
                try importer.add(employee, at: RecordSource(file: 0, row: 2))
                return .keep(try importer.finish([(read: 1, taken: 1, refused: 0)]))
            }
        }
        let first = try take("Analis Contoh Ahli Pertama", on: "2022-01-05T08:00:00Z")
        let second = try take("Analis Contoh Ahli Muda", on: "2022-07-05T08:00:00Z")
        let added = first.difference[.employee].added  // 1
        let changed = second.difference[.employee].changed  // 1

        // What was known once the first import was done is still known.
        var posts: [String] = []
        try archive.read { try $0.forEachEmployee(of: "6401", at: first.number) { posts.append($0.employee.post) } }
        let known = posts  // Analis Contoh Ahli Pertama

        let trail = try archive.read { try AuditCheck($0) }
        let entries = trail.entries  // 2, one for each import
        let isSound = trail.faults.isEmpty  // true
        // end of example
        #expect(added == 1)
        #expect(changed == 1)
        #expect(known == ["Analis Contoh Ahli Pertama"])
        #expect(entries == 2)
        #expect(isSound)
        isRead = true
    }
}
