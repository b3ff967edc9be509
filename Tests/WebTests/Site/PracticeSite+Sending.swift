import Access
import Foundation
import Testing

@testable import Web

extension PracticeSite {
    /// Sends a form with files, as the server hands it over once it has taken it.
    func send(_ path: String, _ fields: [String: String], files: [(name: String, text: String)] = [], as role: Role) throws -> Answer {
        let folder = try site.uploads.arriving(), inside = folder.appendingPathComponent(UploadFolder.files, isDirectory: true)
        var sent: [Upload.File] = []
        for file in files {
            try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: true)
            let path = inside.appendingPathComponent(file.name)
            try Data(file.text.utf8).write(to: path)
            sent.append(Upload.File(name: file.name, path: path, size: file.text.utf8.count))
        }
        let key = [("kunci", FormKey.of(cookies[role] ?? ""))]
        let upload = Upload(fields: fields.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + key, files: sent, folder: folder)
        return site.answer(WebRequest(.post, path, headers: ["cookie": "takar=\(cookies[role] ?? "")"], body: .upload(upload)))
    }

    /// What an answer comes to once the job that it leads to is done: the page that the job leads to, or that of a job that failed.
    func finished(_ answer: Answer, _ address: String, as role: Role) -> Answer {
        guard answer.status == 303, let location = answer.header("location"), location.hasPrefix("/pekerjaan/") else { return answer }
        guard let target = led(answer, as: role) else { return ask(.get, location, as: role) }
        return ask(.get, target, as: role)
    }

    /// Asks again while other tests keep the account busy with as many questions as it may have.
    func patiently(_ method: WebRequest.Method, _ address: String, as role: Role) -> Answer {
        for _ in 0..<1200 {
            let answer = ask(method, address, as: role)
            guard answer.status == 429 else { return answer }
            Thread.sleep(forTimeInterval: 0.05)
        }
        return ask(method, address, as: role)
    }

    /// Where the job leads that an answer leads to; nil where it ends otherwise.
    func led(_ answer: Answer, as role: Role) -> String? {
        guard let location = answer.header("location"), location.hasPrefix("/pekerjaan/") else { return answer.header("location") }
        for _ in 0..<1200 {
            let job = ask(.get, location, as: role)
            if job.status == 303 { return job.header("location") }
            guard job.text.contains("data-tinjau") else { return nil }
            Thread.sleep(forTimeInterval: 0.05)
        }
        return nil
    }
}
