import Vocabulary

/// The five predicates of performance as the regulation words them, for cells that hold the word in place of SIASN's code.
public enum PerformanceWord {
    /// The code of kuadran kinerja that a word stands for, 1 to 5; nil for any other text.
    public static func code(_ text: String) -> Code? {
        var letters = "", digits = ""
        for byte in text.utf8 {
            if byte.isLetter { letters.unicodeScalars.append(Unicode.Scalar(byte.lowercased)) }
            if byte.isDigit { digits.unicodeScalars.append(Unicode.Scalar(byte)) }
        }
        guard let code = word(letters) else { return nil }
        // `2 - Baik` says the same twice; what says two things says nothing.
        return digits.isEmpty || digits == code.description ? code : nil
    }

    private static func word(_ letters: String) -> Code? {
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
