import Exchange
import Instruments
import Measurement
import Vocabulary

/// What a report is called and what every page of it must say, in a workbook and on paper.
package struct ReportHeading {
    /// The agency and the date.
    package let title: String
    /// The instrument, and what must be said of the figures.
    package let remarks: [String]

    package init(_ measured: MeasuredDataSet, language: Language) {
        let name = measured.dataSet.subject[language]
        let per = Phrase(id: "per", en: "as of")[language]
        title = (name.isEmpty ? "IP ASN" : "IP ASN \(name)") + " \(per) \(measured.plan.asOf.text(in: language))"
        let instrument = measured.plan.instrument
        remarks = ["\(instrument.id) (\(instrument.version.prefix(12)))"] + measured.plan.notices.map { $0[language] }
    }
}
