import Exchange
import Instruments
import Measurement
import Personnel
import Presentation
import Vocabulary
import Workflows

/// A list of people (*pegawai*) by what the address asks for, page by page, with what it shows as files.
package struct PeoplePage {
    let index: PeopleIndex
    let question: PeopleQuestion
    /// The page that is asked for.
    let page: Int
    /// How many people a page shows.
    let size: Int
    let links: MeasurementLinks
    /// Whether the list may be taken away as a file.
    let isExportable: Bool

    package init(_ index: PeopleIndex, _ question: PeopleQuestion, page: Int, size: Int = 50, _ links: MeasurementLinks, isExportable: Bool) {
        self.index = index
        self.question = question
        self.page = page
        self.size = size
        self.links = links
        self.isExportable = isExportable
    }

    private var opened: OpenedMeasurement { index.opened }

    package func page(_ context: PageContext) -> Page {
        let people = index.people(question), pages = Pages(page, of: people.count, by: size)
        return PageFrame(Phrase(id: "Pegawai", en: "People")[context.language], context).page { w in
            search(&w, context)
            filters(&w, context)
            w.element("p") { w in
                w.element("strong", text: w.language.counted(people.count, "orang", "person", "people"))
                guard isExportable, !people.isEmpty else { return }
                w.text(". ")
                w.text(Phrase(id: "Ambil persis yang tampil: ", en: "Take exactly what is shown: "))
                for kind in ["csv", "xlsx"] {
                    w.element("a", .href(Address(sent: "/pegawai/ekspor.\(kind)").copying(context.here)), text: kind.uppercased())
                    w.text(" ")
                }
            }
            table(people[pages.range], w.language, context).write(&w)
            w.pager(pages, at: context.here)
        }
    }

    /// By NIP or name; a NIP goes by a form that is sent, since it must stand in no address.
    private func search(_ w: inout HTMLWriter, _ context: PageContext) {
        w.form(to: links.address("pegawai", "cari"), context.visitor, class: "cari") { w in
            w.field(
                FormField(
                    "cari", w.words("Cari NIP atau nama", "Find by NIP or name"), .text("search"), value: question.words ?? "", autocomplete: "off"))
            w.button(Phrase(id: "Cari", en: "Find"))
        }
    }

    private func filters(_ w: inout HTMLWriter, _ context: PageContext) {
        let instrument = opened.plan.instrument, language = w.language
        let anybody = (value: "", text: w.words("semua", "all"))
        w.filter(context.here) { w in
            for field in context.here.query where !["unit", "kelas", "kategori", "kurang", "ukuran", "hal", "lang"].contains(field.name) {
                w.hidden(field.name, field.value)
            }
            var choices = index.kept("pilihan opd") {
                opened.tree.offices.list.map { opened.tree.units[$0] }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
                    .map { (value: $0.id, text: $0.name.isEmpty ? $0.id : $0.name) }
            }
            if let unit = question.unit, !choices.contains(where: { $0.value == unit }), let number = opened.tree.number(of: unit) {
                choices.append((unit, opened.tree.units[number].name))
            }
            w.field(FormField("unit", "OPD", .choice([anybody] + choices), value: question.unit ?? ""))
            w.field(
                FormField(
                    "kelas", w.words("Kelas jabatan", "Class of posts"), .choice([anybody] + opened.classes.map { ($0, $0) }),
                    value: question.postClass ?? ""))
            w.field(
                FormField(
                    "kategori", w.words("Kategori", "Category"), .choice([anybody] + instrument.categories.rows.map { ($0.name, $0.name) }),
                    value: question.category ?? ""))
            w.field(
                FormField(
                    "kurang", w.words("Yang kurang", "What is missing"),
                    .choice([anybody] + opened.plan.compiled.indicators.map { ($0.indicator.name, $0.indicator.title[language]) }),
                    value: question.lacking ?? ""))
            w.field(
                FormField(
                    "ukuran", w.words("Diukur", "Measured"),
                    .choice([anybody, ("ya", w.words("diukur", "measured")), ("tidak", w.words("tidak diukur", "not measured"))]),
                    value: question.isMeasured.map { $0 ? "ya" : "tidak" } ?? ""))
            w.button(Phrase(id: "Saring", en: "Filter"), class: "tombol")
        }
    }

    private func table(_ people: ArraySlice<Int32>, _ language: Language, _ context: PageContext) -> DataTable<Int> {
        let dataSet = opened.measured.dataSet, scores = opened.measured.scores, roll = opened.roll, instrument = opened.plan.instrument
        func points(_ person: Int, _ points: Points) -> String { scores.isMeasured(person) ? language.text(points) : "–" }
        let dimensions = Dimension.allCases.map { dimension in
            DataTable<Int>.Column.number(dimension.label[language]) { points($0, scores.points(dimension, of: $0)) }
        }
        let columns: [DataTable<Int>.Column] =
            [
                .link(
                    Phrase(id: "Nama", en: "Name")[language], order: "nama", { links.person(opened.people[$0]) },
                    { roll.name(of: $0).isEmpty ? Phrase(id: "(tanpa nama)", en: "(no name)")[language] : roll.name(of: $0) }),
                .text("NIP") { dataSet.people.nips[$0].description },
                .text(Phrase(id: "Jabatan", en: "Post")[language], order: "jabatan") { roll.post(of: $0) },
                .text("OPD", order: "opd") { index.offices.label(of: $0) },
                .number("Total", order: "total") { points($0, scores.total(of: $0)) },
                .init(Phrase(id: "Kategori", en: "Category")[language]) { w, person in
                    if scores.isMeasured(person) {
                        w.category(scores.category(of: person), of: instrument)
                    } else {
                        w.text(instrument.population[Int(scores.exclusions[person])].title)
                    }
                },
            ] + dimensions
        let order = (question.isDescending ? "-" : "") + question.order.rawValue
        return DataTable(
            Phrase(id: "Pegawai dan nilainya", en: "People and their points")[language], columns, people.map(Int.init), sortedAt: context.here,
            order: order,
            whenEmpty: Phrase(
                id: "Tidak ada yang cocok. Longgarkan saringannya.", en: "Nobody fits. Ask for less.")[language])
    }
}
