import Archive
import Pages
import Vocabulary

/// What anybody may have: style and script, and whether the server lives.
enum Open {
    static func asset(_ visit: Visit) throws -> Answer {
        guard let asset = Asset.at(try visit.text("nama")) else { throw WebRefusal.notFound }
        return Answer(
            headers: [("content-type", asset.contentType), ("cache-control", "public, max-age=31536000, immutable")], body: .bytes(asset.bytes))
    }

    /// The process answers.
    static func health(_ visit: Visit) throws -> Answer { .text("ok\n") }

    /// The archive answers too.
    static func ready(_ visit: Visit) throws -> Answer {
        _ = try visit.site.readers.read { try $0.agencies().count }
        return .text("ok\n")
    }

    static func metrics(_ visit: Visit) throws -> Answer {
        var answer = Answer.text(visit.site.meters.text(jobs: visit.site.jobs.open))
        answer.headers[0] = ("content-type", "text/plain; version=0.0.4; charset=utf-8")
        return answer
    }
}
