import Foundation
import Testing

@testable import Exchange

/// What stands in a workbook that was written, part by part.
struct WrittenParts {
    private let archive: ZipArchive

    init(_ path: String) throws { archive = try ZipArchive(path) }

    /// One part as text.
    func text(_ name: String) throws -> String { String(decoding: try archive.bytes(name, limit: 1 << 26), as: UTF8.self) }

    /// A sheet by its number, from 1.
    func sheet(_ number: Int) throws -> String { try text("xl/worksheets/sheet\(number).xml") }

    /// Whether a text stands in a workbook whose sheets say their texts themselves or share them.
    func says(_ text: String) throws -> Bool {
        let shared = archive.contains("xl/sharedStrings.xml") ? try self.text("xl/sharedStrings.xml") : ""
        return try shared.contains(">\(text)<") || sheet(1).contains(">\(text)<")
    }
}
