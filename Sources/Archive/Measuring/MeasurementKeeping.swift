import Instruments
import Measurement
import Personnel
import Vocabulary

/// What somebody wants to be kept of a measurement beside what it comes to.
public struct MeasurementNote: Sendable {
    public var agencyID: String
    public var label: String
    public var by: String
    public var at: ArchiveInstant
    /// The number of the last import that was known.
    public var knownImport: Int

    public init(agencyID: String, label: String, by: String, at: ArchiveInstant, knownImport: Int) {
        self.agencyID = agencyID
        self.label = label
        self.by = by
        self.at = at
        self.knownImport = knownImport
    }
}

extension ArchiveWriter {
    /// Keeps a measurement with its instrument, everybody's scores and the sums of all units, and writes it into the audit trail.
    public func keep(_ content: MeasuredContent, _ source: InstrumentSource, _ note: MeasurementNote) throws -> MeasurementEntry {
        let instrument = content.scores.plan.instrument
        if try self.instrument(instrument.version) == nil {
            try add(StoredInstrument(version: instrument.version, id: instrument.id, file: source.file, text: source.text))
        }
        var entry = MeasurementEntry(
            agencyID: note.agencyID, asOf: content.scores.plan.asOf, label: note.label, at: note.at, by: note.by,
            instrumentVersion: instrument.version, instrumentID: instrument.id, settings: instrument.changedSettings,
            knownImport: note.knownImport, dataHash: content.dataHash, resultHash: content.resultHash, result: content.result)
        entry.number = try add(entry)
        try content.forEachScore { try add($0, to: entry.number) }
        for sums in content.unitSums { try add(sums, to: entry.number) }
        try audit(.measuring, entry.auditSubject, detail: entry.auditDetail, by: note.by, at: note.at)
        return entry
    }

    /// Declares a measurement official.
    ///
    /// Throws `ArchiveFailure` when there is no such measurement, when it is official already, and when another one of the same
    /// agency and date is and is not named as superseded.
    public func publish(_ measurement: Int, decree: String, by: String, at: ArchiveInstant, supersedes: Int?) throws -> Publication {
        guard let entry = try self.measurement(measurement) else { throw ArchiveFailure.unknownMeasurement(measurement) }
        let publications = try publications()
        if let known = publications.first(where: { $0.measurement == measurement }) { throw ArchiveFailure.alreadyPublished(known) }
        let standing = publications.standing
        if let supersedes {
            guard let old = standing.first(where: { $0.number == supersedes }),
                try self.measurement(old.measurement)?.agencyID == entry.agencyID
            else { throw ArchiveFailure.cannotSupersede(supersedes) }
        }
        if let other = try standing.first(where: { publication in
            guard publication.number != supersedes, let measured = try self.measurement(publication.measurement) else { return false }
            return measured.agencyID == entry.agencyID && measured.asOf == entry.asOf
        }) {
            throw ArchiveFailure.publicationStands(other)
        }
        var publication = Publication(measurement: measurement, decree: decree, at: at, by: by, supersedes: supersedes)
        publication.number = try add(publication)
        try audit(.publishing, publication.auditSubject, detail: publication.auditDetail, by: by, at: at)
        return publication
    }
}

extension MeasurementEntry {
    public var auditSubject: String { "pengukuran \(number)" }

    public var auditDetail: String {
        "instansi=\(agencyID) per=\(asOf) instrumen=\(instrumentVersion) setelan=\(settings.joined(separator: ";")) impor=\(knownImport) "
            + "data=\(dataHash) hasil=\(resultHash) jumlah=\(result.tally.stored) kosong=\(StoredNumbers.text(result.missing)) "
            + "id=\(instrumentID) nama=\(label)"
    }
}

extension Publication {
    public var auditSubject: String { "penetapan \(number)" }

    public var auditDetail: String { "pengukuran=\(measurement) sk=\(decree) menggantikan=\(supersedes.map(String.init) ?? "-")" }
}

extension ArchiveFailure {
    static func alreadyPublished(_ publication: Publication) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "sudah-ditetapkan",
                message: Phrase(
                    id: "Pengukuran \(publication.measurement) sudah ditetapkan (penetapan \(publication.number), \(publication.decree))",
                    en: "Measurement \(publication.measurement) is official already (publication \(publication.number), \(publication.decree))"),
                remedy: Phrase(id: "Tidak perlu tindakan", en: "Nothing to do")))
    }

    static func publicationStands(_ publication: Publication) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "penetapan-lain-berlaku",
                message: Phrase(
                    id: "Untuk instansi dan tanggal ini penetapan \(publication.number) (\(publication.decree)) masih berlaku",
                    en: "For this agency and date publication \(publication.number) (\(publication.decree)) stands"),
                remedy: Phrase(
                    id: "Gantikan dengan --supersedes \(publication.number)", en: "Take its place with --supersedes \(publication.number)")))
    }

    static func cannotSupersede(_ number: Int) -> ArchiveFailure {
        ArchiveFailure(
            Problem(
                "penetapan-tidak-dapat-diganti",
                message: Phrase(
                    id: "Penetapan \(number) tidak ada, sudah digantikan, atau milik instansi lain",
                    en: "Publication \(number) is not there, has been superseded, or is another agency's"),
                remedy: Phrase(id: "Lihat daftarnya dengan takar history", en: "See takar history for the list")))
    }
}
