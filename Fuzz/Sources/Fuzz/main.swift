import CFuzz
import Foundation

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
        // -1 keeps an input out of the corpus: this one chooses nothing.
        Target.shared.run(UnsafeBufferPointer(start: bytes, count: count)) ? 0 : -1
    })
