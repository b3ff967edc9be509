import Vocabulary

extension ArchiveWriter {
    /// Declares a measurement official.
    ///
    /// Throws `ArchiveFailure` when there is no such measurement, when it is official already, when another one of the same agency and
    /// date is and is not named as superseded, and when it goes back behind the one it supersedes and nobody says why.
    ///
    /// - `reason`: why (alasan); kept whether it had to be given or not.
    public func publish(
        _ measurement: Int, decree: String, by: String, at: ArchiveInstant, supersedes: Int?, reason: String? = nil
    ) throws -> Publication {
        guard let entry = try self.measurement(measurement) else { throw ArchiveFailure.unknownMeasurement(measurement) }
        let publications = try publications()
        let standing = publications.standing
        if let known = publications.first(where: { $0.measurement == measurement }) {
            throw standing.contains { $0.number == known.number } ? ArchiveFailure.alreadyPublished(known) : .alreadySuperseded(known)
        }
        var superseded: (publication: Publication, entry: MeasurementEntry)?
        if let supersedes {
            guard let old = standing.first(where: { $0.number == supersedes }), let measured = try self.measurement(old.measurement),
                measured.agencyID == entry.agencyID
            else { throw ArchiveFailure.cannotSupersede(supersedes) }
            superseded = (old, measured)
        }
        if let other = try standing.first(where: { publication in
            guard publication.number != supersedes, let measured = try self.measurement(publication.measurement) else { return false }
            return measured.agencyID == entry.agencyID && measured.asOf == entry.asOf
        }) {
            throw ArchiveFailure.publicationStands(other)
        }
        if let superseded, reason == nil, let step = StepBack(from: superseded.entry, to: entry) {
            throw ArchiveFailure.stepsBack(step, in: superseded.publication)
        }
        var publication = Publication(measurement: measurement, decree: decree, at: at, by: by, supersedes: supersedes, reason: reason)
        publication.number = try add(publication)
        try audit(.publishing, publication.auditSubject, detail: publication.auditDetail, by: by, at: at)
        return publication
    }
}

extension Publication {
    public var auditSubject: String { "penetapan \(number)" }

    /// What the audit trail says of a publication. Of those without a reason it says what it said before there were any; the length
    /// keeps the reason from running into what follows it.
    public var auditDetail: String {
        let reason = reason.map { " alasan=\($0.utf8.count):\($0)" } ?? ""
        return "pengukuran=\(measurement)\(reason) sk=\(decree) menggantikan=\(supersedes.map(String.init) ?? "-")"
    }
}
