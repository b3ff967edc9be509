import Access
import Exchange
import Instruments
import Presentation
import Vocabulary

/// All building blocks beside each other, with invented content: to be looked at after every change, in light, dark and narrow.
package struct ComponentPage {
    private let instrument: Instrument

    /// - Parameter instrument: whose categories are shown.
    package init(_ instrument: Instrument) { self.instrument = instrument }

    package func page(_ context: PageContext) -> Page {
        let crumbs = [("Unit", Address("unit")), ("Dinas Contoh", Address("unit", "1")), ("Komponen", context.here)].map {
            (text: $0.0, address: $0.1)
        }
        return PageFrame(context.language == .indonesian ? "Komponen" : "Components", crumbs: crumbs, context).page { w in
            words(&w)
            tables(&w)
            forms(&w, context)
            work(&w)
            section(&w, Phrase(id: "Bagan", en: "Charts")) { w in
                for (_, chart) in SampleCharts.all { chart.write(&w) }
                Sparkline([5468, 5510, nil, 6358], text: "54,68 → 63,58").write(&w)
            }
        }
    }

    private func section(_ w: inout HTMLWriter, _ title: Phrase, _ content: (inout HTMLWriter) -> Void) {
        w.element("section") { w in
            w.element("h2", text: title)
            content(&w)
        }
    }

    private func words(_ w: inout HTMLWriter) {
        section(&w, Phrase(id: "Kata dan angka", en: "Words and figures")) { w in
            w.element("p", .class("kalimat-utama"), text: "63,58, Rendah; naik 8,90 sejak 18 April 2024.")
            w.element("p", .class("angka-utama")) { w in
                w.element("strong", text: "63,58")
                w.text(" ")
                w.category(instrument.categories.rows[0].name, of: instrument)
            }
            w.element("p") { w in
                for row in instrument.categories.rows {
                    w.category(row.name, of: instrument)
                    w.text(" ")
                }
            }
            w.notice([w.words("Sebuah pemberitahuan.", "A notice.")])
            w.notice([w.words("Sebuah peringatan: angka ini sementara.", "A warning: this figure is provisional.")], isWarning: true)
            w.refusal((w.words("Tidak disimpan", "Not kept"), [w.words("Tanggalnya belum ditulis.", "The date is not written.")]))
            w.summaryList([
                (w.words("Instansi", "Agency"), "Kabupaten Contoh"),
                (w.words("Per tanggal", "As of"), (CivilDate(year: 2022, month: 6, day: 30) ?? .first).text(in: w.language)),
            ])
        }
    }

    private func tables(_ w: inout HTMLWriter) {
        let rows = [("Dinas Kesehatan", 6980, 312), ("Dinas Pendidikan dan Kebudayaan Kabupaten Contoh", 6358, 1204), ("Satpol PP", 5212, 87)]
        section(&w, Phrase(id: "Tabel", en: "Tables")) { w in
            DataTable<(String, Int, Int)>(
                w.words("OPD menurut rata-rata", "OPD by their means"),
                [
                    .link("OPD", order: "nama", { _ in Address("unit", "1") }, { $0.0 }),
                    .number(w.words("Indeks", "Index"), order: "total") { [language = w.language] row in language.grouped(hundredths: row.1) },
                    .number(w.words("Orang", "People")) { [language = w.language] row in language.text(row.2) },
                ], rows, sortedAt: Address("_komponen"), order: "-total", whenEmpty: ""
            ).write(&w)
            DataTable<(String, Int, Int)>("", [], [], whenEmpty: w.words("Tidak ada yang cocok.", "Nobody fits.")).write(&w)
            var part = ResultReport.Part(w.words("Tabel berkas", "A file's table"))
            part.rows = 2
            part.table = SheetTable(
                part.heading,
                [SheetColumn("nip", .identifier), SheetColumn(w.words("Unit", "Unit"), .text), SheetColumn(w.words("Poin", "Points"), .number)],
                rows.map { [.text("–"), .text($0.0, indent: 1), .points(Points(thousandths: $0.1 * 10))] })
            var report = ResultReport(w.words("Temuan dalam satu kalimat", "The finding in one sentence"))
            report.parts = [part]
            report.write(&w)
            w.pager(Pages(2, of: 260), at: Address("_komponen"))
        }
    }

    private func forms(_ w: inout HTMLWriter, _ context: PageContext) {
        let fields = [
            FormField("nama", w.words("Nama", "Name"), value: "Pegawai Contoh", hint: w.words("satu baris", "one line"), isRequired: true),
            FormField("tanggal", w.words("Tanggal", "Date"), .text("date"), problem: w.words("Tulis tanggalnya", "Write the date")),
            FormField("kelas", w.words("Kelas", "Class"), .choice([("a", "Pelaksana"), ("b", "Fungsional")]), value: "b"),
            FormField("teks", w.words("Teks", "Text"), .area), FormField("berkas", w.words("Berkas", "Files"), .files(".csv,.xlsx,.json")),
        ]
        section(&w, Phrase(id: "Isian", en: "Forms")) { w in
            w.filter(context.here) { w in
                w.field(fields[0])
                w.button(Phrase(id: "Saring", en: "Filter"))
            }
            w.errorSummary(fields)
            w.form(to: Address("_komponen"), context.visitor, class: "isian") { w in
                for field in fields.dropFirst() { w.field(field) }
                w.button(Phrase(id: "Impor 3 berkas", en: "Import 3 files"))
                w.button(
                    Phrase(id: "Buang", en: "Throw away"), class: "tombol",
                    asking: Phrase(id: "Berkas ini akan hilang. Buang?", en: "The files will be gone. Throw them away?"))
            }
        }
    }

    /// A job's progress, as its page has it.
    private func work(_ w: inout HTMLWriter) {
        section(&w, Phrase(id: "Pekerjaan", en: "Work")) { w in
            w.element("div", .class("kemajuan")) { w in
                w.element("p", text: Phrase(id: "Membaca berkas", en: "Reading the files"))
                w.element("progress", Attribute("max", "100"), Attribute("value", "42"), Attribute("aria-label", "42 %"), text: "42 %")
            }
        }
    }
}
