import Measurement
import Personnel
import Vocabulary

/// Writes a folder's records as canonical tables (tabel baku), with a manifest of what is in them (`takar normalize`).
///
/// The bytes depend on what the files say, not on threads, nor on the order of rows where the result of a measurement does not.
public struct CanonicalWriter {
    private let folder: DataFolder
    private let options: ReadingOptions
    private let pseudonym: Pseudonym?

    /// - Parameters:
    ///   - folder: the files as they were recognised.
    ///   - pseudonym: what stands in the place of the NIP; nil for the NIP itself.
    ///   - options: how files are read.
    public init(_ folder: DataFolder, pseudonym: Pseudonym? = nil, options: ReadingOptions = ReadingOptions()) {
        self.folder = folder
        self.pseudonym = pseudonym
        self.options = options
    }

    /// What was written, and what was found meanwhile.
    public struct Result: Sendable {
        public let people: Int
        public let records: Int
        public let refused: Int
        public let agencies: [String]
        public let diagnostics: [Diagnostic]
    }

    /// Writes the folder, which appears whole under its name or not at all; one that is there already must be empty.
    public func write(to path: String) throws -> Result {
        let target = try NewFolder(path)
        let (content, read) = try Normaliser.read(folder, options)
        let names = pseudonym.map { pseudonym in content.people.nips.map(pseudonym.name) } ?? content.people.nips
        let numbers = try numbers(of: names)
        let tables = CanonicalTables(content: content, names: names, numbers: numbers, folder: target.temporary)
        let parts = try tables.write(threads: options.threads)
        let histories = Set(RecordKind.histories.map { CanonicalTable($0).fileName })
        let records = parts.reduce(0) { $0 + (histories.contains($1.berkas) ? $1.baris : 0) }
        let agencies = content.people.agencyList.map(\.id)
        let manifest = CanonicalManifest(
            skema: CanonicalTable.version, instansi: agencies, nama_samaran: pseudonym != nil, berkas: parts,
            sumber: content.intakes.map(CanonicalManifest.Source.init), tidak_lengkap: read.incompleteKinds.map(\.key).sorted())
        let file = try AtomicFile(target.path(of: CanonicalManifest.fileName), shown: CanonicalManifest.fileName)
        try file.write(manifest.text())
        try file.commit()
        try target.commit()
        return Result(
            people: names.count, records: records, refused: content.refused.count, agencies: agencies,
            diagnostics: read.diagnostics + content.intakes.flatMap(\.diagnostics))
    }

    /// By person, the number in the table: from 1 in the order of the NIPs, or of what stands in their place.
    private func numbers(of names: [NIP]) throws(FileFailure) -> [Int32] {
        let order = NIPOrder.sorted(names, threads: options.threads)
        var numbers = [Int32](repeating: 0, count: names.count)
        for (place, person) in order.enumerated() {
            if place > 0, names[Int(order[place - 1])] == names[Int(person)] { throw FileFailure(CanonicalTable.employees.fileName, .samePseudonym) }
            numbers[Int(person)] = Int32(truncatingIfNeeded: place + 1)
        }
        return numbers
    }
}
