import Testing
import Vocabulary

@testable import Web

/// What answers are wanted: pages or JSON, Indonesian or English.
@Suite struct AcceptedTests {
    @Test(arguments: [
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8", "text/html", "TEXT/HTML",
        "text/*, */*;q=0.1",
        "application/json;q=0.9, text/html", "application/json;q=0.9, text/*", "application/json;q=0, */*", "text/html, */*",
        "application/xhtml+xml",
        "application/json;q=0.001, text/html;q=0.002", "text/html;level=\"1,2\"", "a b, text/html",
    ])
    func pages(accept: String) {
        #expect(AcceptedKind(accept: accept, usual: .json) == .html)
    }

    @Test(arguments: [
        "application/json", "application/problem+json", "application/json, text/plain, */*", "application/*",
        "text/html;q=0.5, application/json",
        "text/html;q=0.5, */*", "text/html;q=0, */*", "*/*;q=0.5, application/json;q=0.5",
        "application/json;x=\"text/html,\", text/html;q=0.3",
        "APPLICATION/JSON;Q=1.000",
    ])
    func json(accept: String) {
        #expect(AcceptedKind(accept: accept, usual: .html) == .json)
    }

    @Test(arguments: [
        nil, "", "*/*", "image/png", "text/html, application/json", "text/html;q=2, application/json;q=-1", "text/html;q=0.1234",
        "text/html;q=", ",,,", "*",
        "application/json;q=0", "text/html;q=0,application/json;q=0", "text/html;q=1.001", "text/html;q=.5", "text/html; q = 0.5",
    ])
    func nothingWantedMore(accept: String?) {
        for usual in AcceptedKind.allCases { #expect(AcceptedKind(accept: accept, usual: usual) == usual) }
    }

    @Test(arguments: ["en", "EN-us,en;q=0.9,id;q=0.8", "id;q=0.5,en;q=0.6", "en-GB", "fr,en;q=0.1", "*,id;q=0.5", "id;q=0, *;q=0.1", "ms, en;q=0.2"])
    func english(header: String) {
        #expect(AcceptedLanguage.preferred(header) == .english)
    }

    @Test(arguments: [
        nil, "", "id", "id-ID,id;q=0.9,en-US;q=0.8,en;q=0.7", "in-ID", "en;q=0.5, in;q=0.6", "fr", "*", "en;q=0", "en, id", "en;q=x",
        "english", "en, *",
        "idx, enx", "en;q=0, *",
    ])
    func indonesian(header: String?) {
        #expect(AcceptedLanguage.preferred(header) == .indonesian)
    }

    @Test func commasBetweenQuotationMarksDivideNothing() {
        #expect(QualityList("a;x=\"\\\",b\", c, d;x=\"e, f").choices.map(\.range) == ["a", "c"])
    }

    @Test func qualitiesAreThousandths() {
        let list = QualityList("a, b;q=0, c;q=0.5;x=y, d/E;q=0.075, e;q=1., f;q=0., g;q=1.0000, h;q=00, i;q=\"0.5\"")
        #expect(list.choices.map(\.range) == ["a", "b", "c", "d/e", "e", "f", "i"])
        #expect(list.choices.map(\.quality) == [1000, 0, 500, 75, 1000, 0, 500])
    }
}
