import Analysis
import Exchange
import Foundation
import Vocabulary

extension RegionMap {
    /// The map in a file, or the one that comes with the program; throws `InvalidRegions` with everything that is wrong in the file.
    static func chosen(_ path: String?) throws -> RegionMap {
        guard let path else { return try RegionMap.bundled() }
        // A little more than any map may have, so that a longer one is seen to be too long.
        let bytes = try InstrumentFile.read(path)
        return try RegionMap(file: URL(fileURLWithPath: path).lastPathComponent, text: String(decoding: bytes, as: UTF8.self))
    }

    /// The region that somebody has named; throws with all there are, and with the nearest.
    func required(_ name: String) throws -> Region {
        if let found = region(named: name) { return found }
        let list = regions.map(\.shortTitle).joined(separator: ", ")
        let remedy =
            nearest(to: name).map {
                Phrase(id: "Maksudnya «\($0.name)» (\($0.region.title))?", en: "Did you mean “\($0.name)” (\($0.region.title))?")
            }
            ?? Phrase(
                id: "Tulis nomor, kedudukan, atau salah satu provinsinya, misalnya IV, 4, Makassar, atau \"Sulawesi Selatan\"",
                en: "Write its number, its seat or one of its provinces, such as IV, 4, Makassar or \"Sulawesi Selatan\"")
        throw Refusal(.usage, .unknownChoice("region", name, of: list, remedy))
    }
}

extension RegionMap.Region {
    /// `IV Makassar`.
    var shortTitle: String { seat.isEmpty ? number : "\(number) \(seat)" }
}

extension Problem {
    /// A choice that is none of those there are.
    static func unknownChoice(
        _ option: String, _ value: String, of list: String, _ remedy: Phrase = Phrase(id: "Tulis salah satunya", en: "Write one of them")
    ) -> Problem {
        Problem(
            "pilihan-tidak-dikenal",
            message: Phrase(
                id: "--\(option) «\(value)» tidak dikenal; yang ada: \(list)", en: "--\(option) “\(value)” is not known; there are: \(list)"),
            remedy: remedy)
    }
}
