import Vocabulary

/// What offices write in words where SIASN has a code: status, eselon, level of a punishment.
public enum OfficeWords {
    /// The statuses of SIASN: PNS, CPNS, PPPK.
    public static let statuses: Set<Code> = ["PNS", "P", "CPNS", "C", "PPPK"]

    /// The status that a text means beyond SIASN's own, such as `Calon PNS` or `PPPK Paruh Waktu`; nil for any other.
    public static func status(_ text: String) -> Code? {
        switch letters(text) {
        case "calonpns", "cpns", "calonpegawainegerisipil": "CPNS"
        case "pegawainegerisipil", "pnsaktif": "PNS"
        case "pk", "pppk", "pppkpw", "pppkparuhwaktu", "pppkpenuhwaktu", "pkparuhwaktu": "PPPK"
        default: nil
        }
    }

    /// Whether a code of eselon is one of SIASN's: a digit for the level and one for its half, or none (00, 99).
    public static func isEchelon(_ code: Code) -> Bool {
        guard code.count == 2 else { return code.isEmpty }
        let first = UInt8(truncatingIfNeeded: code.bits), second = UInt8(truncatingIfNeeded: code.bits >> 8)
        return second.isDigit && (UInt8(ascii: "0")...UInt8(ascii: "5")).contains(first) || code == "99"
    }

    /// The code that an eselon means which is written as the regulation does: `II.b`, `II/b`, `22 - II.b`; nil for any other text.
    public static func echelon(_ text: String) -> Code? {
        var parts = text.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if parts.first == "ESELON" { parts.removeFirst() }
        let code = parts.first.flatMap { $0.utf8.allSatisfy(\.isDigit) ? $0 : nil }
        if code != nil { parts.removeFirst() }
        guard let level = parts.first, parts.count <= 2 else { return nil }
        let half = parts.count == 2 ? parts[1] : String(level.suffix(1)), roman = parts.count == 2 ? level : String(level.dropLast())
        guard let number = ["I": 1, "II": 2, "III": 3, "IV": 4, "V": 5][roman], let second = ["A": 1, "B": 2][half] else { return nil }
        let written = "\(number)\(second)"
        return code == nil || code == written ? Code(written) : nil
    }

    /// The levels of punishments of SIASN: ringan, sedang, berat.
    public static let levels: Set<Code> = ["R", "S", "B"]

    /// The level that a word means, such as `Berat`; nil for any other text.
    public static func level(_ text: String) -> Code? {
        let word = letters(text)
        let found = ["ringan": "R" as Code, "sedang": "S", "berat": "B"].filter {
            word.hasSuffix($0.key) || word == $0.value.description.lowercased()
        }
        return found.count == 1 ? found.first?.value : nil
    }

    private static func letters(_ text: String) -> String {
        var letters = ""
        for byte in text.utf8 where byte.isLetter { letters.unicodeScalars.append(Unicode.Scalar(byte.lowercased)) }
        return letters
    }
}
