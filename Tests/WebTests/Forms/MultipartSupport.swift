import Vocabulary

@testable import Web

/// A part as a test writes it and as it is read: what its header says, and all its content.
struct WrittenPart: Equatable {
    var name: String
    var filename: String?
    var kind: String?
    var content: [UInt8]

    init(_ name: String, filename: String? = nil, kind: String? = nil, _ content: [UInt8]) {
        (self.name, self.filename, self.kind, self.content) = (name, filename, kind, content)
    }

    init(_ name: String, filename: String? = nil, kind: String? = nil, _ content: String) {
        self.init(name, filename: filename, kind: kind, Array(content.utf8))
    }
}

/// Forms with files as browsers write them, and how a test reads them.
enum Multipart {
    /// Small limits, so that small forms meet them.
    static let limits = MultipartReader.Limits(parts: 6, headerBytes: 300, fieldBytes: 40, bytes: 2_000)

    /// As Chromium and Firefox write it.
    static func body(_ parts: [WrittenPart], boundary: String) -> [UInt8] {
        var body: [UInt8] = []
        for part in parts {
            body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(escaped(part.name))\"".utf8)
            if let filename = part.filename { body += Array("; filename=\"\(escaped(filename))\"".utf8) }
            if let kind = part.kind { body += Array("\r\nContent-Type: \(kind)".utf8) }
            body += Array("\r\n\r\n".utf8) + part.content + Array("\r\n".utf8)
        }
        return body + Array("--\(boundary)--\r\n".utf8)
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { $0 == "\"" ? "%22" : String($0) }.joined()
    }

    /// What is read from pieces: all parts up to the end or up to what is wrong, whether the last of them is complete, and what is wrong.
    struct Reading: Equatable {
        var parts: [WrittenPart] = []
        var isComplete = true
        var isDone = false
        var refusal: String?
    }

    static func read(_ pieces: [ArraySlice<UInt8>], boundary: String, _ limits: MultipartReader.Limits = limits) -> Reading {
        var reading = Reading()
        do {
            var reader = MultipartReader(try MultipartBoundary(boundary), limits)
            for piece in pieces { try reader.feed(piece) { take($0, &reading) } }
            try reader.finish { take($0, &reading) }
        } catch let refusal as UnreadableRequest {
            reading.refusal = refusal.problem.code
        } catch {
            reading.refusal = "\(error)"
        }
        return reading
    }

    private static func take(_ event: MultipartReader.Event, _ reading: inout Reading) {
        switch event {
        case .begins(let part):
            reading.parts.append(WrittenPart(part.name, filename: part.filename, kind: part.contentType?.name, [UInt8]()))
            reading.isComplete = false
        case .bytes(let slice):
            // Content outside of a part would be lost here, and missed by the tests.
            if reading.isComplete || slice.isEmpty { reading.refusal = "bytes" }
            if !reading.parts.isEmpty { reading.parts[reading.parts.count - 1].content += slice }
        case .ends: reading.isComplete = true
        case .done: reading.isDone = true
        }
    }

    /// The bytes cut at random places, some of the pieces empty.
    static func cut(_ bytes: [UInt8], _ random: inout SplitMix64) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        let longest = [1, 3, 10, 100][Int.random(in: 0...3, using: &random)]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 0...longest, using: &random))
            pieces.append(piece)
            rest = rest[piece.endIndex...]
        }
        return pieces
    }
}
