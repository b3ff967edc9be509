import Instruments

/// Reads the bytes of an instrument file.
public enum InstrumentFile {
    /// The whole file; a little more than any instrument may have, so that a longer one is seen to be too long.
    public static func read(_ path: String) throws(FileFailure) -> [UInt8] { try FileBytes.read(path, limit: InstrumentSource.largestFile + 1) }
}
