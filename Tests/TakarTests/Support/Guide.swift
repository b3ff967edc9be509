import Foundation

/// A guide in Markdown whose commands can be run: blocks that begin with ```` ```sh tour ````, each followed by a block of text with
/// what it prints.
///
/// A number behind `tour` is the status with which the commands end. In what is printed a line that is only `…` stands for any lines,
/// and `…` within a line for anything in it.
struct Guide {
    /// Commands that are run together, and what the guide says they print.
    struct Step {
        let script: String
        let status: Int32
        /// What stands in the guide; nil where no output follows.
        let shown: [String]?
        /// The line of the guide where the commands begin, counted from one.
        let line: Int
        /// Where what is printed stands among the guide's lines.
        fileprivate let place: Range<Int>
    }

    let file: URL
    private let lines: [String]
    let steps: [Step]

    init(_ file: URL) throws {
        self.file = file
        let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        let blocks = Self.blocks(lines)
        var steps: [Step] = []
        for (number, block) in blocks.enumerated() where block.title.hasPrefix("sh tour") {
            let next = blocks.indices.contains(number + 1) && blocks[number + 1].title == "text" ? blocks[number + 1].content : nil
            steps.append(
                Step(
                    script: lines[block.content].joined(separator: "\n"), status: Int32(block.title.dropFirst("sh tour ".count)) ?? 0,
                    shown: next.map { Array(lines[$0]) }, line: block.content.lowerBound, place: next ?? 0..<0))
        }
        self.lines = lines
        self.steps = steps
    }

    /// Fenced blocks: what stands behind the fence, and the lines between the fences.
    static func blocks(_ lines: [String]) -> [(title: String, content: Range<Int>)] {
        var blocks: [(title: String, content: Range<Int>)] = []
        var open: (title: String, start: Int)?
        for (number, line) in lines.enumerated() where line.hasPrefix("```") {
            if let (title, start) = open {
                blocks.append((title, start..<number))
                open = nil
            } else {
                open = (String(line.dropFirst(3)), number + 1)
            }
        }
        return blocks
    }

    /// Writes the guide with what was printed in place of what stands there.
    func record(_ printed: [[String]]) throws {
        var text = lines
        for (step, printed) in zip(steps, printed).reversed() {
            guard let shown = step.shown, !Self.fits(shown, printed) else { continue }
            text.replaceSubrange(step.place, with: Self.renewed(shown, from: printed))
        }
        try text.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
}

extension Guide.Step {
    /// Runs the commands by a shell in which `takar` is the built program; errors stand among the output, as on a terminal.
    func run(in folder: URL) throws -> (status: Int32, printed: [String]) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "exec 2>&1\nset -e\n" + script]
        process.currentDirectoryURL = folder
        let path = Program.executable.deletingLastPathComponent().path
        process.environment = ["PATH": "\(path):/usr/bin:/bin", "LANG": "C.UTF-8", "NO_COLOR": "1", "USER": "petugas", "COLUMNS": "120"]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        // The marks of files that Windows writes are not seen on a terminal, and have no place in the guide.
        let text = String(decoding: printed, as: UTF8.self).replacing("\r\n", with: "\n").replacing("\u{FEFF}", with: "")
        var lines = text.components(separatedBy: "\n")
        while lines.last == "" { lines.removeLast() }
        return (process.terminationStatus, lines)
    }
}

extension Guide {
    /// Whether what is shown says what was printed.
    static func fits(_ shown: [String], _ printed: [String]) -> Bool {
        matches(pieces(shown.map(timeless)), printed.map(timeless), by: fits)
    }

    private static func fits(_ shown: String, _ printed: String) -> Bool {
        shown == printed || matches(shown.components(separatedBy: "…").map(Array.init), Array(printed), by: ==)
    }

    /// What stands between lines that are only `…`.
    private static func pieces(_ lines: [String]) -> [[String]] {
        lines.split(omittingEmptySubsequences: false) { $0.trimmingCharacters(in: .whitespaces) == "…" }.map(Array.init)
    }

    /// Whether pieces stand in a whole in their order, the first at its beginning and the last at its end.
    private static func matches<Element>(_ pieces: [[Element]], _ whole: [Element], by same: (Element, Element) -> Bool) -> Bool {
        guard let first = pieces.first, let last = pieces.last else { return false }
        if pieces.count == 1 { return whole.elementsEqual(first) { same($1, $0) } }
        guard whole.count >= first.count + last.count, whole.starts(with: first, by: { same($1, $0) }),
            whole.suffix(last.count).elementsEqual(last, by: { same($1, $0) })
        else { return false }
        var rest = whole.dropFirst(first.count).dropLast(last.count)
        for piece in pieces.dropFirst().dropLast() {
            while !rest.starts(with: piece, by: { same($1, $0) }) {
                guard rest.count > piece.count else { return false }
                rest = rest.dropFirst()
            }
            rest = rest.dropFirst(piece.count)
        }
        return true
    }

    /// What was printed, shortened as it was before: as many lines at the beginning and the end, and of what stands between `…` the
    /// lines that are most like it.
    static func renewed(_ shown: [String], from printed: [String]) -> [String] {
        let pieces = pieces(shown)
        guard pieces.count > 1 else { return printed }
        var places: [[String]] = []
        for (number, piece) in pieces.enumerated() {
            let size = min(piece.count, printed.count)
            let starts =
                number == 0 ? 0...0 : number == pieces.count - 1 ? (printed.count - size)...(printed.count - size) : 0...(printed.count - size)
            let alike = starts.map { start in zip(piece, printed[start...]).count { fits([$0], [$1]) } }
            let best = starts.lowerBound + (alike.firstIndex(of: alike.max() ?? 0) ?? 0)
            places.append(zip(piece, printed[best..<(best + size)]).map { fits([$0], [$1]) ? $0 : $1 })
        }
        return Array(places.joined(separator: ["…"]))
    }

    /// Without times, and without the hashes of audit entries, which hang on times.
    private static func timeless(_ line: String) -> String {
        line.replacing(/\d{1,2} [A-Z][a-z]+ 20\d\d \d\d[.:]\d\d/, with: "d MMMM yyyy hh.mm")
            .replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, with: "yyyy-MM-ddThh:mm:ssZ")
            .replacing(/[0-9a-f]{64}/, with: "sidik")
            .replacing(/\s{2}[0-9a-f]{12}$/, with: "  sidik")
    }
}
