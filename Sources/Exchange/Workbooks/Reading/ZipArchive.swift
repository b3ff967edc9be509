import CZip
import Foundation
import Vocabulary

/// A zip archive that is open for reading, by one thread: whoever reads beside it opens the file once more.
final class ZipArchive {
    /// No part of a workbook may unpack to more bytes: a small file that claims so is made to exhaust the machine.
    static let largestPart = 2 << 30

    private let archive: OpaquePointer
    private let largestPart: Int

    /// Throws what is wrong with a file that is no whole zip archive.
    init(_ path: String, largestPart: Int = ZipArchive.largestPart) throws(WorkbookDefect) {
        self.largestPart = largestPart
        var error: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &error) else { throw WorkbookDefect(.damagedWorkbook) }
        self.archive = archive
    }

    deinit { zip_discard(archive) }

    func contains(_ name: String) -> Bool { index(name) != nil }

    /// How many bytes a part has when it is unpacked, as the directory says; 0 for one that is not there.
    func size(_ name: String) -> Int {
        guard let index = index(name) else { return 0 }
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard zip_stat_index(archive, index, 0, &status) == 0 else { return 0 }
        return Int(clamping: status.size)
    }

    /// The place of a part. Some programs name their parts with the sign that separates folders in Windows, or write a name as
    /// addresses are written.
    private func index(_ name: String) -> zip_uint64_t? {
        for name in [name, name.replacing("/", with: "\\"), name.removingPercentEncoding ?? name] {
            let index = zip_name_locate(archive, name, zip_flags_t(ZIP_FL_NOCASE))
            if index >= 0 { return zip_uint64_t(index) }
        }
        return nil
    }

    /// Begins to unpack a part; throws where it is not there, damaged, encrypted or too large.
    private func open(_ name: String) throws(WorkbookDefect) -> OpaquePointer {
        var status = zip_stat_t()
        zip_stat_init(&status)
        guard let index = index(name), zip_stat_index(archive, index, 0, &status) == 0 else { throw WorkbookDefect(.damagedWorkbook) }
        guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw WorkbookDefect(.encryptedWorkbook) }
        guard status.size <= UInt64(largestPart) else { throw WorkbookDefect(.largeWorkbook) }
        guard let part = zip_fopen_index(archive, index, 0) else { throw WorkbookDefect(.damagedWorkbook) }
        return part
    }

    /// Unpacks a part piece by piece; `body` gets every piece. Throws where the part is not there, damaged, encrypted or too large.
    func read(_ name: String, _ body: (UnsafeBufferPointer<UInt8>) throws(WorkbookDefect) -> Void) throws(WorkbookDefect) {
        let part = try open(name)
        defer { zip_fclose(part) }
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
        defer { buffer.deallocate() }
        // What the directory says of the size may be a lie.
        var left = largestPart
        while true {
            let count = zip_fread(part, buffer.baseAddress, zip_uint64_t(buffer.count))
            guard count >= 0 else { throw WorkbookDefect(.damagedWorkbook) }
            if count == 0 { return }
            left -= Int(count)
            guard left >= 0 else { throw WorkbookDefect(.largeWorkbook) }
            try body(UnsafeBufferPointer(rebasing: buffer[..<Int(count)]))
        }
    }

    /// How a part begins: so many bytes, or all where there are fewer.
    func head(_ name: String, count: Int) throws(WorkbookDefect) -> [UInt8] {
        let part = try open(name)
        defer { zip_fclose(part) }
        var bytes = [UInt8](repeating: 0, count: count)
        let read = bytes.withUnsafeMutableBytes { zip_fread(part, $0.baseAddress, zip_uint64_t(count)) }
        guard read >= 0 else { throw WorkbookDefect(.damagedWorkbook) }
        return Array(bytes.prefix(Int(read)))
    }

    /// A small part whole.
    func bytes(_ name: String, limit: Int) throws(WorkbookDefect) -> [UInt8] {
        var bytes: [UInt8] = []
        try read(name) { (piece) throws(WorkbookDefect) in
            guard bytes.count + piece.count <= limit else { throw WorkbookDefect(.largeWorkbook) }
            bytes += piece
        }
        return bytes
    }
}

/// Why a workbook, or a part of it, cannot be read.
struct WorkbookDefect: Error {
    let problem: Problem

    init(_ problem: Problem) { self.problem = problem }
}
