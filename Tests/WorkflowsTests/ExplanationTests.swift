import Archive
import Exchange
import Measurement
import Personnel
import Testing
import Vocabulary
import Workflows

/// Why somebody has the score they have: whom it is about, and that it is in the audit trail.
@Suite struct ExplanationTests {
    private func explained(_ whom: PersonQuery, in source: SourceRequest) throws -> ExplainedPerson {
        try ExplanationRequest(whom, in: source, .on(), by: Sample.by).run()
    }

    /// From files and from an archive it is what was scored, indicator by indicator.
    @Test func aScoreIsExplainedByItsNIP() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let measured = try sample.measured(), scores = measured.scores
        let person = try #require((0..<scores.people).first { scores.isMeasured($0) })
        let nip = measured.dataSet.people.nips[person]
        let files = try explained(.nip(nip), in: sample.files), archived = try explained(.nip(nip), in: sample.archived)
        for found in [files, archived] {
            #expect(found.explanation.employee.nip == nip)
            #expect(found.explanation.total == scores.total(of: person) && found.explanation.category == scores.category(of: person))
            #expect(found.explanation.dimensions.map(\.thousandths) == measured.points[nip])
        }
        #expect(files.explanation.indicators.map(\.points) == archived.explanation.indicators.map(\.points))
        #expect(files.home.unit == archived.home.unit && files.home.office == archived.home.office && !files.home.unit.isEmpty)
    }

    /// Where rows stand is said by the file's name, in an archive below the import that brought it.
    @Test func rowsStandWhereTheyWereRead() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        for (source, file) in [(sample.files, "pegawai.csv"), (sample.archived, "impor-1/pegawai.csv")] {
            let found = try explained(.name("contoh 0000007"), in: source)
            let places = found.explanation.indicators.flatMap(\.facts).flatMap(\.evidence).map { found.places($0.source) }
            #expect(places.contains { $0.file == file && $0.row == 8 })
        }
    }

    @Test func oneOfANameIsFound() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        for source in [sample.files, sample.archived] {
            for words in ["contoh 0000007", "0000007 PEGAWAI", "0000007"] {
                #expect(try explained(.name(words), in: source).explanation.employee.name == "PEGAWAI CONTOH 0000007", "\(words)")
            }
        }
    }

    /// So many are listed, by NIP, that one can be chosen; in the archive nobody has been looked at.
    @Test func severalOfANameAreRefusedWithTheirNIPs() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let audit = try sample.audit()
        for source in [sample.files, sample.archived] {
            let refusal = try #require(throws: Refusal.self) { try explained(.name("pegawai contoh"), in: source) }
            #expect(refusal.kind == .usage && refusal.code == "nama-ganda" && refusal.headline.id.hasPrefix("60 orang"))
            #expect(refusal.details.count == 21 && refusal.details.last?.id.hasPrefix("dan 40 lagi") == true)
            for detail in refusal.details.prefix(20) { #expect(NIP(String(detail.id.prefix(18))) != nil && detail.id.contains("PEGAWAI CONTOH")) }
        }
        #expect(try sample.audit() == audit)
    }

    @Test func nobodyIsFoundAndNothingIsAudited() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let audit = try sample.audit()
        let stranger = try #require(NIP("199912312020121999"))
        for source in [sample.files, sample.archived] {
            let nobody = try #require(throws: Refusal.self) { try explained(.name("siapa itu"), in: source) }
            #expect(nobody.kind == .data && nobody.code == "nama-tidak-ada")
            let unknown = try #require(throws: Refusal.self) { try explained(.nip(stranger), in: source) }
            #expect(unknown.kind == .data && unknown.code == "orang-tidak-ada")
        }
        #expect(try sample.audit() == audit)
    }

    /// Whoever was looked at stands in the trail by the number in the archive, and not by NIP or name.
    @Test func theTrailTellsWhoLookedAndNotAtWhom() throws {
        let sample = try Sample()
        defer { sample.remove() }
        try sample.take()
        let before = try sample.audit()
        let found = try explained(.name("contoh 0000007"), in: sample.archived)
        let after = try sample.audit()
        let entry = try #require(after.last)
        #expect(Array(after.dropLast()) == before)
        #expect(entry.action == AuditAction.viewingPerson.rawValue && entry.by == Sample.by && entry.detail == "per=\(Sample.day)")
        for text in [found.explanation.employee.nip.description, found.explanation.employee.name] { #expect(!"\(entry)".contains(text)) }
        #expect(try ArchiveState(sample).faults.isEmpty)
    }
}
