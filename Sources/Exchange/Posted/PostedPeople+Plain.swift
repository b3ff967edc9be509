extension PostedPeople {
    /// Looks a request over that is written plainly: what is asked, and where each person stands; nil for what has to be read carefully.
    static func plainly(_ bytes: [UInt8]) -> PostedPeople? {
        guard bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            var json = PlainJSON(buffer, buffer.indices), heading = Heading()
            guard json.object({ heading.take($1, &$0) }) else { return nil }
            json.skipBlanks()
            guard json.place == json.end, let date = heading.date, let people = heading.people else { return nil }
            return PostedPeople(
                date: date, instrument: heading.instrument, settings: heading.settings ?? [], isExplained: heading.isExplained ?? false,
                .plain(bytes, people))
        }
    }

    /// What stands at the top, member by member; whatever comes twice is for the careful way.
    private struct Heading {
        var date: String?
        var instrument: String?
        var settings: [String]?
        var isExplained: Bool?
        var people: [Range<Int>]?

        mutating func take(_ key: PlainJSON.Scalar, _ json: inout PlainJSON) -> Bool {
            if json.spells(key, "orang") { return people == nil && takePeople(&json) }
            if json.spells(key, "per_tanggal") { return date == nil && Self.takeText(&json, &date) }
            if json.spells(key, "instrumen") { return instrument == nil && Self.takeText(&json, &instrument) }
            if json.spells(key, "jelaskan") {
                guard isExplained == nil, let flag = json.scalar(), flag.kind == .yes || flag.kind == .no else { return false }
                isExplained = flag.kind == .yes
                return true
            }
            guard json.spells(key, "opsi"), settings == nil else { return false }
            var found: [String] = []
            let isRead = json.list { json in
                var text: String?
                guard Self.takeText(&json, &text), let text else { return false }
                found.append(text)
                return true
            }
            settings = found
            return isRead
        }

        private static func takeText(_ json: inout PlainJSON, _ text: inout String?) -> Bool {
            text = json.scalar().flatMap { json.string($0) }
            return text != nil
        }

        /// One person may stand there alone.
        private mutating func takePeople(_ json: inout PlainJSON) -> Bool {
            var found: [Range<Int>] = []
            func person(_ json: inout PlainJSON) -> Bool {
                guard let range = json.skipObject() else { return false }
                found.append(range)
                return true
            }
            json.skipBlanks()
            let isRead = json.place < json.end && json.bytes[json.place] == UInt8(ascii: "{") ? person(&json) : json.list(person)
            people = found
            return isRead
        }
    }
}
