import Foundation
import Testing

/// Invented agencies in an archive, by the commands that a person would give.
struct SeedArchive {
    let folder: URL

    /// Whoever makes it removes it.
    init() throws { folder = try Place.temporary() }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// Runs a command on the archive that must succeed; returns what it printed.
    @discardableResult func archive(_ arguments: String...) throws -> String {
        try run(arguments + ["--archive", "takar.db"])
    }

    /// The same with `--json`, read as a value.
    func json<Value: Decodable>(_ type: Value.Type = Value.self, _ arguments: String...) throws -> Value {
        try JSONDecoder().decode(type, from: Data(try run(arguments + ["--archive", "takar.db", "--json"]).utf8))
    }

    /// Writes an export of an agency into a folder of its own.
    func simulate(_ name: String, employees: Int, seed: Int, asOf: String, exportedOn: String? = nil) throws {
        let day = exportedOn.map { ["--exported-on", $0] } ?? []
        try run(["simulate", name, "--employees", "\(employees)", "--seed", "\(seed)", "--as-of", asOf] + day)
    }

    @discardableResult private func run(_ arguments: [String]) throws -> String {
        let program = try Program.run(arguments, in: folder)
        try #require(program.status == 0, "takar \(arguments.joined(separator: " ")): \(program.errors)")
        return program.output
    }
}

/// What `takar compare --json` says, as far as tests ask.
struct ChangeAnswer: Decodable {
    struct Basis: Decodable {
        struct Instrument: Decodable { let id: String }
        let per_tanggal: String
        let instrumen: Instrument
    }

    struct Item: Decodable {
        let nama: String
        let poin: Decimal
        let poin_tepat: String
        let orang: Int
    }

    struct Part: Decodable {
        let bagian: String
        let poin: Decimal
        let poin_tepat: String
        let orang: Int
        let rincian: [Item]
    }

    struct Place: Decodable {
        let indeks_sebelum: Decimal?
        let indeks_sesudah: Decimal?
        let perubahan: Decimal?
        let perubahan_tepat: String?
        let bagian: [Part]
    }

    struct Member: Decodable { let hasil: Place }

    let sebelum: Basis
    let sesudah: Basis
    let seluruhnya: Place
    let instansi: [Member]
    let unit: [Member]

    var places: [Place] { [seluruhnya] + (instansi + unit).map(\.hasil) }

    /// The names of all parts of all places.
    var parts: Set<String> { Set(places.flatMap(\.bagian).map(\.bagian)) }

    /// Parts make up the change of every place, and items their part, exactly and as printed.
    /// Whether rounded parts add up to their rounded whole but for half a hundredth each.
    private func isNear(_ parts: [Decimal], _ whole: Decimal) -> Bool {
        let off = parts.reduce(0, +) - whole
        return max(off, -off) * 200 <= Decimal(parts.count + 1)
    }

    func expectSums(sourceLocation: SourceLocation = #_sourceLocation) throws {
        for place in places {
            guard let change = place.perubahan, let exact = place.perubahan_tepat else { continue }
            try #require(!place.bagian.isEmpty || change == 0, sourceLocation: sourceLocation)
            #expect(isNear(place.bagian.map(\.poin), change), sourceLocation: sourceLocation)
            #expect(try PlainFraction(summing: place.bagian.map(\.poin_tepat)) == PlainFraction(exact), sourceLocation: sourceLocation)
            for part in place.bagian where !part.rincian.isEmpty {
                #expect(isNear(part.rincian.map(\.poin), part.poin), sourceLocation: sourceLocation)
                #expect(
                    try PlainFraction(summing: part.rincian.map(\.poin_tepat)) == PlainFraction(part.poin_tepat),
                    sourceLocation: sourceLocation)
            }
        }
    }
}

/// A fraction in lowest terms, as `-7/40`.
struct PlainFraction: Equatable {
    private let numerator: Int128
    private let denominator: Int128

    init(_ text: String) throws {
        let numbers = text.split(separator: "/").map { Int128($0) }
        let numerator = try #require(numbers.first ?? nil)
        self.init(numerator, try #require(numbers.count > 1 ? numbers[1] : 1))
    }

    init(summing texts: [String]) throws {
        self = try texts.reduce(PlainFraction(0, 1)) { sum, text in
            let next = try PlainFraction(text)
            return PlainFraction(
                sum.numerator * next.denominator + next.numerator * sum.denominator, sum.denominator * next.denominator)
        }
    }

    private init(_ numerator: Int128, _ denominator: Int128) {
        var (large, small) = (numerator.magnitude, denominator.magnitude)
        while small > 0 { (large, small) = (small, large % small) }
        self.numerator = numerator / Int128(large)
        self.denominator = denominator / Int128(large)
    }
}
