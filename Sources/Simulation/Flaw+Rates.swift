extension FlawRates {
    /// Few employee rows are lost, because all history of a lost person is lost with the row.
    static let employees: FlawRates = [
        .nipApostrophe: 70, .nipGrouped: 30, .nipScientific: 6, .nipShort: 3, .nipImpossibleBirth: 2,
        .dateSlashes: 15, .dateISO: 15, .dateISOTime: 10, .dateWords: 10, .dateSerial: 5,
        .nullText: 40, .lineBreak: 10, .unitMissing: 5, .rowTwice: 30, .rowTwiceDiffering: 15,
    ]

    static let education: FlawRates = [
        .nipApostrophe: 30, .nipGrouped: 15, .nipScientific: 15, .nipShort: 10, .nipUnknown: 40,
        .dateSlashes: 15, .dateISO: 15, .dateISOTime: 12, .dateWords: 12, .dateSerial: 5, .endMissing: 20, .datesMissing: 5,
        .dateNull: 15, .dateImpossible: 55, .rowTwice: 15,
    ]

    static let leadership: FlawRates = [
        .nipApostrophe: 30, .nipGrouped: 15, .nipScientific: 15, .nipShort: 10, .nipUnknown: 40,
        .dateSlashes: 20, .dateISO: 15, .dateISOTime: 12, .dateWords: 15, .dateSerial: 5, .endMissing: 20, .dateImpossible: 45,
        .dateNull: 15, .hoursWithUnit: 15, .rowTwice: 10,
    ]

    static let training: FlawRates = [
        .nipApostrophe: 20, .nipGrouped: 10, .nipScientific: 10, .nipShort: 8, .nipUnknown: 25,
        .dateSlashes: 10, .dateISO: 10, .dateISOTime: 8, .dateWords: 8, .dateSerial: 4, .endMissing: 10, .datesMissing: 5,
        .dateNull: 5, .afterMeasurement: 4, .dateImpossible: 40,
        .hoursWithUnit: 20, .hoursDecimal: 10, .hoursMissing: 8, .hoursWord: 12, .hoursNegative: 12, .hoursTooMany: 10,
        .nullText: 8, .lineBreak: 8, .quotes: 8, .certificateAgain: 15, .rowTwice: 4,
    ]

    static let appraisals: FlawRates = [
        .nipApostrophe: 35, .nipGrouped: 15, .nipScientific: 15, .nipShort: 10, .nipUnknown: 40,
        .decimalComma: 60, .secondOpinion: 20, .scoreAboveHundred: 35, .scoreWord: 20, .rowTwice: 15, .nullText: 15,
    ]

    static let predicates: FlawRates = [
        .nipApostrophe: 60, .nipGrouped: 25, .nipScientific: 20, .nipShort: 15, .nipUnknown: 50,
        .secondOpinion: 25, .yearUnreadable: 35, .rowTwice: 25, .nullText: 20,
    ]

    static let sanctions: FlawRates = [
        .nipApostrophe: 25, .nipGrouped: 15, .nipScientific: 15, .nipShort: 10, .nipUnknown: 50,
        .dateSlashes: 20, .dateISO: 15, .dateISOTime: 10, .dateWords: 15, .dateImpossible: 45, .endMissing: 20, .levelAsKind: 40,
        .dateNull: 10, .rowTwice: 10,
    ]
}
