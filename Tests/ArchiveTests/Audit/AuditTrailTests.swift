import Measurement
import Personnel
import TestSupport
import Testing
import Vocabulary

@testable import Archive

/// What the audit trail finds: every alteration, removal and exchange of its entries, and where.
@Suite struct AuditTrailTests {
    /// An archive with a trail of several dozen entries of every kind, as plain values.
    private static func content() throws -> MemoryContent {
        let store = MemoryArchive()
        var content = MemoryContent()
        for step in 1...8 {
            var export = try Measured.export()
            export.employees?[0].post = "Jabatan \(step)"
            content = try store.write { writer in
                let entry = try export.run(writer, agency: Agency(id: "I\(step % 2)", name: ""), at: moment(step))
                let measured = try Measured.content(writer, "I\(step % 2)", at: entry.number, try Measured.plan())
                let note = MeasurementNote(
                    agencyID: "I\(step % 2)", label: "ke-\(step)", by: "b\(step)", at: moment(step), knownImport: entry.number)
                let kept = try writer.keep(measured, try Measured.source(), note)
                if step <= 2 { _ = try writer.publish(kept.number, decree: "SK \(step)", by: "k", at: moment(step), supersedes: nil) }
                try writer.audit(.viewingPerson, "orang \(step)", by: "p", at: moment(step))
                try writer.audit(.exporting, "pengukuran \(kept.number)", detail: "skor.csv", by: "p", at: moment(step))
                return .keep((writer as? MemoryWriter)?.content ?? MemoryContent())
            }
        }
        return content
    }

    private static func moment(_ step: Int) -> ArchiveInstant { ArchiveInstant("2026-11-\(10 + step)T08:00:00Z") }

    private func faults(_ content: MemoryContent, noted: String? = nil) throws -> [AuditFault] {
        try AuditCheck(MemoryWriter(content), noted: noted).faults
    }

    @Test func anUntouchedTrailIsSound() throws {
        let content = try Self.content()
        #expect(content.audit.count == 34)
        let check = try AuditCheck(MemoryWriter(content))
        #expect(check.faults == [])
        #expect(check.entries == 34)
        #expect(check.head == content.audit[33].hash)
        #expect(try faults(content, noted: check.head) == [])
        #expect(try faults(content, noted: String(content.audit[3].hash.prefix(8))) == [])
        #expect(try faults(MemoryContent()) == [])
        #expect(try faults(MemoryContent(), noted: AuditEntry.beginning) == [])
    }

    /// The changes that can be made to one entry.
    private static let changes: [(name: String, change: @Sendable (inout AuditEntry) -> Void)] = [
        ("sequence", { $0.sequence += 100 }), ("sequence down", { $0.sequence -= 1 }), ("moment", { $0.at = ArchiveInstant("2020-01-01T00:00:00Z") }),
        ("by", { $0.by += "x" }), ("action", { $0.action = "ekspor " + $0.action }), ("subject", { $0.subject += "0" }),
        ("detail", { $0.detail += " " }), ("previous", { $0.previous = String($0.previous.reversed()) + "0" }),
        ("hash", { $0.hash = String(repeating: "a", count: 64) }),
        // A boundary that moves between two texts.
        ("boundary", { ($0.by, $0.action) = (String($0.by.dropLast()), ($0.by.last.map(String.init) ?? "") + $0.action) }),
    ]

    @Test(arguments: 0..<10) func everyChangeOfAnEntryIsFoundThere(number: Int) throws {
        let content = try Self.content()
        for place in content.audit.indices {
            var altered = content
            Self.changes[number].change(&altered.audit[place])
            let faults = try faults(altered)
            #expect(
                faults.contains(AuditFault(kind: .altered, sequence: altered.audit[place].sequence, subject: altered.audit[place].subject)),
                "\(Self.changes[number].name), \(place)")
            // Nothing before it is blamed.
            #expect(faults.allSatisfy { ($0.sequence ?? .max) >= min(content.audit[place].sequence, altered.audit[place].sequence) })
        }
    }

    /// Whoever makes the hash of an altered entry anew breaks the chain at the next; of the last entry the noted hash tells, and
    /// what the archive itself has.
    @Test(arguments: 0..<8) func everyForgeryOfAnEntryIsFound(number: Int) throws {
        let content = try Self.content()
        let head = content.audit.last?.hash
        for place in content.audit.indices {
            var altered = content
            Self.changes[number].change(&altered.audit[place])
            altered.audit[place].hash = altered.audit[place].expectedHash
            let faults = try faults(altered, noted: head)
            if place < 33 {
                #expect(
                    faults.contains { $0.kind == .broken && $0.sequence == content.audit[place + 1].sequence },
                    "\(Self.changes[number].name), \(place)")
            } else {
                #expect(faults.contains { $0.kind == .cut }, "\(Self.changes[number].name)")
            }
            let tellsOfContent = ["impor", "pengukuran", "penetapan"].contains(content.audit[place].action)
            if tellsOfContent, !["sequence", "sequence down", "previous"].contains(Self.changes[number].name) {
                #expect(faults.contains { $0.kind == .contradicted || $0.kind == .untold }, "\(Self.changes[number].name), \(place)")
            }
        }
    }

    @Test func everyRemovalIsFoundWhereItWas() throws {
        let content = try Self.content()
        let head = content.audit.last?.hash
        for place in content.audit.indices {
            for count in 1...3 where place + count <= 34 {
                var altered = content
                altered.audit.removeSubrange(place..<place + count)
                let faults = try faults(altered, noted: head)
                if place + count < 34 {
                    let next = content.audit[place + count]
                    #expect(faults.contains(AuditFault(kind: .removed(expected: place + 1), sequence: next.sequence, subject: next.subject)))
                    #expect(faults.contains(AuditFault(kind: .broken, sequence: next.sequence, subject: next.subject)))
                    #expect(!faults.contains { $0.kind == .altered })
                } else {
                    #expect(faults.contains(AuditFault(kind: .cut, sequence: nil, subject: head ?? "")))
                }
            }
        }
    }

    /// Removed and numbered anew: each entry behind is altered, and the chain is broken.
    @Test func aRemovalThatIsNumberedOverIsFound() throws {
        let content = try Self.content()
        for place in 0..<33 {
            var altered = content
            altered.audit.remove(at: place)
            for later in place..<33 { altered.audit[later].sequence -= 1 }
            let faults = try faults(altered)
            #expect(faults.contains { $0.kind == .broken && $0.sequence == place + 1 })
            #expect(faults.count { $0.kind == .altered } == 33 - place)
        }
    }

    /// Two entries exchanged as they are, with the numbers left where they were, and with numbers and hashes made anew.
    @Test func everyExchangeIsFound() throws {
        let content = try Self.content()
        for first in 0..<34 {
            for second in first + 1..<34 {
                var moved = content
                moved.audit.swapAt(first, second)
                let kinds = try faults(moved)
                #expect(kinds.contains { $0.kind == .broken && $0.sequence == second + 1 })
                var exchanged = moved
                (exchanged.audit[first].sequence, exchanged.audit[second].sequence) = (first + 1, second + 1)
                let altered = try faults(exchanged)
                #expect(altered.contains { $0.kind == .altered && $0.sequence == first + 1 })
                #expect(altered.contains { $0.kind == .altered && $0.sequence == second + 1 })
                (exchanged.audit[first].previous, exchanged.audit[second].previous) = (
                    content.audit[first].previous, content.audit[second].previous
                )
                for place in [first, second] { exchanged.audit[place].hash = exchanged.audit[place].expectedHash }
                #expect(try faults(exchanged).contains { $0.kind == .broken && $0.sequence == first + 2 })
            }
        }
    }

    /// An entry that comes twice, or that nobody wrote.
    @Test func everyEntryTooManyIsFound() throws {
        let content = try Self.content()
        for place in 0..<34 {
            var altered = content
            altered.audit.insert(content.audit[place], at: place + 1)
            #expect(try faults(altered).contains { $0.kind == .broken && $0.sequence == place + 1 })
        }
        // At the end, well made: it tells of something that was told before.
        for entry in content.audit where ["impor", "pengukuran", "penetapan"].contains(entry.action) {
            var altered = content
            altered.audit.append(
                AuditEntry(
                    sequence: 35, at: entry.at, by: entry.by, action: entry.action, subject: entry.subject, detail: entry.detail,
                    previous: content.audit[33].hash))
            #expect(try faults(altered) == [AuditFault(kind: .contradicted, sequence: 35, subject: entry.subject)])
        }
    }

    /// The numbers of entries may be anything in a file that somebody has altered.
    @Test func impossibleNumbersAreFoundAndDoNotStopTheCheck() throws {
        let content = try Self.content()
        for number in [Int.max, .min, 0, -1] {
            var altered = content
            altered.audit[5].sequence = number
            let faults = try faults(altered)
            #expect(faults.contains { $0.kind == .altered && $0.sequence == number })
            for fault in faults { #expect(!fault.message.id.isEmpty && !fault.message.en.isEmpty) }
        }
    }

    /// What the archive has is held against what the trail tells of it, field by field.
    @Test func everyAlterationOfWhatIsToldIsFound() throws {
        let content = try Self.content()
        let imports: [(inout ImportEntry) -> Void] = [
            { $0.agencyID = "I9" }, { $0.at = ArchiveInstant("2020-01-01T00:00:00Z") }, { $0.by = "lain" }, { $0.files[0].name = "lain.csv" },
            { $0.files[0].kind = .sanction }, { $0.files[0].rowsRead += 1 }, { $0.files[0].rowsTaken += 1 }, { $0.files[0].rowsRefused += 1 },
            { $0.files.removeLast() }, { $0.difference.moved += 1 }, { $0.difference[.training].added += 1 },
            { $0.difference[.training].changed += 1 }, { $0.difference[.education].closed += 1 }, { $0.difference[.sanction].unchanged += 1 },
        ]
        let measurements: [(inout MeasurementEntry) -> Void] = [
            { $0.agencyID = "I9" }, { $0.asOf = CivilDate(day: 1) }, { $0.label = "lain" }, { $0.at = ArchiveInstant("2020-01-01T00:00:00Z") },
            { $0.by = "lain" }, { $0.instrumentVersion = "a" }, { $0.instrumentID = "lain" }, { $0.settings = ["technical=all"] },
            { $0.knownImport += 1 }, { $0.dataHash = "a" }, { $0.resultHash = "a" }, { $0.result.missing[0] += 1 },
            { $0.result = MeasuredSums(.init(first: $0.result.tally.second, second: $0.result.tally.first, categories: [], excluded: [])) },
        ]
        let publications: [(inout Publication) -> Void] = [
            { $0.measurement += 1 }, { $0.decree = "lain" }, { $0.at = ArchiveInstant("2020-01-01T00:00:00Z") }, { $0.by = "lain" },
            { $0.supersedes = 1 }, { $0.reason = "alasan lain" }, { $0.reason = "" },
        ]
        func expect(_ altered: MemoryContent, _ subject: String, _ number: Int) throws {
            let faults = try faults(altered)
            #expect(faults.map(\.kind) == [.contradicted], "\(subject), change \(number)")
            #expect(faults.map(\.subject) == [subject], "\(subject), change \(number)")
        }
        for place in [0, 3, 7] {
            for (number, change) in imports.enumerated() {
                var altered = content
                change(&altered.imports[place])
                try expect(altered, "impor \(place + 1)", number)
            }
            for (number, change) in measurements.enumerated() {
                var altered = content
                change(&altered.measurements[place])
                try expect(altered, "pengukuran \(place + 1)", number)
            }
        }
        for (number, change) in publications.enumerated() {
            var altered = content
            change(&altered.publications[1])
            try expect(altered, "penetapan 2", number)
        }
    }

    /// What has gone is contradicted by its entry; what nobody told of is untold.
    @Test func whatHasGoneAndWhatNobodyToldOf() throws {
        let content = try Self.content()
        var altered = content
        altered.imports.remove(at: 2)
        #expect(try faults(altered).map { "\($0.kind) \($0.subject)" } == ["contradicted impor 3"])
        altered = content
        altered.publications.removeLast()
        #expect(try faults(altered).map { "\($0.kind) \($0.subject)" } == ["contradicted penetapan 2"])
        altered = content
        var measurement = content.measurements[0]
        measurement.number = 9
        altered.measurements.append(measurement)
        #expect(try faults(altered).map { "\($0.kind) \($0.subject)" } == ["untold pengukuran 9"])
        #expect(try faults(altered)[0].sequence == nil)
    }
}
