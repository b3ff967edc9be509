import Vocabulary

/// Column headings compared as people write them: letters and digits only, in lower case, so that `nip_baru`, `NIP BARU` and
/// `nipBaru` are one heading.
enum Heading {
    static func normalised(_ text: String) -> String {
        var key = ""
        for byte in text.utf8 where byte.isDigit || byte.isLetter { key.unicodeScalars.append(Unicode.Scalar(byte.lowercased)) }
        return key
    }
}
