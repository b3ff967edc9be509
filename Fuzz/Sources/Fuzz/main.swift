import CFuzz
import Foundation

if let folder = ProcessInfo.processInfo.environment["FUZZ_WRITE_SEEDS"] {
    try Target.shared.writeSeeds(to: folder)
    exit(0)
}
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
        // -1 keeps an input out of the corpus: this one chooses nothing.
        Target.shared.run(UnsafeBufferPointer(start: bytes, count: count)) ? 0 : -1
    })
