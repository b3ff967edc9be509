import Archive
import Instruments
import Measurement
import Personnel
import Presentation
import Vocabulary
import Workflows

/// One person: the score, each indicator with the record that decided it and its article, and what would raise it.
package struct PersonPage {
    let person: ViewedPerson
    let links: MeasurementLinks
    /// Whether it is the reader's own page, from which no list leads here.
    let isOwn: Bool
    /// What kept plans hold of the person.
    let planned: [(plan: PlanEntry, line: KeptPlanLine)]

    package init(
        _ person: ViewedPerson, _ links: MeasurementLinks, isOwn: Bool, planned: [(plan: PlanEntry, line: KeptPlanLine)] = []
    ) {
        self.person = person
        self.links = links
        self.isOwn = isOwn
        self.planned = planned
    }

    private var explanation: Explanation { person.explained.explanation }
    private var plan: Plan { person.explained.plan }

    package func page(_ context: PageContext) -> Page {
        let employee = explanation.employee, name = employee.name.isEmpty ? employee.nip.description : employee.name
        let crumbs: [(text: String, address: Address)] =
            isOwn ? [] : [(Phrase(id: "Pegawai", en: "People")[context.language], links.people()), (name, context.here)]
        return PageFrame(name, crumbs: crumbs, context).page { w in
            who(&w)
            if let exclusion = explanation.exclusion {
                w.element("p", .class("kalimat-utama"), text: w.words("Tidak diukur: \(exclusion.title.id)", "Not measured: \(exclusion.title.en)"))
                for fact in explanation.exclusionFacts { self.fact(&w, fact) }
                w.element("p", .class("sumber"), text: "\(exclusion.provenance.source) [\(exclusion.provenance.status.label[w.language])]")
            } else {
                total(&w)
                advice(&w)
                for rule in plan.instrument.dimensions { dimension(&w, rule) }
                PersonAhead(person, planned).write(&w)
            }
            history(&w)
            others(&w)
            if isOwn {
                w.element("p") { w in
                    w.element("a", .href(Address("saya", "sandi")), text: Phrase(id: "Ganti kata sandi", en: "Change the password"))
                }
            }
        }
    }

    private func who(_ w: inout HTMLWriter) {
        let employee = explanation.employee, home = person.explained.home, office = home.office[w.language]
        w.summaryList([
            ("NIP", employee.nip.description), (w.words("Jabatan", "Post"), employee.post),
            (w.words("Unit", "Unit"), home.unit == office ? "" : home.unit), ("OPD", office),
            (w.words("Batas usia pensiun (perkiraan)", "Retires (estimate)"), explanation.retirement?.text(in: w.language) ?? ""),
            (w.words("Per", "As of"), plan.asOf.text(in: w.language)),
        ])
    }

    private func total(_ w: inout HTMLWriter) {
        w.element("p", .class("angka-utama")) { w in
            w.element("strong", text: w.language.text(explanation.total))
            w.text(w.words(" dari 100 ", " of 100 "))
            w.category(explanation.category, of: plan.instrument)
        }
        if !explanation.otherCategories.isEmpty {
            let others = explanation.otherCategories.joined(separator: ", ")
            w.notice([w.words("Menurut bacaan lain atas batas kategori: \(others)", "By another reading of the bounds: \(others)")])
        }
        BulletBars(
            ChartText(
                id: "dimensi", finding: w.words("Poin tiap dimensi terhadap maksimumnya", "Points of each dimension against its maximum"),
                title: w.words("Empat dimensi", "The four dimensions"), label: w.words("Dimensi", "Dimension"), value: w.words("Poin", "Points")),
            rows: plan.instrument.dimensions.map { rule in
                let points = explanation.dimensions[rule.dimension.position]
                return BulletBars.Row(
                    label: rule.dimension.label[w.language], value: points.thousandths, maximum: rule.maximum.thousandths,
                    text: w.words(
                        "\(w.language.text(points)) dari \(w.language.text(rule.maximum))",
                        "\(w.language.text(points)) of \(w.language.text(rule.maximum))"))
            }
        ).write(&w)
    }

    private func advice(_ w: inout HTMLWriter) {
        guard !explanation.advice.isEmpty else { return }
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Yang paling menaikkan nilai", en: "What would raise the score most"))
            w.element("ul", .class("saran")) { w in
                for advice in explanation.advice {
                    let most = advice.isAtMost ? w.words(" (paling banyak)", " (at most)") : ""
                    w.element("li") { w in
                        w.element("strong", text: "+\(w.language.text(advice.gain))")
                        w.text(" \(advice.text[w.language])\(most)")
                    }
                }
            }
        }
    }

    private func dimension(_ w: inout HTMLWriter, _ rule: DimensionRule) {
        w.element("section") { w in
            let points = w.language.text(explanation.dimensions[rule.dimension.position]), maximum = w.language.text(rule.maximum)
            w.element("h2", text: "\(rule.dimension.label[w.language]): \(points) \(w.words("dari", "of")) \(maximum)")
            for indicator in explanation.indicators where indicator.dimension == rule.dimension { self.indicator(&w, indicator) }
        }
    }

    private func indicator(_ w: inout HTMLWriter, _ indicator: IndicatorExplanation) {
        w.element("article", .class("kartu")) { w in
            let points = "\(w.language.text(indicator.points)) \(w.words("dari", "of")) \(w.language.text(indicator.attainable))"
            w.element("h3", text: "\(indicator.indicator.title[w.language]): \(points)")
            for fact in indicator.facts { self.fact(&w, fact) }
            if indicator.row.restsOnMissingData {
                w.notice(
                    [
                        w.words(
                            "Tidak ada catatannya; nilai ini bertumpu pada data yang tidak ada.",
                            "There is no record; this score rests on missing data.")
                    ], isWarning: true)
            }
            switch indicator.outlook {
            case .open(let text, let gain, let isAtMost):
                let most = isAtMost ? w.words("hingga ", "up to ") : ""
                w.element("p", text: "\(w.words("Masih dapat diraih", "Still to gain")) \(most)\(w.language.text(gain)): \(text[w.language])")
            case .wait(let text), .closed(let text): w.element("p", text: text)
            case nil: break
            }
            let basis = "\(indicator.row.provenance.source) [\(indicator.status.label[w.language])]"
            w.element("p", .class("sumber"), text: ([basis] + indicator.reasons.map { $0[w.language] }).joined(separator: ". "))
        }
    }

    private func fact(_ w: inout HTMLWriter, _ fact: FactExplanation) {
        w.element("p") { w in
            w.text("\(fact.fact.title[w.language]): ")
            w.element("strong", text: fact.value)
        }
        let shown = fact.evidence.filter { $0.verdict != .notAsked && $0.verdict != .none && $0.kind != .employee || $0.verdict == .decides }
        if !shown.isEmpty {
            w.element("ul", .class("bukti")) { w in
                for evidence in shown {
                    let until =
                        evidence.until.map { w.words(", berlaku sampai \($0.text(in: .indonesian))", ", counts until \($0.text(in: .english))") }
                        ?? ""
                    w.element(
                        "li",
                        text: row(evidence.source, evidence.summary(in: w.language), evidence.reading, evidence.verdict.label, w.language) + until)
                }
            }
        }
        if fact.rowsDisagree { w.notice([w.words("Beberapa baris berbeda; yang terendah berlaku.", "Several rows disagree; the lowest stands.")]) }
    }

    /// A row: where it stands, what it says, what is read in it, and what became of it.
    private func row(_ source: RecordSource, _ summary: String, _ reading: String?, _ verdict: Phrase, _ language: Language) -> String {
        let place = person.explained.places(source), line = Phrase(id: "baris", en: "row")[language]
        return
            "\(place.file ?? "") \(line) \(place.row ?? source.row): \(summary)\(reading.map { " = \($0)" } ?? "") (\(verdict[language]))"
    }

    private func history(_ w: inout HTMLWriter) {
        guard person.scores.count > 1 else { return }
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Nilai dari waktu ke waktu", en: "The score over time"))
            DataTable(
                w.words("Semua pengukuran", "All measurements"),
                [
                    .text(w.words("Per tanggal", "As of")) { [language = w.language] in $0.entry.asOf.text(in: language) },
                    .text(w.words("Nama", "Name")) { $0.entry.label },
                    .number("Total") { [language = w.language] in
                        $0.exclusion == nil ? language.text(Points(thousandths: $0.score.total)) : $0.exclusion?[language] ?? ""
                    },
                    .text(w.words("Kategori", "Category")) { $0.exclusion == nil ? $0.category : "" },
                ], person.scores, whenEmpty: ""
            ).write(&w)
        }
    }

    /// Rows of the person that count nowhere: refused, used with a doubt, kept apart, or asked for by no fact.
    private func others(_ w: inout HTMLWriter) {
        let language = w.language
        func problem(_ row: Explanation.RowProblem) -> String {
            let place = person.explained.places(row.source), line = Phrase(id: "baris", en: "row")[language], summary = row.summary[language]
            return
                "\(place.file ?? "") \(line) \(place.row ?? row.source.row): \(summary.isEmpty ? "" : "\(summary): ")\(row.problem.text(in: language))"
        }
        let blocks = [
            (Phrase(id: "Baris yang ditolak", en: "Rows that were refused"), explanation.refused.map(problem)),
            (Phrase(id: "Baris yang dipakai dengan catatan", en: "Rows that are used with a remark"), explanation.warned.map(problem)),
            (
                Phrase(id: "Baris yang disisihkan", en: "Rows that were set aside"),
                explanation.setAside.map { row($0.source, $0.summary[language], nil, $0.reason.label, language) }
            ),
            (
                Phrase(id: "Baris lain, yang tidak mengubah nilai", en: "Other rows, which change nothing"),
                explanation.withoutEffect.map { row($0.source, $0.summary(in: language), $0.reading, $0.verdict.label, language) }
            ),
        ]
        for (title, lines) in blocks where !lines.isEmpty {
            w.element("details") { w in
                w.element("summary", text: "\(title[language]) (\(language.text(lines.count)))")
                w.element("ul", .class("bukti")) { w in for line in lines { w.element("li", text: line) } }
            }
        }
    }
}
