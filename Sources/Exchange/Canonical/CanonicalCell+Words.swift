import Instruments
import Personnel

extension CanonicalCell {
    /// Appends the words of a text that readings hold against words: the name of a post or of a course.
    static func append(post text: String, to bytes: inout [UInt8]) {
        append(words: text.isEmpty ? [] : Instruments.Words(text).words, isEmpty: text.isEmpty, to: &bytes)
    }
}
