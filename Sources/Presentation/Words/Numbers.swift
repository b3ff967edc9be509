import Measurement
import Vocabulary

/// Numbers as a person reads them: decimal comma in Indonesian, decimal point in English.
extension Language {
    /// Points in the shortest exact form.
    package func text(_ points: Points) -> String { Thousandths.text(points.thousandths, decimalSign: decimalSign) }

    /// A mean with two decimals, half up.
    package func text(_ mean: ExactMean) -> String { mean.text(decimalSign: decimalSign) }

    /// How much one mean is above another, with its sign: worked out exactly, then rounded, as every difference is.
    package func change(from before: ExactMean, to after: ExactMean) -> String {
        signed(hundredths: (ExactFraction(after) - ExactFraction(before)).nearestHundredths)
    }

    /// What is said where a printed difference is a hundredth beside that of the printed figures; nil where none is.
    package func remark(onChanges pairs: [(before: ExactMean, after: ExactMean)]) -> String? {
        let isOff = pairs.contains { pair in
            (ExactFraction(pair.after) - ExactFraction(pair.before)).nearestHundredths != pair.after.hundredths - pair.before.hundredths
        }
        return isOff ? Self.roundedApart[self] : nil
    }

    /// That every figure is rounded by itself.
    package static let roundedApart = Phrase(
        id: "setiap angka dibulatkan dari nilai tepatnya, jadi selisih atau jumlah angka yang tercetak dapat berbeda beberapa perseratus",
        en: "every figure is rounded from its exact value, so differences and sums of the printed ones may be some hundredths off")

    /// Hundredths of a point with their sign, as changes are printed.
    package func signed(hundredths: Int) -> String {
        let amount = ExactMean.text(hundredths: abs(hundredths), decimalSign: decimalSign)
        return hundredths == 0 ? amount : (hundredths > 0 ? "+" : "−") + amount
    }

    /// Hundredths of a point with two decimals and the whole ones grouped, as sums over many people are read.
    package func grouped(hundredths: Int) -> String {
        let amount = hundredths.magnitude
        let rest = String(amount % 100)
        return (hundredths < 0 ? "−" : "") + text(Int(clamping: amount / 100)) + String(decimalSign) + (rest.count < 2 ? "0" : "") + rest
    }

    /// A share of a whole in percent with two decimals, half up; nothing of nothing is 0.
    package func percent(_ part: Int, of whole: Int) -> String {
        guard let mean = ExactMean(sum: part * 100_000, count: whole) else { return "0" }
        return text(mean)
    }
}
