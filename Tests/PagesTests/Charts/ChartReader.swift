import Foundation
import Vocabulary

@testable import Pages

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Reads a chart as XML, so that nothing that is opened stays open, and holds every coordinate against the picture's size.
final class ChartReader: NSObject, XMLParserDelegate {
    /// How many pictures there are.
    private(set) var pictures = 0
    /// The names that elements have.
    private(set) var ids: [String] = []
    /// The names that pictures say their title and their description have.
    private(set) var named: [String] = []
    /// Coordinates that lie beyond the picture, or are no numbers.
    private(set) var astray: [String] = []
    /// All the text.
    private(set) var text = ""
    /// Elements with a style or a script of their own, which the pages' policy forbids.
    private(set) var forbidden: [String] = []
    /// The picture's width and height.
    private var size = (0.0, 0.0)

    /// Nil when it is not well-formed.
    init?(_ html: String) {
        super.init()
        let parser = XMLParser(data: Data("<div>\(html)</div>".utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _: XMLParser, didStartElement name: String, namespaceURI _: String?, qualifiedName _: String?, attributes: [String: String]
    ) {
        if let id = attributes["id"] { ids.append(id) }
        if attributes.keys.contains(where: { $0 == "style" || $0.hasPrefix("on") }) || name == "script" { forbidden.append(name) }
        if name == "svg" {
            pictures += 1
            let box = (attributes["viewBox"] ?? "").split(separator: " ").compactMap { Double($0) }
            size = box.count == 4 ? (box[2], box[3]) : (0, 0)
            named += (attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
        }
        let across = ["x", "x1", "x2", "cx"], down = ["y", "y1", "y2", "cy"]
        let points = (attributes["points"] ?? "").split(separator: " ").map { $0.split(separator: ",") }
        check(across.compactMap { attributes[$0] } + points.map { String($0.first ?? "") }, upTo: size.0, name)
        check(down.compactMap { attributes[$0] } + points.map { String($0.last ?? "") }, upTo: size.1, name)
        guard name == "rect" else { return }
        let x = Double(attributes["x"] ?? "") ?? 0, y = Double(attributes["y"] ?? "") ?? 0
        check(["\(x + (Double(attributes["width"] ?? "") ?? .nan))"], upTo: size.0, name)
        check(["\(y + (Double(attributes["height"] ?? "") ?? .nan))"], upTo: size.1, name)
    }

    func parser(_: XMLParser, foundCharacters characters: String) { text += characters }

    /// Two decimals may round a sum by a hundredth.
    private func check(_ values: [String], upTo limit: Double, _ name: String) {
        for value in values {
            guard let number = Double(value), number >= -0.02, number <= limit + 0.02 else { return astray.append("\(name) \(value)") }
        }
    }
}
