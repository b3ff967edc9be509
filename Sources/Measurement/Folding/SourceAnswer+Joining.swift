import Instruments
import Personnel

extension SourceAnswer {
    /// Joins what one more source answers to what those before it did; whether a source after it can still change anything.
    static func join(_ answers: [Int16], to result: inout [Int16], count: Int, isFirst: Bool, unlisted: ReadingSource.Unlisted) -> Bool {
        let whenUnknown =
            switch unlisted {
            case .refused: isFirst ? unknown : left
            case .next: left
            case .noted: remarkable
            }
        var isOpen = !isFirst
        for row in 0..<count {
            let answer = answers[row], before = result[row]
            if isFirst {
                // The first source that has an answer has answered.
                guard before == empty || before == left else { continue }
                if answer >= 0 {
                    result[row] = answer
                } else {
                    if answer == unknown { result[row] = whenUnknown }
                    if answer == remarkable { result[row] = answer }
                    isOpen = true
                }
            } else if before != remarkable {
                if answer >= 0 {
                    result[row] = max(before, answer)
                } else if answer == remarkable {
                    result[row] = answer
                } else if answer == unknown, before == empty || unlisted == .noted {
                    result[row] = whenUnknown
                }
            }
        }
        return isOpen
    }
}
