import Instruments

/// Reads the bytes of what people write for Takar: an instrument, programmes, a scenario.
public enum InstrumentFile {
    /// The whole file; a little more than any of them may have, so that a longer one is seen to be too long.
    public static func read(_ path: String) throws(FileFailure) -> [UInt8] { try FileBytes.read(path, limit: InstrumentSource.largestFile + 1) }
}
