import Testing
import Vocabulary

@Suite struct PointsTests {
    @Test func theFourDimensionsMakeAHundred() {
        let maxima = [25, 40, 30, 5].map { Points(thousandths: $0 * Thousandths.one) }
        #expect(maxima.reduce(.zero, +) == .hundred)
        #expect(Points.hundred.thousandths == 100_000)
    }

    /// 19 JP of 20 at 22.5 points are 21.375: exact where floating point is not.
    @Test func pointsAddWithoutRounding() {
        let tenth = Points(thousandths: 100)
        #expect((0..<10).reduce(Points.zero) { sum, _ in sum + tenth } == Points(thousandths: 1000))
        #expect(Points(thousandths: 22_500) - Points(thousandths: 21_375) == Points(thousandths: 1125))
    }

    @Test func pointsAreOrderedByValue() {
        #expect(Points(thousandths: 22_499) < Points(thousandths: 22_500))
        #expect(Points(thousandths: -1) < .zero)
    }

    @Test func pointsAreWrittenShort() {
        #expect(Points(thousandths: 22_500).description == "22.5")
        #expect(Points.zero.description == "0")
        #expect(Points.hundred.description == "100")
    }

    @Test func sumsWrapInsteadOfTrapping() {
        #expect(Points(thousandths: .max) + Points(thousandths: 1) == Points(thousandths: .min))
        #expect(Points(thousandths: .min) - Points(thousandths: 1) == Points(thousandths: .max))
    }
}
