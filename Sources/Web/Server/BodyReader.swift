import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOPosix
import Synchronization
import Vocabulary

/// Takes the body of a request, once it is known that whoever sends it may: small ones into memory, files piece by piece to the disk.
struct BodyReader {
    let site: Site
    let request: Request
    let threads: NIOThreadPool
    let room: BodyRoom

    func read(_ asked: WebRequest) async throws -> WebRequest.Body {
        let taking = try await threads.runIfActive { [site] in try site.taking(asked) }
        let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        switch taking {
        case .bytes(let limit):
            guard limit > 0 else { return .none }
            guard length <= limit else { throw WebRefusal.tooLarge }
            return .bytes(try await whole(limit))
        case .files(let limit):
            guard length <= limit else { throw WebRefusal.tooLarge }
            guard let header = request.headers[.contentType] else { throw WebRefusal.unsupported }
            let kind = try ContentKind(header)
            guard kind.isMultipart else { throw WebRefusal.unsupported }
            return .upload(try await upload(kind, limit))
        }
    }

    /// A body that is small, which may be taken before anybody has looked up who sends it; nil for any other.
    func small(_ asked: WebRequest) async throws -> WebRequest.Body? {
        guard let length = request.headers[.contentLength].flatMap({ Int($0) }), length <= Self.small, !site.takesFiles(asked) else { return nil }
        return .bytes(try await whole(Self.small))
    }

    /// Bodies of so many bytes cost less than to look up first who sends them.
    private static let small = 64 << 10

    private func whole(_ limit: Int) async throws -> [UInt8] {
        var pieces = request.body.makeAsyncIterator(), bytes: [UInt8] = []
        // What has come is counted, not what may come: slow bodies must not keep others out.
        defer { room.give(bytes.count) }
        while let piece = try await Self.next(&pieces) {
            guard bytes.count + piece.count <= limit else { throw WebRefusal.tooLarge }
            guard room.take(piece.count) else { throw WebRefusal.busy }
            bytes += piece
        }
        return bytes
    }

    /// The next piece of a body; one that breaks off or is not of the form that its head promised is refused.
    private static func next(_ pieces: inout RequestBody.AsyncIterator) async throws -> [UInt8]? {
        do { return try await pieces.next().map { Array($0.readableBytesView) } } catch { throw WebRefusal.badForm }
    }

    private func upload(_ kind: ContentKind, _ limit: Int) async throws -> Upload {
        let boundary = try MultipartBoundary(of: kind)
        let folder = try await threads.runIfActive { [site] in try site.uploads.arriving() }
        do {
            let taker = PartTaker(folder.appendingPathComponent(UploadFolder.files, isDirectory: true), boundary, limit)
            var pieces = request.body.makeAsyncIterator()
            while let bytes = try await Self.next(&pieces) { try await threads.runIfActive { try taker.feed(bytes[...]) } }
            return try await threads.runIfActive { try taker.finish(folder) }
        } catch {
            try? FileManager.default.removeItem(at: folder)
            throw error
        }
    }
}

/// How much memory all bodies together may take.
final class BodyRoom: Sendable {
    private let taken = Mutex(0)
    private static let most = 256 << 20

    /// Takes room for so many bytes; false where there is none.
    func take(_ bytes: Int) -> Bool {
        taken.withLock { taken in
            guard taken + bytes <= Self.most else { return false }
            taken += bytes
            return true
        }
    }

    func give(_ bytes: Int) { taken.withLock { $0 -= bytes } }
}
