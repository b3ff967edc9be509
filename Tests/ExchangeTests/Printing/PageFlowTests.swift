import Testing

@testable import Exchange

/// Strips come onto pages in their order, each once and whole.
@Suite struct PageFlowTests {
    private func strip(_ height: Double, isHeld: Bool = false, heading: [Strip] = []) -> Strip {
        Strip(height: height, isHeld: isHeld, heading: heading) { _, _ in }
    }

    private func heights(_ strips: [Strip], room: Double = 100) -> [[Double]] { PageFlow(strips, room: room).pages.map { $0.map(\.strip.height) } }

    @Test func aPageEndsWhereTheNextStripHasNoRoom() {
        #expect(heights([strip(40), strip(60), strip(1)]) == [[40, 60], [1]])
        #expect(heights([]) == [[]])
    }

    @Test func whatIsHeldGoesAlong() {
        #expect(heights([strip(80), strip(10, isHeld: true), strip(20)]) == [[80], [10, 20]])
        // The last has nothing to go along with.
        #expect(heights([strip(80), strip(10, isHeld: true)]) == [[80, 10]])
    }

    @Test func whatNoPageHoldsTogetherIsDivided() {
        #expect(heights([strip(50), strip(60, isHeld: true), strip(60)]) == [[50], [60], [60]])
    }

    @Test func aHeadingStandsAgainOnTheNextPage() {
        let heading = [strip(5, isHeld: true)]
        let rows = (0..<4).map { _ in strip(40, heading: heading) }
        #expect(heights(heading + rows) == [[5, 40, 40], [5, 40, 40]])
        // One that leaves no room is left out.
        let large = [strip(70, isHeld: true)]
        #expect(heights([strip(90), strip(40, heading: large)]) == [[90], [40]])
    }

    @Test func noPageBeginsWithRoom() {
        #expect(heights([.space(10), strip(95), .space(10), strip(20)]) == [[95], [20]])
    }

    @Test func nothingStandsBelowTheLastLine() {
        let strips = (0..<200).map { number in
            let height = number * 7 % 23 + 1
            return strip(Double(height), isHeld: number % 5 == 0)
        }
        let pages = PageFlow(strips, room: 60).pages
        #expect(pages.flatMap { $0.map(\.strip.height) } == strips.map(\.height))
        for placed in pages.joined() { #expect(placed.y + placed.strip.height <= 60) }
    }
}
