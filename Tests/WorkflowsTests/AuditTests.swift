import Archive
import Testing
import Workflows

/// The audit trail of everything that deeds have done.
@Suite struct AuditTests {
    /// An archive in which something of everything was done.
    private func lived() throws -> Sample {
        let sample = try Sample()
        try sample.take()
        try sample.keep("Triwulan II")
        _ = try PublicationRequest(1, in: sample.archive, decree: "SK 1/2022", by: "pejabat").run()
        _ = try ExplanationRequest(.name("contoh 0000007"), in: sample.archived, .on(), by: Sample.by).run()
        _ = try ExportRequest(.measurement(1), of: sample.archive, to: sample.path("bukti"), by: Sample.by).run()
        try sample.vary("lanjut", "kursus.csv") { Array($0.dropLast(20)) }
        try sample.take("lanjut")
        _ = try UndoRequest(agency: Sample.agency, in: sample.archive, by: Sample.by).run()
        return sample
    }

    @Test func everythingIsThereInItsOrder() throws {
        let sample = try lived()
        defer { sample.remove() }
        let done: [AuditAction] = [.importing, .measuring, .publishing, .viewingPerson, .exporting, .importing, .undoing]
        let entries = try sample.audit()
        #expect(entries.map(\.action) == done.map(\.rawValue) && entries.map(\.sequence) == Array(1...7))
        #expect(entries.map(\.by).filter { $0 == "pejabat" }.count == 1)
    }

    @Test func theTrailIsIntact() throws {
        let sample = try lived()
        defer { sample.remove() }
        let trail = try AuditCheckRequest(of: sample.archive).run(), entries = try sample.audit()
        #expect(trail.isIntact && trail.check.entries == entries.count && trail.check.head == entries.last?.hash)
    }

    /// By the whole hash or its first digits, in any case of letters.
    @Test func whatWasNotedIsStillThere() throws {
        let sample = try lived()
        defer { sample.remove() }
        let hash = try #require(try sample.audit().first?.hash)
        for head in [hash, String(hash.prefix(8)), hash.uppercased()] {
            #expect(try AuditCheckRequest(of: sample.archive, head: head).run().isIntact, "\(head)")
        }
    }

    @Test func whatNeverWasThereIsAFault() throws {
        let sample = try lived()
        defer { sample.remove() }
        let head = String(repeating: "0123456789abcdef", count: 4)
        let trail = try AuditCheckRequest(of: sample.archive, head: head).run()
        #expect(!trail.isIntact && trail.check.faults.map(\.kind) == [.cut])
    }
}
