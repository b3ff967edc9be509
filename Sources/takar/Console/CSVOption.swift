import ArgumentParser
import Exchange
import Vocabulary

/// The form of results that are written as text.
struct CSVOption: ParsableArguments {
    @Option(
        name: .customLong("csv"),
        help: ArgumentHelp(
            Phrase(
                id: "Bentuk berkas CSV: plain (koma, titik desimal) atau excel (titik koma, koma desimal; dibuka langsung oleh Excel).",
                en: "The form of CSV files: plain (commas, decimal point) or excel (semicolons, decimal comma; opens in an Indonesian Excel)."),
            valueName: .formName))
    var dialect = CSVDialect.plain
}

extension CSVDialect: ExpressibleByArgument {}
