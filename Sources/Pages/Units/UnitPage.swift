import Exchange
import Instruments
import Measurement
import Personnel
import Presentation
import Vocabulary
import Workflows

/// A unit with its means, where it stands, and the units below it; of the whole tree where none is given.
package struct UnitPage {
    let opened: OpenedMeasurement
    /// The number in the tree; nil for the roots.
    let unit: Int?
    let links: MeasurementLinks
    let showsPeople: Bool
    let showsSmall: Bool

    package init(_ opened: OpenedMeasurement, unit: Int?, _ links: MeasurementLinks, showsPeople: Bool, showsSmall: Bool) {
        self.opened = opened
        self.unit = unit
        self.links = links
        self.showsPeople = showsPeople
        self.showsSmall = showsSmall
    }

    /// The page around its content.
    package func page(_ content: HTML, _ context: PageContext) -> Page {
        let all = (text: Phrase(id: "Unit", en: "Units")[context.language], address: links.address("unit"))
        return PageFrame(unit.map(name) ?? all.text, crumbs: [all] + path.map { (name($0), links.unit(opened.tree.units[$0].id)) }, context)
            .page { $0.html(content) }
    }

    /// What stands under the heading: the same for everybody who may see as much, so that it can be written once and kept.
    package func content(_ language: Language) -> HTML {
        var w = HTMLWriter(language)
        if let unit { figures(&w, unit) }
        w.element("h2", text: unit == nil ? Phrase(id: "Unit teratas", en: "Highest units") : Phrase(id: "Unit di bawahnya", en: "Units below"))
        UnitTable(below: unit, of: opened, links, showsSmall: showsSmall, language).write(&w)
        return w.finish()
    }

    private func name(_ unit: Int) -> String {
        opened.tree.units[unit].name.isEmpty ? opened.tree.units[unit].id : opened.tree.units[unit].name
    }

    /// From the root to the unit.
    private var path: [Int] {
        var path: [Int] = []
        var next = unit
        while let unit = next, !path.contains(unit) {
            path.append(unit)
            next = opened.tree.parents[unit] >= 0 ? Int(opened.tree.parents[unit]) : nil
        }
        return path.reversed()
    }

    private func figures(_ w: inout HTMLWriter, _ unit: Int) {
        let language = w.language, tally = opened.measured.aggregation.units[unit], instrument = opened.plan.instrument
        guard let means = Means(tally, by: opened.measured.aggregation.combination), showsSmall || tally.measured >= UnitTable.fewest else {
            let few = Phrase(
                id: "Kurang dari lima orang diukur di sini; rata-ratanya tidak ditampilkan.",
                en: "Fewer than five people are measured here; their mean is not shown.")
            let none = Phrase(id: "Tidak seorang pun diukur di sini.", en: "Nobody is measured here.")
            return w.notice([tally.measured == 0 ? none[language] : few[language]])
        }
        w.element("p", .class("angka-utama")) { w in
            w.element("strong", text: language.text(means.total))
            w.text(" ")
            w.category(instrument.category(of: means.total), of: instrument)
        }
        let rank = opened.measured.aggregation.ranks[unit].map(language.text) ?? ""
        w.summaryList(
            Dimension.allCases.map { dimension in
                let maximum = language.text(instrument.dimensions[dimension.position].maximum)
                return (dimension.label[language], "\(language.text(means.dimensions[dimension.position])) / \(maximum)")
            } + [
                (w.words("Peringkat di antara unit sederajat", "Rank among its siblings"), rank),
                (w.words("Diukur", "Measured"), language.text(tally.measured)),
                (w.words("Tidak diukur", "Not measured"), language.text(tally.notMeasured)),
            ])
        if tally.isSmall {
            w.notice([
                w.words(
                    "Kurang dari sepuluh orang: satu orang menggeser rata-ratanya lebih dari satu poin.",
                    "Fewer than ten people: one person moves the mean by more than a point.")
            ])
        }
        if showsPeople {
            w.element("p") { w in
                w.element(
                    "a", .href(links.people(("unit", opened.tree.units[unit].id))), text: Phrase(id: "Lihat orang-orangnya", en: "See the people"))
            }
        }
    }
}
