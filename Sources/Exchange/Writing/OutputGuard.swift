import Foundation
import Vocabulary

/// Holds what a command writes against what it reads, before it does either: no result may take the place of a file that the result
/// rests on, or of another result.
///
/// Files are told apart by what they are, not by how they are spelt: links and `./` lead to the same file.
public enum OutputGuard {
    /// - Parameters:
    ///   - reading: files and folders, of which everything that lies in them is read; archives with the files SQLite puts beside them.
    ///   - writing: the results, of which those that were not asked for are nil.
    public static func check(reading: [String?], writing: [String?]) throws(FileFailure) {
        let outputs = writing.compactMap(\.self).filter { !$0.isEmpty }
        var taken: [Identity: String] = [:]
        for output in outputs {
            let identity = Identity(output)
            guard !identity.isSink else { continue }
            if taken.updateValue(output, forKey: identity) != nil { throw FileFailure(output, Problem.outputTwice) }
        }
        guard !taken.isEmpty else { return }
        for input in reading.compactMap(\.self) where !input.isEmpty {
            for file in [input, input + "-wal", input + "-shm", input + "-journal"] + contents(of: input, levels: 2) {
                if let output = taken[Identity(file)] { throw FileFailure(output, Problem.outputIsInput) }
            }
        }
    }

    /// Everything in a folder, and in the folders in it, where answers of a service may lie; nothing for a file.
    private static func contents(of folder: String, levels: Int) -> [String] {
        guard levels > 0, let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return [] }
        return names.filter { !$0.hasPrefix(".") }.flatMap { name in
            let path = folder + "/" + name
            return [path] + contents(of: path, levels: levels - 1)
        }
    }

    /// What a name leads to.
    private enum Identity: Hashable {
        /// A file that is there.
        case file(device: UInt64, number: UInt64)
        /// A place where no file is yet.
        case place(String)
        /// What swallows everything, such as `/dev/null`.
        case sink

        var isSink: Bool { self == .sink }

        init(_ path: String) {
            var status = stat()
            guard stat(path, &status) == 0 else {
                let target = Self.target(path)
                let folder = target.deletingLastPathComponent().path
                var parent = stat()
                let place = stat(folder, &parent) == 0 ? "\(parent.st_dev) \(parent.st_ino)" : folder
                self = .place(place + "/" + Self.spelling(target.lastPathComponent))
                return
            }
            let isSink = status.st_mode & S_IFMT == S_IFCHR && URL(fileURLWithPath: path).resolvingSymlinksInPath().path == "/dev/null"
            self = isSink ? .sink : .file(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
        }

        /// Where a file would be made: for a link that leads nowhere yet, the place it leads to.
        private static func target(_ path: String) -> URL {
            var target = URL(fileURLWithPath: path)
            // As many links as the system follows.
            for _ in 0..<40 {
                guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: target.path) else { break }
                target = URL(fileURLWithPath: next.hasPrefix("/") ? next : target.deletingLastPathComponent().path + "/" + next)
            }
            return target
        }

        /// A name as the file system compares it: that of a Mac takes large letters and small ones for the same.
        private static func spelling(_ name: String) -> String {
            #if canImport(Darwin)
            name.precomposedStringWithCanonicalMapping.lowercased()
            #else
            name
            #endif
        }
    }
}

/// What the ending of a result's name promises.
public enum ResultEnding {
    /// Endings of other forms than a workbook or comma-separated text.
    private static let others: Set<String> = [
        "xls", "xlsm", "xlsb", "xlt", "xltx", "xltm", "ods", "fods", "ots", "numbers", "pdf", "doc", "docx", "odt", "rtf", "ppt", "pptx", "odp",
        "json", "jsonl", "ndjson", "xml", "htm", "html", "md", "tsv", "tab", "yaml", "yml", "toml", "parquet", "feather", "arrow", "sav", "dta",
        "dbf", "db", "sqlite", "sqlite3", "mdb", "accdb", "sql", "zip", "gz", "bz2", "xz", "zst", "7z", "rar", "tar", "png", "jpg", "jpeg", "svg",
    ]

    /// The ending of a name that promises a form this program does not write; nil where it writes what the name says.
    public static func refused(_ path: String) -> String? {
        let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
        return others.contains(ending) ? ending : nil
    }
}

/// Folders that are written as a whole.
public enum OutputFolder {
    /// Throws where something lies in a folder already; one that is not there yet is empty too.
    public static func checkEmpty(_ path: String) throws(FileFailure) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path), !names.isEmpty else { return }
        throw FileFailure(path, Problem.folderNotEmpty)
    }
}

extension FileFailure {
    /// Whether no file failed and it was asked for what must not be: a result in the place of a file that is read, or of another result.
    public var isOfUsage: Bool { problem == .outputIsInput || problem == .outputTwice }
}

extension Problem {
    static let outputIsInput = Problem(
        "keluaran-adalah-masukan", id: "Berkas hasil ini adalah berkas yang dibaca", remedy: "Pilih nama lain",
        en: "This result would take the place of a file that is read", remedy: "Choose another name")
    static let outputTwice = Problem(
        "keluaran-ganda", id: "Berkas hasil ini diminta dua kali", remedy: "Beri tiap hasil nama sendiri",
        en: "This result's file is asked for twice", remedy: "Give every result a name of its own")
}
