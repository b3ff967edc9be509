import Foundation
import Personnel
import Vocabulary

/// People whose rows a program sends instead of a file (`POST /api/v1/score`): by the names of SIASN's columns, so that a cell means
/// what it means in a file.
public struct PostedPeople: Sendable, Decodable {
    /// One person: the employee's row, and rows of histories by kind.
    struct Person: Sendable, Decodable {
        let employee: Row
        let histories: [(kind: RecordKind, rows: [Row])]

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            var employee: Row?
            var histories: [(kind: RecordKind, rows: [Row])] = []
            for key in container.allKeys {
                guard let kind = RecordKind.allCases.first(where: { $0.key == key.stringValue && $0 != .unit }) else {
                    throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "unknown")
                }
                if kind == .employee {
                    employee = try container.decode(Row.self, forKey: key)
                } else {
                    histories.append((kind, try container.decode([Row].self, forKey: key)))
                }
            }
            guard let employee else {
                throw DecodingError.keyNotFound(
                    Key(RecordKind.employee.key), DecodingError.Context(codingPath: container.codingPath, debugDescription: "missing"))
            }
            self.employee = employee
            // Objects have no order: the same rows make the same answer.
            self.histories = histories.sorted { $0.kind.position < $1.kind.position }
        }
    }

    /// The cells of a row by the names of their columns, as text.
    struct Row: Sendable, Decodable {
        let cells: [(name: String, text: String)]

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: Key.self)
            cells = try container.allKeys.map { ($0.stringValue, try container.decode(Cell.self, forKey: $0).text) }.sorted { $0.0 < $1.0 }
        }
    }

    /// `YYYY-MM-DD`.
    public let date: String
    /// An instrument's id; nil lets the year choose.
    public let instrument: String?
    /// `name=value`.
    public let settings: [String]
    public let isExplained: Bool
    let content: Content

    /// The people, as far as they have been read.
    enum Content: Sendable {
        /// Where each stands in the bytes; what is in them is read where it is asked for (`PostedRows`).
        case plain([UInt8], [Range<Int>])
        case decoded([Person])
    }

    public var count: Int {
        switch content {
        case .plain(_, let ranges): ranges.count
        case .decoded(let people): people.count
        }
    }

    init(date: String, instrument: String?, settings: [String], isExplained: Bool, _ content: Content) {
        self.date = date
        self.instrument = instrument
        self.settings = settings
        self.isExplained = isExplained
        self.content = content
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case date = "per_tanggal"
        case instrument = "instrumen"
        case settings = "opsi"
        case isExplained = "jelaskan"
        case people = "orang"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self), all = try decoder.container(keyedBy: Key.self)
        for key in all.allKeys where CodingKeys(stringValue: key.stringValue) == nil {
            throw DecodingError.dataCorruptedError(forKey: key, in: all, debugDescription: "unknown")
        }
        date = try container.decode(String.self, forKey: .date)
        instrument = try container.decodeIfPresent(String.self, forKey: .instrument)
        settings = try container.decodeIfPresent([String].self, forKey: .settings) ?? []
        isExplained = try container.decodeIfPresent(Bool.self, forKey: .isExplained) ?? false
        // One person may stand there alone.
        if let one = try? container.decode(Person.self, forKey: .people) {
            content = .decoded([one])
        } else {
            content = .decoded(try container.decode([Person].self, forKey: .people))
        }
    }

    /// Reads a request; says where it is none, unless that is left to `carefully`.
    ///
    /// What is written plainly is only looked over here, and its people where they are asked for, so that several threads can.
    public static func read(_ bytes: [UInt8]) throws(PostedRefusal) -> PostedPeople {
        if let plain = plainly(bytes) { return plain }
        return try decoded(bytes)
    }

    /// The same with everything read; says where it is not of the form that is asked for.
    public func carefully() throws(PostedRefusal) -> PostedPeople {
        switch content {
        case .plain(let bytes, _): try Self.decoded(bytes)
        case .decoded: self
        }
    }

    private static func decoded(_ bytes: [UInt8]) throws(PostedRefusal) -> PostedPeople {
        do {
            return try JSONDecoder().decode(PostedPeople.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw PostedRefusal(error)
        } catch {
            throw PostedRefusal(path: "")
        }
    }
}

/// Why a request to score is none: where, and what is asked for there.
public struct PostedRefusal: Error, Sendable {
    public let problem: Problem

    fileprivate init(path: String) {
        let place = path.isEmpty ? "" : " («\(path)»)", english = path.isEmpty ? "" : " (“\(path)”)"
        problem = Problem(
            "permintaan-nilai-rusak", id: "Isi permintaan tidak seperti yang diminta\(place)",
            remedy: "Lihat bentuknya di /api/v1/openapi.json", en: "The request is not of the form that is asked for\(english)",
            remedy: "See its form in /api/v1/openapi.json")
    }

    /// Names the place by our own names and by numbers alone.
    fileprivate init(_ error: DecodingError) {
        let path: [any CodingKey] =
            switch error {
            case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context): context.codingPath
            case .keyNotFound(let key, let context): context.codingPath + [key]
            @unknown default: []
            }
        let known = Set(RecordKind.allCases.map(\.key) + ["per_tanggal", "instrumen", "opsi", "jelaskan", "orang"])
        self.init(
            path: path.map { key in key.intValue.map { "[\($0 + 1)]" } ?? (known.contains(key.stringValue) ? key.stringValue : "…") }.joined(
                separator: "."))
    }
}

/// Any name of an object.
private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(_ text: String) { stringValue = text }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
}

/// A value as the text that a file would have.
private struct Cell: Decodable {
    let text: String

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self.text = text
        } else if container.decodeNil() {
            text = ""
        } else if let number = try? container.decode(Int.self) {
            text = String(number)
        } else if let flag = try? container.decode(Bool.self) {
            text = flag ? "true" : "false"
        } else {
            // Beyond what can be counted exactly no cell makes sense; it is read, and refused where something asks for it.
            text = try (try? container.decode(Decimal.self)).map { "\($0)" } ?? "\(container.decode(Double.self))"
        }
    }
}
