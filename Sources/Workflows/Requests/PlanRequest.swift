import Exchange
import Foundation
import Instruments
import Measurement
import Vocabulary

/// The date of measurement (*per tanggal*), the instrument and its options.
public struct PlanRequest: Sendable {
    public var asOf: CivilDate
    /// An instrument's id or file; nil lets the measurement year choose.
    public var instrument: String?
    /// `name=value`, each for an option of the instrument.
    public var settings: [String]
    /// Whether only instruments that come with the program may be named: a file of a server must not be read because somebody typed its name.
    public var isBundledOnly: Bool

    public init(asOf: CivilDate, instrument: String? = nil, settings: [String] = [], isBundledOnly: Bool = false) {
        self.asOf = asOf
        self.instrument = instrument
        self.settings = settings
        self.isBundledOnly = isBundledOnly
    }

    /// A plan, and the instrument of which it was made, for whoever keeps it.
    public struct Chosen: Sendable {
        public let plan: Plan
        public let source: InstrumentSource
    }

    /// The plan that is asked for.
    ///
    /// Throws when no instrument holds in the measurement year, when there is no such instrument, and when an option is unknown.
    public func plan() throws -> Plan { try chosen().chosen.plan }

    /// The same with the instrument that the plan was made of, and others beside it, one for each text.
    ///
    /// - Parameter whatIf: `name=value` for options of the instrument, or `instrument=id` for another one; several with `;` between them.
    public func chosen(whatIf: [String] = []) throws -> (chosen: Chosen, others: [Plan]) {
        // Read once for all of them.
        let library = try InstrumentLibrary.bundled()
        let source = try source(instrument, library)
        try refuseFarDates(library)
        let plan = Plan(try source.load(settings: settings), asOf: asOf)
        return (Chosen(plan: plan, source: source), try whatIf.map { try self.plan(whatIf: $0, library) })
    }

    private func plan(whatIf what: String, _ library: InstrumentLibrary) throws -> Plan {
        let parts = Self.parts(what)
        let other = parts.last { $0.hasPrefix(Self.key) }?.dropFirst(Self.key.count)
        // What is set for the one instrument means nothing to another.
        let settings = (other == nil ? settings : []) + parts.filter { !$0.hasPrefix(Self.key) }
        let source = try source(other.map(String.init) ?? instrument, library)
        try refuseFarDates(library)
        return Plan(try source.load(settings: settings), asOf: asOf)
    }

    private static let key = "instrument="

    private static func parts(_ what: String) -> [String] {
        what.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    /// The files of instruments that are named; what names none on the disk is an instrument's id.
    public func files(whatIf: [String] = []) -> [String] {
        let others = whatIf.flatMap(Self.parts).filter { $0.hasPrefix(Self.key) }.map { String($0.dropFirst(Self.key.count)) }
        return ([instrument].compactMap(\.self) + others).filter { FileManager.default.fileExists(atPath: $0) }
    }

    /// Plans of the instrument with some more settings each, made side by side.
    func plans(_ changes: [[String]]) throws -> [Plan] {
        let source = try source(instrument, try InstrumentLibrary.bundled())
        return try SideBySide.map(changes.count) { [settings, asOf] number in
            Result { Plan(try source.load(settings: settings + changes[number]), asOf: asOf) }
        }.map { try $0.get() }
    }

    private func source(_ instrument: String?, _ library: InstrumentLibrary) throws -> InstrumentSource {
        guard let instrument else {
            guard let source = library.source(forYear: asOf.year) else { throw Refusal(.usage, .wrongYear(asOf.year, library.summary)) }
            return source
        }
        let chosen = try isBundledOnly ? library.bundled(instrument) : library.required(instrument)
        let years = chosen.standard.instrument.years
        // In a year of another instrument this one answers "what if", and the result says so; in no instrument's year it is a mistake.
        guard years.contains(asOf.year) || library.source(forYear: asOf.year) != nil else {
            throw Refusal(.usage, .wrongYear(asOf.year, library.summary))
        }
        return chosen
    }

    /// A date more than five years ahead is a typing error: no records can stand behind it.
    private func refuseFarDates(_ library: InstrumentLibrary) throws {
        let today = CivilDate(day: Int32(Date().timeIntervalSince1970 / 86_400))
        if asOf.year > today.year + 5 { throw Refusal(.usage, .farDate(asOf, library.summary)) }
    }
}

extension InstrumentLibrary {
    /// An instrument that comes with the program, never a file.
    func bundled(_ name: String) throws -> InstrumentSource {
        guard let source = source(named: name) else { throw Refusal(.usage, .notBundled(name, summary)) }
        return source
    }

    /// An instrument that comes with the program, or a file of one.
    public func required(_ name: String) throws -> InstrumentSource {
        if let source = source(named: name) { return source }
        guard FileManager.default.fileExists(atPath: name) else { throw Refusal(.usage, .unknownInstrument(name, summary)) }
        return try InstrumentSource(path: name)
    }
}

extension InstrumentSource {
    /// An instrument file from the disk.
    public init(path: String) throws {
        let bytes = try InstrumentFile.read(path)
        try self.init(file: URL(fileURLWithPath: path).lastPathComponent, text: String(decoding: bytes, as: UTF8.self))
    }
}

extension Instrument {
    /// Name and years, for messages.
    public var summary: String { "\(id) (\(years))" }
}

extension Problem {
    fileprivate static func farDate(_ date: CivilDate, _ summary: String) -> Problem {
        Problem(
            "tanggal-terlalu-jauh",
            id: "Tanggal pengukuran \(date.text(in: .indonesian)) terlalu jauh di masa depan; instrumen yang ada: \(summary)",
            remedy: "Periksa tahunnya",
            en: "The date of measurement \(date.text(in: .english)) lies too far in the future; the instruments there are: \(summary)",
            remedy: "Check its year")
    }

    fileprivate static func wrongYear(_ year: Int, _ summary: String) -> Problem {
        Problem(
            "tahun-tanpa-instrumen",
            id: "Tidak ada instrumen untuk tahun pengukuran \(year); yang ada: \(summary)", remedy: "Pilih tanggal dalam tahun-tahun itu",
            en: "No instrument holds for the measurement year \(year); there are: \(summary)", remedy: "Choose a date within those years")
    }

    fileprivate static func notBundled(_ name: String, _ summary: String) -> Problem {
        Problem(
            "instrumen-tidak-dikenal",
            id: "Tidak ada instrumen «\(name)»; yang ada: \(summary)", remedy: "Tulis id salah satunya; berkas instrumen tidak dibaca di sini",
            en: "There is no instrument “\(name)”; there are: \(summary)",
            remedy: "Write the id of one of them; files of instruments are not read here")
    }

    fileprivate static func unknownInstrument(_ name: String, _ summary: String) -> Problem {
        Problem(
            "instrumen-tidak-dikenal",
            id: "Tidak ada instrumen atau berkas «\(name)»; yang ada: \(summary)", remedy: "Tulis salah satunya atau nama berkas YAML",
            en: "There is no instrument or file “\(name)”; there are: \(summary)", remedy: "Write one of them or the name of a YAML file")
    }
}
