import Personnel
import Presentation
import Vocabulary
import Workflows

/// The description of `/api/v1` (OpenAPI 3.1), made of the routes and of the schemas of what they answer.
enum OpenAPI {
    static func text(_ language: Language) -> String { document(language).text() }

    static func document(_ language: Language) -> JSONValue {
        let routes = Routes.all.filter(\.isOfPrograms)
        var paths: [String: JSONValue] = [:]
        for (path, own) in Dictionary(grouping: routes, by: path) {
            paths[path] = .object(Dictionary(own.map { ($0.method.rawValue.lowercased(), operation($0, language)) }) { first, _ in first })
        }
        return .object([
            "openapi": .text("3.1.0"),
            "info": .object(["title": .text("Takar"), "version": .text("1"), "description": .text(about[language])]),
            "paths": .object(paths),
            "components": .object([
                "securitySchemes": .object(["token": .object(["type": .text("http"), "scheme": .text("bearer")])]),
                "schemas": .object(["masalah": problem]),
            ]),
        ])
    }

    /// A pattern as OpenAPI writes it.
    static func path(_ route: Route) -> String {
        "/"
            + route.parts.map { part in
                switch part {
                case .literal(let text): text
                case .number(let name), .text(let name): "{\(name)}"
                }
            }.joined(separator: "/")
    }

    private static func operation(_ route: Route, _ language: Language) -> JSONValue {
        let words = ServedRoute.words[route.pattern] ?? Phrase(route.pattern)
        var responses: [String: JSONValue] = [
            "200": answer(words[language], ServedRoute.schemas[route.pattern]?.keywords(in: language), "application/json")
        ]
        let problems = route.need == .nobody ? [400, 405] : [400, 401, 404, 405]
        for status in problems + (route.method == .get ? [304, 422, 503] : [415, 422]) {
            responses[String(status)] =
                status == 304
                ? .object(["description": .text("Not Modified")])
                : answer(String(status), ["$ref": .text("#/components/schemas/masalah")], "application/problem+json")
        }
        var operation: [String: JSONValue] = [
            "summary": .text(words[language]), "responses": .object(responses), "parameters": .list(parameters(route, language)),
            "security": route.need == .nobody ? .list([]) : .list([.object(["token": .list([])])]),
        ]
        if route.method == .post { operation["requestBody"] = ServedRoute.posted(language) }
        operation["operationId"] = .text(
            route.method.rawValue.lowercased() + path(route).map { $0.isLetter || $0.isNumber ? String($0) : "_" }.joined())
        return .object(operation)
    }

    private static func parameters(_ route: Route, _ language: Language) -> [JSONValue] {
        func parameter(_ name: String, in place: String, _ schema: [String: JSONValue], _ words: Phrase) -> JSONValue {
            .object([
                "name": .text(name), "in": .text(place), "required": .boolean(place == "path"), "schema": .object(schema),
                "description": .text(words[language]),
            ])
        }
        let number: [String: JSONValue] = ["type": .text("integer"), "minimum": .integer(1)]
        var parameters = route.parts.compactMap { part -> JSONValue? in
            switch part {
            case .literal: nil
            case .number(let name): parameter(name, in: "path", number, Phrase(name))
            case .text(let name): parameter(name, in: "path", ["type": .text("string")], Phrase(name))
            }
        }
        for asked in ServedRoute.queries[route.pattern] ?? [] {
            let day: [String: JSONValue] = ["type": .text("string"), "format": .text("date")]
            parameters.append(
                parameter(asked.name, in: "query", asked.isDay ? day : ["type": .text("string"), "minLength": .integer(1)], asked.words))
        }
        if ServedRoute.lists.contains(route.pattern) {
            parameters.append(
                parameter(
                    "limit", in: "query", ["type": .text("integer"), "minimum": .integer(1), "maximum": .integer(1000), "default": .integer(100)],
                    Phrase(id: "Berapa banyak satu halaman", en: "How many a page")))
            parameters.append(
                parameter(
                    "after", in: "query", ["type": .text("integer"), "minimum": .integer(0)],
                    Phrase(id: "Mulai sesudah ini; dari next", en: "Begin behind this; from next")))
        }
        return parameters
    }

    private static func answer(_ words: String, _ schema: [String: JSONValue]?, _ type: String) -> JSONValue {
        .object(["description": .text(words), "content": .object([type: .object(["schema": .object(schema ?? ["type": .text("object")])])])])
    }

    private static let problem = JSONValue.object([
        "type": .text("object"), "required": .list(["type", "status", "title", "detail"].map { .text($0) }),
        "properties": .object([
            "type": .object(["type": .text("string")]), "status": .object(["type": .text("integer")]), "title": .object(["type": .text("string")]),
            "detail": .object(["type": .text("string")]),
        ]),
    ])

    private static let about = Phrase(
        id: "Hasil Takar untuk program. Yang di luar lingkup token menjawab 404, seperti yang tidak ada.",
        en: "Takar's results for programs. What is beyond the scope of a token answers 404, as what is not there.")
}

extension ServedRoute {
    /// What `POST /api/v1/score` takes.
    static func posted(_ language: Language) -> JSONValue {
        func text(_ words: Phrase) -> JSONValue { .object(["type": .text("string"), "description": .text(words[language])]) }
        let row = JSONValue.object([
            "type": .text("object"),
            "additionalProperties": .object(["type": .list(["string", "number", "integer", "boolean", "null"].map { .text($0) })]),
            "description": .text(
                Phrase(id: "Sel menurut nama kolom ekspor SIASN", en: "Cells by the names of the columns of SIASN's exports")[language]),
        ])
        let rows = JSONValue.object(["type": .text("array"), "items": row])
        let histories = RecordKind.allCases.filter { $0 != .unit && $0 != .employee }.map { ($0.key, rows) }
        let person = JSONValue.object([
            "type": .text("object"), "required": .list([.text(RecordKind.employee.key)]), "additionalProperties": .boolean(false),
            "properties": .object(Dictionary(histories + [(RecordKind.employee.key, row)]) { first, _ in first }),
        ])
        let schema: [String: JSONValue] = [
            "type": .text("object"), "required": .list([.text("per_tanggal"), .text("orang")]), "additionalProperties": .boolean(false),
            "properties": .object([
                "per_tanggal": .object(["type": .text("string"), "format": .text("date")]),
                "instrumen": text(Phrase(id: "Id instrumen; tanpa ini menurut tahunnya", en: "An instrument's id; by the year without")),
                "opsi": .object(["type": .text("array"), "items": text(Phrase(id: "nama=nilai", en: "name=value"))]),
                "jelaskan": .object(["type": .text("boolean")]),
                "orang": .object(["oneOf": .list([.object(["type": .text("array"), "items": person]), person])]),
            ]),
        ]
        return .object(["required": .boolean(true), "content": .object(["application/json": .object(["schema": .object(schema)])])])
    }
}

/// What routes for programs answer, in words and as schemas.
enum ServedRoute {
    static let lists: Set = [
        "/api/v1/measurements", "/api/v1/measurements/#pengukuran/units", "/api/v1/measurements/#pengukuran/people",
    ]

    /// What addresses may ask beside their path.
    static let queries: [String: [(name: String, isDay: Bool, words: Phrase)]] = [
        "/api/v1/measurements/#pengukuran/gaps": [
            ("sampai", true, Phrase(id: "Hari kekurangannya ditutup", en: "The day by which gaps are to be closed")),
            ("per", true, Phrase(id: "Tanggal lain daripada pengukurannya", en: "Another date than that of the measurement")),
            ("unit", false, Phrase(id: "Id unit; tanpa ini semua dalam lingkup token", en: "A unit's id; all in the token's scope without")),
            ("instrumen", false, Phrase(id: "Id instrumen lain", en: "Another instrument's id")),
            ("opsi", false, Phrase(id: "nama=nilai, dipisah blanko", en: "name=value, with blanks between")),
        ],
        "/api/v1/plans/#rencana": [
            ("per", true, Phrase(id: "Hari kemajuannya dilihat; tanpa ini hari ini", en: "The day it is looked at; today without"))
        ],
    ]

    static let words: [String: Phrase] = [
        "/api/v1/openapi.json": Phrase(id: "Uraian ini", en: "This description"),
        "/api/v1/agencies": Phrase(id: "Instansi dalam lingkup token", en: "Agencies within the token's scope"),
        "/api/v1/measurements": Phrase(id: "Pengukuran dalam lingkup token", en: "Measurements within the token's scope"),
        "/api/v1/measurements/#pengukuran": Phrase(id: "Satu pengukuran dengan rata-ratanya", en: "One measurement with its means"),
        "/api/v1/measurements/#pengukuran/units": Phrase(id: "Unit dengan rata-ratanya", en: "Units with their means"),
        "/api/v1/measurements/#pengukuran/people": Phrase(id: "Pegawai dengan poinnya", en: "People with their points"),
        "/api/v1/measurements/#pengukuran/people/#orang": Phrase(id: "Satu pegawai, dijelaskan", en: "One person, explained"),
        "/api/v1/measurements/#pengukuran/gaps": Phrase(
            id: "Siapa kekurangan apa, menurut catatan sekarang", en: "Who lacks what, by the records as they are now"),
        "/api/v1/plans": Phrase(id: "Rencana yang disimpan dalam lingkup token", en: "Kept plans within the token's scope"),
        "/api/v1/plans/#rencana": Phrase(id: "Satu rencana dengan kemajuannya", en: "One plan with its progress"),
        "/api/v1/score": Phrase(
            id: "Nilai orang yang catatannya dikirim; tidak ada yang disimpan", en: "Scores people whose rows are sent; nothing is kept"),
        "/api/v1/instruments": Phrase(id: "Instrumen yang ada", en: "Instruments there are"),
    ]

    static var schemas: [String: JSONSchema] {
        [
            "/api/v1/agencies": ServedSchemas.agencies, "/api/v1/measurements": ServedList<ServedMeasurement>.schema,
            "/api/v1/measurements/#pengukuran": ServedMeasurementDetail.schema,
            "/api/v1/measurements/#pengukuran/units": ServedList<ServedUnit>.schema,
            "/api/v1/measurements/#pengukuran/people": ServedList<ServedPerson>.schema,
            "/api/v1/measurements/#pengukuran/people/#orang": ExplainedPerson.schema, "/api/v1/instruments": ServedSchemas.instruments,
            "/api/v1/score": PostedScores.schema, "/api/v1/measurements/#pengukuran/gaps": GapsResult.schema,
            "/api/v1/plans": ServedSchemas.plans, "/api/v1/plans/#rencana": PlanProgress.schema,
        ]
    }
}
