import Instruments
import Personnel
import Vocabulary

extension ProgrammeKind {
    /// The kind that the keys `jenis`, `jenjang` and `pendidikan` say; nil where they say none, which becomes an issue.
    init?(_ map: YAMLMap) {
        guard let reader = map["jenis"] else {
            map.reader.missingKey("jenis")
            return nil
        }
        guard let name = reader.text() else { return nil }
        if let course = Self.courses.first(where: { $0.name == name }) {
            self = .course(course.code)
            return
        }
        switch name {
        case "kepemimpinan":
            guard let level = map["jenjang"] else {
                map.reader.missingKey("jenjang")
                return nil
            }
            guard let position = level.word(among: Self.levels).flatMap(Self.levels.firstIndex) else { return nil }
            self = .leadership(position + 1)
        case "pendidikan":
            guard let level = map["pendidikan"] else {
                map.reader.missingKey("pendidikan")
                return nil
            }
            guard let name = level.word(among: Self.degrees.map(\.name)), let code = Self.degrees.first(where: { $0.name == name })?.code else {
                return nil
            }
            self = .degree(code)
        default:
            reader.unknown(
                name, among: Self.courses.map(\.name) + ["kepemimpinan", "pendidikan"], Phrase(id: "jenis program", en: "kind of programme"))
            return nil
        }
    }
}
