import Vocabulary

/// The five predicates of performance as the regulation words them, for cells that hold the word in place of SIASN's code.
public enum PerformanceWord {
    /// The code of kuadran kinerja that a word stands for, 1 to 5; nil for any other text.
    public static func code(_ text: String) -> Code? {
        var letters = ""
        for byte in text.utf8 where byte.isLetter { letters.unicodeScalars.append(Unicode.Scalar(byte.lowercased)) }
        // Nothing but letters and what stands between words: "2 BAIK" would say two things.
        guard text.utf8.allSatisfy({ $0.isLetter || $0 == 32 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }) else { return nil }
        switch letters {
        case "sangatbaik": return "1"
        case "baik": return "2"
        case "butuhperbaikan": return "3"
        case "kurang", "kurangmisconduct", "misconduct", "kurangmisconduk": return "4"
        case "sangatkurang": return "5"
        default: return nil
        }
    }
}
