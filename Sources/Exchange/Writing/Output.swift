import Foundation

/// Writing bytes to an open file of the system.
public enum Output {
    /// Writes all bytes; the system's error number, or 0.
    public static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
        bytes.withUnsafeBytes { bytes in
            var done = 0
            while done < bytes.count {
                let written = Foundation.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
                if written < 0, errno == EINTR { continue }
                if written < 0 { return errno }
                done += written
            }
            return 0
        }
    }

    /// Writes a text to standard output.
    public static func print(_ text: String) throws(FileFailure) {
        let failure = write(ArraySlice(text.utf8), to: STDOUT_FILENO)
        guard failure == 0 else { throw FileFailure("stdout", reading: false, errorNumber: failure) }
    }
}
