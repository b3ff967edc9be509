import Archive
import Instruments
import Measurement
import Presentation
import Vocabulary
import Workflows

/// All measurements (*pengukuran*) within reach, and the form that takes another.
package struct MeasurementsPage {
    package struct Row {
        package let entry: MeasurementEntry
        package let agency: String
        package let means: Means?
        package let publication: Publication?
        package let isSuperseded: Bool

        package init(_ entry: MeasurementEntry, agency: String, means: Means?, publication: Publication?, isSuperseded: Bool) {
            self.entry = entry
            self.agency = agency
            self.means = means
            self.publication = publication
            self.isSuperseded = isSuperseded
        }
    }

    let rows: [Row]
    /// The agencies that may be measured; none for who may not measure.
    let agencies: [(id: String, name: String)]
    let instruments: [Instrument]
    let mayPublish: Bool
    /// What was typed before, and what was wrong with it.
    let typed: [String: String]
    let problem: (headline: String, details: [String])?

    package init(
        _ rows: [Row], agencies: [(id: String, name: String)], instruments: [Instrument], mayPublish: Bool, typed: [String: String] = [:],
        problem: (headline: String, details: [String])? = nil
    ) {
        self.rows = rows
        self.agencies = agencies
        self.instruments = instruments
        self.mayPublish = mayPublish
        self.typed = typed
        self.problem = problem
    }

    package func page(_ context: PageContext) -> Page {
        PageFrame(Phrase(id: "Pengukuran", en: "Measurements")[context.language], context).page { w in
            w.refusal(problem)
            table(w.language).write(&w)
            form(&w, context)
        }
    }

    private func table(_ language: Language) -> DataTable<Row> {
        func words(_ id: String, _ en: String) -> String { language == .indonesian ? id : en }
        return DataTable(
            words("Pengukuran yang disimpan", "Measurements that are kept"),
            [
                .link(
                    words("Nomor", "Number"), { Address("ringkasan", query: [("ukur", String($0.entry.number))]) },
                    { words("Pengukuran \($0.entry.number)", "Measurement \($0.entry.number)") }),
                .text(words("Instansi", "Agency")) { $0.agency }, .text(words("Per tanggal", "As of")) { $0.entry.asOf.text(in: language) },
                .text(words("Nama", "Name")) { $0.entry.label },
                .number(words("Indeks", "Index")) { $0.means.map { language.text($0.total) } ?? "–" },
                .text(words("Instrumen", "Instrument")) { ([$0.entry.instrumentID] + $0.entry.settings).joined(separator: ", ") },
                .text(words("Diambil", "Taken")) { $0.entry.at.text(in: language) },
                .init(words("Penetapan", "Official")) { w, row in
                    if let publication = row.publication {
                        let gone = row.isSuperseded ? words(" (sudah diganti)", " (superseded)") : ""
                        w.text(words("SK \(publication.decree)", "decree \(publication.decree)") + gone)
                    } else if mayPublish {
                        w.element("a", .href(Address("pengukuran", String(row.entry.number), "penetapan")), text: words("Tetapkan", "Make official"))
                    } else {
                        w.text(words("belum", "not yet"))
                    }
                },
            ], rows,
            whenEmpty: words("Belum ada pengukuran. Impor berkas dulu, lalu ukur.", "Nothing has been measured. Import files first, then measure."))
    }

    private func form(_ w: inout HTMLWriter, _ context: PageContext) {
        guard !agencies.isEmpty else { return }
        w.element("section") { w in
            w.element("h2", text: Phrase(id: "Ukur", en: "Measure"))
            w.form(to: Address("pengukuran"), context.visitor) { w in
                w.field(
                    FormField(
                        "instansi", w.words("Instansi", "Agency"), .choice(agencies.map { ($0.id, $0.name) }),
                        value: typed["instansi"] ?? agencies.first?.id ?? "", isRequired: true))
                w.field(FormField("tanggal", w.words("Per tanggal", "As of"), .text("date"), value: typed["tanggal"] ?? "", isRequired: true))
                w.field(
                    FormField(
                        "instrumen", w.words("Instrumen", "Instrument"),
                        .choice([("", w.words("menurut tahunnya", "by the year"))] + instruments.map { ($0.id, $0.title[w.language]) }),
                        value: typed["instrumen"] ?? ""))
                w.field(
                    FormField(
                        "opsi", w.words("Opsi", "Options"), value: typed["opsi"] ?? "",
                        hint: w.words("nama=nilai, dipisah blanko; kosong untuk bawaan", "name=value, with blanks between; empty for the defaults")))
                w.field(
                    FormField(
                        "nama", w.words("Nama pengukuran", "Name"), value: typed["nama"] ?? "",
                        hint: w.words("misalnya Triwulan II", "such as Quarter II")))
                w.button(Phrase(id: "Ukur", en: "Measure"))
            }
        }
    }
}

/// The form by which a measurement becomes official (*penetapan*).
package struct PublicationPage {
    let row: MeasurementsPage.Row
    /// Publications that stand, which this one may take the place of.
    let standing: [Publication]
    let typed: [String: String]
    let problem: (headline: String, details: [String])?

    package init(
        _ row: MeasurementsPage.Row, standing: [Publication], typed: [String: String] = [:], problem: (headline: String, details: [String])? = nil
    ) {
        self.row = row
        self.standing = standing
        self.typed = typed
        self.problem = problem
    }

    package func page(_ context: PageContext) -> Page {
        let number = String(row.entry.number)
        let title = context.language == .indonesian ? "Tetapkan pengukuran \(number)" : "Make measurement \(number) official"
        let all = (text: Phrase(id: "Pengukuran", en: "Measurements")[context.language], address: Address("pengukuran"))
        return PageFrame(title, crumbs: [all, (title, context.here)], context).page { w in
            w.refusal(problem)
            w.summaryList([
                (w.words("Instansi", "Agency"), row.agency), (w.words("Per tanggal", "As of"), row.entry.asOf.text(in: w.language)),
                (w.words("Indeks", "Index"), row.means.map { w.language.text($0.total) } ?? "–"),
            ])
            w.notice([
                w.words(
                    "Yang sudah ditetapkan tidak dapat diubah, hanya diganti oleh penetapan lain.",
                    "What is official cannot be altered; another publication can take its place.")
            ])
            w.form(to: Address("pengukuran", number, "penetapan"), context.visitor) { w in
                w.field(FormField("sk", w.words("Nomor surat keputusan", "Number of the decree"), value: typed["sk"] ?? "", isRequired: true))
                w.field(
                    FormField(
                        "menggantikan", w.words("Menggantikan", "Takes the place of"),
                        .choice([("", w.words("tidak ada", "none"))] + standing.map { (String($0.number), "SK \($0.decree)") }),
                        value: typed["menggantikan"] ?? ""))
                w.field(FormField("alasan", w.words("Alasan", "Reason"), value: typed["alasan"] ?? ""))
                w.button(
                    Phrase(id: "Tetapkan", en: "Make official"),
                    asking: Phrase(id: "Tetapkan pengukuran ini? Itu tidak dapat ditarik.", en: "Make it official? That cannot be taken back."))
            }
        }
    }
}
