import Foundation
import Vocabulary

/// Takes the parts of a form as they come: fields into memory, files to the disk.
///
/// One thread at a time uses it, one after the other.
final class PartTaker: @unchecked Sendable {
    private let folder: URL
    private var reader: MultipartReader
    private var fields: [(name: String, value: String)] = []
    private var files: [Upload.File] = []
    private var header: PartHeader?
    private var field: [UInt8] = []
    private var handle: FileHandle?
    private var path: URL?
    private var size = 0

    init(_ folder: URL, _ boundary: MultipartBoundary, _ limit: Int) {
        self.folder = folder
        reader = MultipartReader(boundary, .init(bytes: limit))
    }

    func feed(_ bytes: ArraySlice<UInt8>) throws { try reader.feed(bytes) { try take($0) } }

    /// What came, once all of it has.
    func finish(_ whole: URL) throws -> Upload {
        try reader.finish { try take($0) }
        return Upload(fields: fields, files: files, folder: whole)
    }

    private func take(_ event: MultipartReader.Event) throws {
        switch event {
        case .begins(let header):
            self.header = header
            (field, size) = ([], 0)
            guard header.isFile, let name = header.filename, !name.isEmpty else { return }
            let path = try place(name)
            _ = FileManager.default.createFile(atPath: path.path, contents: nil, attributes: [.posixPermissions: 0o600])
            handle = try FileHandle(forWritingTo: path)
            self.path = path
        case .bytes(let bytes):
            size += bytes.count
            if let handle { try handle.write(contentsOf: bytes) } else if header?.isFile != true { field += bytes }
        case .ends:
            if let handle, let path, let name = header?.filename {
                try handle.synchronize()
                try handle.close()
                files.append(Upload.File(name: name, path: path, size: size))
            } else if let header, !header.isFile {
                fields.append((header.name, try SentText.lines(field)))
            }
            (handle, path, header) = (nil, nil, nil)
        case .done: break
        }
    }

    /// Where a file goes: by its own name, and where that is taken or too long for a disk, by one that is like it.
    private func place(_ name: String) throws -> URL {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        // Cut from the front: the ending says what kind of file it is.
        var short = name
        while short.utf8.count > 200 { short.removeFirst() }
        var path = folder.appendingPathComponent(short), number = 2
        while FileManager.default.fileExists(atPath: path.path) {
            path = folder.appendingPathComponent("\(number)-\(short)")
            number += 1
        }
        return path
    }
}
