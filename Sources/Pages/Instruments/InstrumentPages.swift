import Instruments
import Vocabulary

/// The instruments (*instrumen*) there are.
package struct InstrumentListPage {
    let library: InstrumentLibrary

    package init(_ library: InstrumentLibrary) { self.library = library }

    package func page(_ context: PageContext) -> Page {
        PageFrame(Phrase(id: "Instrumen", en: "Instruments")[context.language], context).page { w in
            w.element(
                "p",
                text: Phrase(
                    id: "Instrumen adalah peraturan yang ditulis sebagai data: setiap nilai dengan pasal dan statusnya.",
                    en: "An instrument is a regulation written as data: every value with its article and its status."))
            let language = w.language
            DataTable(
                w.words("Instrumen yang ada", "Instruments there are"),
                [
                    .link(w.words("Instrumen", "Instrument"), { Address("instrumen", $0.id) }) { $0.title[language] },
                    .text("Id") { $0.id }, .text(w.words("Tahun", "Years")) { $0.years.description },
                    .text(w.words("Keadaan", "State")) {
                        $0.provisional == nil ? Phrase(id: "tetap", en: "settled")[language] : Phrase(id: "sementara", en: "provisional")[language]
                    },
                    .text(w.words("Versi", "Version")) { String($0.version.prefix(12)) },
                ], library.instruments.map(\.instrument), whenEmpty: ""
            ).write(&w)
            let others = library.instruments.map(\.instrument)
            for (place, first) in others.enumerated() {
                for second in others.dropFirst(place + 1) {
                    w.element("p") { w in
                        w.element(
                            "a", .href(Address("instrumen", first.id, "beda", second.id)),
                            text: w.words("Bandingkan \(first.id) dengan \(second.id)", "Compare \(first.id) with \(second.id)"))
                    }
                }
            }
        }
    }
}

/// Everything an instrument says, section by section with articles and statuses.
package struct InstrumentPage {
    let instrument: Instrument

    package init(_ instrument: Instrument) { self.instrument = instrument }

    package func page(_ context: PageContext) -> Page {
        let language = context.language
        return PageFrame(
            instrument.title[language],
            crumbs: [
                (Phrase(id: "Instrumen", en: "Instruments")[language], Address("instrumen")), (instrument.id, Address("instrumen", instrument.id)),
            ],
            context
        ).page { w in
            if let provisional = instrument.provisional { w.notice([provisional[language]], isWarning: true) }
            w.summaryList([
                ("Id", instrument.id), (w.words("Versi", "Version"), instrument.version), (w.words("Tahun", "Years"), instrument.years.description),
                (w.words("Dasar", "Basis"), instrument.basis.joined(separator: "; ")),
            ])
            for section in Statement.Section.allCases {
                let statements = instrument.statements.filter { $0.section == section }
                guard !statements.isEmpty else { continue }
                w.element("h2", text: section.label)
                DataTable(
                    section.label[language],
                    [
                        .text(w.words("Ketentuan", "Provision")) { $0.sentence[language] },
                        .text(w.words("Pasal atau sumber", "Article or source")) { $0.provenance?.source ?? "" },
                        .text("Status") { $0.provenance?.status.label[language] ?? "" },
                        .text(w.words("Alasan", "Reason")) { $0.provenance?.reason?[language] ?? "" },
                    ], statements, whenEmpty: ""
                ).write(&w)
            }
        }
    }
}

/// What two instruments say differently.
package struct InstrumentDifferencePage {
    let before: Instrument
    let after: Instrument

    package init(_ before: Instrument, _ after: Instrument) {
        self.before = before
        self.after = after
    }

    package func page(_ context: PageContext) -> Page {
        let language = context.language
        return PageFrame(
            "\(before.id) → \(after.id)",
            crumbs: [
                (Phrase(id: "Instrumen", en: "Instruments")[language], Address("instrumen")),
                (Phrase(id: "Perbandingan", en: "Comparison")[language], context.here),
            ], context
        ).page { w in
            let found = InstrumentDifference.between(before, after)
            for section in Statement.Section.allCases {
                let part = found.filter { $0.section == section }
                guard !part.isEmpty else { continue }
                w.element("h2", text: section.label)
                DataTable(
                    section.label[language],
                    [
                        .text(before.id) { $0.before?.sentence[language] ?? "–" }, .text(after.id) { $0.after?.sentence[language] ?? "–" },
                        .text(w.words("Pasal atau sumber", "Article or source")) { ($0.after ?? $0.before)?.provenance?.source ?? "" },
                    ], part, whenEmpty: ""
                ).write(&w)
            }
            if found.isEmpty { w.element("p", text: Phrase(id: "Tidak ada perbedaan.", en: "No differences.")) }
        }
    }
}
