import Instruments
import Testing
import Vocabulary

@testable import Quality

/// The table of BKN's indicators.
@Suite struct SchemeTests {
    @Test func hasTheTwentySevenOfBKN() {
        let codes = QualityScheme.indicators.map(\.code)
        let expected = (1...7).map { "COM_\($0)" } + (1...6).map { "TIM_\($0)" } + (1...10).map { "ACC_\($0)" } + (1...4).map { "CON_\($0)" }
        #expect(codes == expected)
        #expect(QualityScheme.indicator("ACC_6")?.weight == 1190)
        #expect(QualityScheme.indicator("ACC_11") == nil)
    }

    /// BKN rounds to hundredths, so that two dimensions are off by one or two of them.
    @Test func weightsAddUp() {
        #expect(QualityDimension.allCases.reduce(0) { $0 + $1.weight } == 100)
        let sums = QualityDimension.allCases.map { dimension in
            QualityScheme.indicators.filter { $0.dimension == dimension }.reduce(0) { $0 + $1.weight }
        }
        #expect(sums == [10_000, 10_001, 9_998, 10_000])
        #expect(QualityScheme.wholeWeight == 28 * 10_000 + 31 * 10_001 + 30 * 9_998 + 11 * 10_000)
    }

    @Test func everyIndicatorSaysWhatToDo() {
        for indicator in QualityScheme.indicators {
            for phrase in [indicator.title, indicator.problem.message, indicator.problem.remedy] {
                #expect(!phrase.id.isEmpty && !phrase.en.isEmpty)
            }
            #expect(
                indicator.code.hasPrefix(
                    indicator.dimension == .completeness
                        ? "COM" : indicator.dimension == .timeliness ? "TIM" : indicator.dimension == .accuracy ? "ACC" : "CON"))
        }
    }

    @Test func matterCodesAreThoseOfFindings() {
        let codes = ScoreMatter.allCases.flatMap(\.codes)
        #expect(Set(codes).count == codes.count)
        for code in codes where code.contains("_") { #expect(QualityScheme.indicator(code) != nil) }
    }
}
