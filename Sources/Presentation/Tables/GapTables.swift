import Analysis
import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary
import Workflows

/// Gaps as lists to act on: each kind of deed one list, OPD by OPD, most points first.
package struct GapTables {
    package let result: GapsResult
    package let language: Language
    private let names: NamedPeople

    package init(_ result: GapsResult, language: Language) {
        self.result = result
        self.language = language
        names = NamedPeople(result.measured.dataSet, result.roll, language: language)
    }

    /// What the lists are of.
    package var title: String {
        let name = result.measured.dataSet.subject[language], by = result.plan.asOf.text(in: language)
        let of = name.isEmpty ? "IP ASN" : "IP ASN \(name)"
        return language == .indonesian ? "\(of): yang kurang sampai \(by)" : "\(of): what is missing by \(by)"
    }

    private var instrument: Instrument { result.plan.instrument }

    private func column(_ name: String, _ id: String, _ en: String, _ kind: SheetColumn.Kind = .number) -> SheetColumn {
        SheetColumn(name, Phrase(id: id, en: en), kind, in: language)
    }

    /// All lists that have anybody in them.
    package var lists: [SheetTable] { [offices].filter { $0.count > 0 } + people }

    /// The same without the sums by OPD.
    package var people: [SheetTable] {
        let ofKinds = Lever.Kind.allCases.map { kind in
            table(kind.label, result.entries.filter { $0.gap.lever.kind == kind && !$0.gap.origin.isData })
        }
        let missing = table(
            Phrase(id: "SKP dan catatan tidak ada", en: "Missing records"), result.entries.filter { $0.gap.origin == .missingRecord })
        return ([missing, refused, unproven] + ofKinds + [falling]).filter { $0.count > 0 }
    }

    /// Everything that anybody lacks, in one table.
    package var all: SheetTable { table(Phrase(id: "Kekurangan", en: "Gaps"), result.entries) }

    private func table(_ name: Phrase, _ entries: [GapEntry]) -> SheetTable {
        let columns =
            names.columns + [
                column("jenis", "Yang kurang", "What is missing", .text), column("sekarang", "Sekarang", "Now", .text),
                column("dituju", "Dituju", "Wanted", .text), column("kurang", "Kurang", "Short"),
                column("poin", "Poin sendiri", "Points alone"), column("poin_bersama", "Poin bersama semua", "Points with all others"),
                column("asal", "Asal", "Origin", .text), column("tindakan", "Yang dapat dilakukan", "What to do", .text),
                column("total", "Total sekarang", "Total now"),
            ]
        let sorted = names.sorted(entries, { $0.person.person }) { -$0.gap.lever.thousandths }
        return SheetTable(name[language], columns, sorted.map(cells))
    }

    private func cells(_ entry: GapEntry) -> [SheetCell] {
        let lever = entry.gap.lever, fact = instrument.facts[lever.fact], isAmount = fact.domain == .amount
        return names.cells(entry.person.person) + [
            .text(fact.title[language]), .text(instrument.phrase(lever.now, of: fact)[language]),
            .text(instrument.phrase(lever.wanted, of: fact)[language]), isAmount ? .amount(thousandths: lever.lacking) : .blank,
            .points(lever.points), .points(entry.person.together), .text(entry.gap.origin.label[language]),
            .text(entry.gap.outlook?.text[language] ?? ""), .points(entry.person.total),
        ]
    }

    /// Rows that were refused, with whose they are and the points that may hang on them.
    private var refused: SheetTable {
        let columns =
            names.columns + [
                column("berkas", "Berkas", "File", .text), column("baris", "Baris", "Row"), column("jenis", "Jenis", "Kind", .text),
                column("masalah", "Masalah dan perbaikannya", "What is wrong, and the remedy", .sentences),
                column("poin", "Poin yang dipertaruhkan", "Points at stake"),
            ]
        let rows = names.sorted(result.refused, \.person)
        return SheetTable(
            Phrase(id: "Baris ditolak", en: "Rows refused")[language], columns,
            rows.map { row in
                names.cells(row.person) + [
                    .text(row.place.file ?? ""), row.place.row.map { .count($0) } ?? .blank, .text(row.kind.label[language]),
                    .text(row.problem.text(in: language)), .points(result.atStake(row)),
                ]
            })
    }

    /// What counts by employees' rows alone.
    private var unproven: SheetTable {
        let columns =
            names.columns + [
                column("fakta", "Fakta", "Fact", .text), column("data_pegawai", "Pada data pegawai", "On the employee's row", .text),
                column("riwayat", "Pada riwayat", "In the history", .text), column("poin", "Poin yang bergantung padanya", "Points that hang on it"),
            ]
        let sorted = names.sorted(result.unproven, \.person) { -$0.points.thousandths }
        return SheetTable(
            Phrase(id: "Hanya pada data pegawai", en: "On employees' rows alone")[language], columns,
            sorted.map { entry in
                let fact = instrument.facts[entry.fact]
                return names.cells(entry.person) + [
                    .text(fact.title[language]), .text(instrument.phrase(entry.held, of: fact)[language]),
                    .text(instrument.phrase(entry.shown, of: fact)[language]), .points(entry.points),
                ]
            })
    }

    /// What leaves its window within the days ahead.
    private var falling: SheetTable {
        let columns =
            names.columns + [
                column("tanggal", "Gugur pada", "Lost on", .date), column("indikator", "Indikator", "Indicator", .text),
                column("poin", "Poin yang hilang", "Points lost"),
            ]
        let sorted = names.sorted(result.falling, \.person) { Int($0.date.day) }
        return SheetTable(
            Phrase(id: "Gugur dalam 90 hari", en: "Lost within 90 days")[language], columns,
            sorted.map { event in
                names.cells(event.person) + [
                    .date(event.date), .text(result.plan.compiled.indicators[event.indicator].indicator.title[language]),
                    .points(Points(thousandths: -Int(event.thousandths))),
                ]
            })
    }

    /// OPD by OPD, what is missing and how much of it can be closed.
    private var offices: SheetTable {
        let columns =
            [column("opd", "OPD", "OPD", .text), column("orang", "Diukur", "Measured"), column("kurang", "Orang yang kurang", "People lacking")]
            + Lever.Kind.allCases.flatMap { kind in
                [
                    SheetColumn(
                        "\(kind.rawValue)_orang", Phrase(id: "\(kind.label.id): orang", en: "\(kind.label.en): people"), .number, in: language),
                    SheetColumn("\(kind.rawValue)_poin", Phrase(id: "\(kind.label.id): poin", en: "\(kind.label.en): points"), .number, in: language),
                ]
            } + [
                column("data_poin", "Poin karena data", "Points for want of data"), column("terbuka", "Dapat dikerjakan sekarang", "Can be done now"),
            ]
        return SheetTable(
            "OPD", columns,
            result.offices(in: language).map { office in
                [.text(office.label), .count(office.measured), .count(office.lacking)]
                    + Lever.Kind.allCases.flatMap { kind -> [SheetCell] in
                        let sum = office.kinds[kind] ?? GapSum()
                        return [.count(sum.people), .points(Points(thousandths: sum.thousandths))]
                    } + [.points(Points(thousandths: office.data)), .points(Points(thousandths: office.open))]
            })
    }
}
