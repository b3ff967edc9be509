import ArgumentParser
import Exchange
import Foundation
import Instruments
import Measurement
import Vocabulary

/// The date of measurement, the instrument and its options.
struct PlanOptions: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(Phrase(id: "Tanggal pengukuran (per tanggal).", en: "The date of measurement (per tanggal)."), valueName: .dateName),
        transform: DateArgument.parse)
    var asOf: CivilDate

    @Option(
        help: ArgumentHelp(
            Phrase(
                id: "Id instrumen atau berkas YAML; tanpa ini, tahun pengukuran yang menentukan.",
                en: "An instrument's id or file; without it the measurement year chooses."), valueName: .instrumentName))
    var instrument: String?

    @Option(name: .customLong("set"), help: .setting)
    var settings: [String] = []

    /// The plan these options ask for.
    ///
    /// Throws when no instrument holds in the measurement year, when there is no such instrument, and when an option is unknown.
    func plan(_ language: Language) throws -> Plan { try plans(whatIf: [], language)[0] }

    /// The plan these options ask for, and others beside it, one for each text.
    ///
    /// - Parameter whatIf: `name=value` for options of the instrument, or `instrument=id` for another one; several with `;` between them.
    func plans(whatIf: [String], _ language: Language) throws -> [Plan] {
        let (chosen, others) = try chosen(whatIf: whatIf, language)
        return [chosen.plan] + others
    }

    /// The same, with the instrument that the plan was made of, for whoever keeps it.
    func chosen(whatIf: [String] = [], _ language: Language) throws -> (chosen: (plan: Plan, source: InstrumentSource), others: [Plan]) {
        // Read once for all of them.
        let library = try InstrumentLibrary.bundled()
        let chosen = try source(instrument, library, language)
        try refuseFarDates(library, language)
        let plan = Plan(try chosen.load(settings: settings), asOf: asOf)
        return ((plan, chosen), try whatIf.map { try self.plan(whatIf: $0, library, language) })
    }

    private func plan(whatIf what: String, _ library: InstrumentLibrary, _ language: Language) throws -> Plan {
        let key = "instrument="
        let parts = what.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        let other = parts.last { $0.hasPrefix(key) }?.dropFirst(key.count)
        // What is set for the one instrument means nothing to another.
        let settings = (other == nil ? settings : []) + parts.filter { !$0.hasPrefix(key) }
        return try plan(other.map(String.init) ?? instrument, settings, library, language)
    }

    /// Plans of the instrument these options ask for with some more settings each, made side by side.
    func plans(_ changes: [[String]], _ language: Language) throws -> [Plan] {
        let source = try source(instrument, try InstrumentLibrary.bundled(), language)
        return try SideBySide.map(changes.count) { [settings, asOf] number in
            Result { Plan(try source.load(settings: settings + changes[number]), asOf: asOf) }
        }.map { try $0.get() }
    }

    private func plan(_ instrument: String?, _ settings: [String], _ library: InstrumentLibrary, _ language: Language) throws -> Plan {
        let source = try source(instrument, library, language)
        try refuseFarDates(library, language)
        return Plan(try source.load(settings: settings), asOf: asOf)
    }

    private func source(_ instrument: String?, _ library: InstrumentLibrary, _ language: Language) throws -> InstrumentSource {
        guard let instrument else {
            guard let source = library.source(forYear: asOf.year) else {
                throw CommandFailure(Self.wrongYear(asOf.year, library.summary), status: ExitStatus.usage, language: language)
            }
            return source
        }
        let chosen = try named(instrument, library, language)
        let years = chosen.standard.instrument.years
        // In a year of another instrument this one answers "what if", and the result says so; in no instrument's year it is a mistake.
        guard years.contains(asOf.year) || library.source(forYear: asOf.year) != nil else {
            throw CommandFailure(Self.wrongYear(asOf.year, library.summary), status: ExitStatus.usage, language: language)
        }
        return chosen
    }

    private func named(_ instrument: String, _ library: InstrumentLibrary, _ language: Language) throws -> InstrumentSource {
        if let source = library.source(named: instrument) { return source }
        guard FileManager.default.fileExists(atPath: instrument) else {
            throw CommandFailure(Self.unknownInstrument(instrument, library), status: ExitStatus.usage, language: language)
        }
        return try InstrumentSource(path: instrument)
    }

    /// A date more than five years ahead is a typing error: no records can stand behind it.
    private func refuseFarDates(_ library: InstrumentLibrary, _ language: Language) throws {
        let today = CivilDate(day: Int32(Date().timeIntervalSince1970 / 86_400))
        guard asOf.year > today.year + 5 else { return }
        throw CommandFailure(
            Problem(
                "tanggal-terlalu-jauh",
                message: Phrase(
                    id: "Tanggal pengukuran \(asOf.text(in: .indonesian)) terlalu jauh di masa depan; instrumen yang ada: \(library.summary)",
                    en: "The date of measurement \(asOf.text(in: .english)) lies too far in the future; the instruments there are: \(library.summary)"
                ),
                remedy: Phrase(id: "Periksa tahunnya", en: "Check its year")), status: ExitStatus.usage, language: language)
    }

    private static func wrongYear(_ year: Int, _ summary: String) -> Problem {
        Problem(
            "tahun-tanpa-instrumen",
            message: Phrase(
                id: "Tidak ada instrumen untuk tahun pengukuran \(year); yang ada: \(summary)",
                en: "No instrument holds for the measurement year \(year); there are: \(summary)"),
            remedy: Phrase(id: "Pilih tanggal dalam tahun-tahun itu", en: "Choose a date within those years"))
    }

    static func unknownInstrument(_ name: String, _ library: InstrumentLibrary) -> Problem {
        Problem(
            "instrumen-tidak-dikenal",
            message: Phrase(
                id: "Tidak ada instrumen atau berkas «\(name)»; yang ada: \(library.summary)",
                en: "There is no instrument or file “\(name)”; there are: \(library.summary)"),
            remedy: Phrase(id: "Tulis salah satunya atau nama berkas YAML", en: "Write one of them or the name of a YAML file"))
    }
}

extension Instrument {
    /// Name and years, for messages.
    var summary: String { "\(id) (\(years))" }
}

extension InstrumentSource {
    /// An instrument file from the disk.
    init(path: String) throws {
        let bytes = try InstrumentFile.read(path)
        try self.init(file: URL(fileURLWithPath: path).lastPathComponent, text: String(decoding: bytes, as: UTF8.self))
    }
}
