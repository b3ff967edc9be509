import Instruments

extension RegionMap {
    /// No file of regions is longer.
    public static let largestFile = 1 << 20

    /// Reads a file of regions; refuses it with everything that is wrong in it.
    ///
    /// - `file`: the name it is reported by.
    public init(file: String, text: String) throws(InvalidRegions) {
        var reader = RegionReader(file: file)
        let map = reader.map(text)
        guard let map, reader.issues.isEmpty else { throw InvalidRegions(issues: reader.issues) }
        self = map
    }
}
