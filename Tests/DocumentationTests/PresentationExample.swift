import Presentation
import Testing
import Vocabulary

@Suite struct PresentationExample {
    @Test func article() throws {
        // example
        struct Reached: JSONObject {
            let dimension: Phrase
            let points: Points
            let until: CivilDate?

            static var fields: [JSONField<Reached>] {
                JSONField("dimensi") { $0.dimension }
                JSONField("poin") { $0.points }
                JSONField("sampai") { $0.until }
            }
        }
        let reached = Reached(dimension: Phrase(id: "Kompetensi", en: "Competence"), points: Points(thousandths: 22_500), until: nil)
        let json = String(decoding: reached.json(in: .english), as: UTF8.self)
        // {
        //   "dimensi" : "Competence",
        //   "poin" : 22.5
        // }

        let indonesian = Language.indonesian.text(reached.points)  // 22,5
        let english = Language.english.text(reached.points)  // 22.5
        let share = Language.indonesian.percent(2, of: 3)  // 66,67
        // end of example
        #expect(json == "{\n  \"dimensi\" : \"Competence\",\n  \"poin\" : 22.5\n}")
        #expect(indonesian == "22,5")
        #expect(english == "22.5")
        #expect(share == "66,67")
    }
}
