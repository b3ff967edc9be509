/// A way by which bytes that somebody else has made come into the program.
///
/// Whatever comes in, the program must not trap, and must end with a result or with words that say what is wrong.
protocol Door: Sendable {
    /// What does not hold for an input, in words; nil for an input that is too short to choose anything. Throws what may never be
    /// thrown there.
    func faults(_ bytes: UnsafeBufferPointer<UInt8>) throws -> [String]?

    /// Inputs to begin with that are no text, by the name of their file.
    var seeds: [(name: String, bytes: [UInt8])] { get }
}

extension Door {
    var seeds: [(name: String, bytes: [UInt8])] { [] }
}

/// All doors, as `Fuzz/run.sh` calls them.
enum DoorName: String, CaseIterable {
    case csv, xlsx, sheet, json, instrument, recap, results, archive

    /// - Parameter folder: a folder that is there, for the files of the door.
    func open(in folder: String) throws -> any Door {
        switch self {
        case .csv: try TableDoor(in: folder)
        case .xlsx: try WorkbookDoor(in: folder)
        case .sheet: try SheetDoor(in: folder)
        case .json: try AnswerDoor(in: folder)
        case .instrument: try InstrumentDoor(in: folder)
        case .recap: try RecapDoor(in: folder)
        case .results: try ResultDoor(in: folder)
        case .archive: try ArchiveDoor(in: folder)
        }
    }
}
