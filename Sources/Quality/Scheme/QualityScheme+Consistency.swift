import Personnel
import Vocabulary

extension QualityScheme {
    /// Konsistensi: what must agree with the NIP.
    static let consistency: [QualityIndicator] = [
        QualityIndicator(
            "CON_1", .consistency, weight: 2500, Phrase(id: "Komponen TMT CPNS pada NIP PNS", en: "Date of joining in the NIP"),
            finding: Phrase(
                id: "Tahun dan bulan TMT CPNS tidak sama dengan digit 9–14 NIP", en: "Year and month of joining differ from digits 9–14 of the NIP"),
            remedy: Phrase(id: "Periksa TMT CPNS menurut SK CPNS", en: "Check the date against the decree"),
            .rule(needs: [.columns([.joined])]) { person, _ in
                guard person.group != .contract, let joined = person.details.joined.value?.components else { return .notApplicable }
                let nip = person.details.employee.nip
                return .finding(joined.year != nip.year || joined.month != nip.month, .joined)
            }),
        QualityIndicator(
            "CON_2", .consistency, weight: 2500, Phrase(id: "Komponen Tanggal Lahir pada NIP ASN", en: "Birth date in the NIP"),
            finding: Phrase(
                id: "Tanggal lahir tidak sama dengan delapan digit pertama NIP", en: "The birth date differs from the first eight digits of the NIP"),
            remedy: Phrase(id: "Periksa tanggal lahir dan NIP di SIASN", en: "Check the birth date and the NIP in SIASN"),
            .rule(needs: [.columns([.birthDate])]) { person, _ in
                guard let birth = person.details.birthDate.value else { return .notApplicable }
                return .finding(birth != person.details.employee.nip.birthDate, .birthDate)
            }),
        QualityIndicator(
            "CON_3", .consistency, weight: 2500, Phrase(id: "Komponen Jenis Kelamin pada NIP ASN", en: "Sex in the NIP"),
            finding: Phrase(id: "Jenis kelamin tidak sama dengan digit ke-15 NIP", en: "The sex differs from the fifteenth digit of the NIP"),
            remedy: Phrase(id: "Periksa jenis kelamin dan NIP di SIASN", en: "Check the sex and the NIP in SIASN"),
            .rule(needs: [.columns([.sex])]) { person, _ in
                guard let digit = Sex.digit(person.details.sex) else { return .notApplicable }
                return .finding(digit != person.details.employee.nip.sexDigit, .sex)
            }),
        QualityIndicator(
            "CON_4", .consistency, weight: 2500, Phrase(id: "Komponen Tahun Pengangkatan NIPPPK", en: "Year of appointment in the number of PPPK"),
            finding: Phrase(
                id: "Tahun TMT PPPK tidak sama dengan digit 9–12 NI PPPK", en: "The year of the contract differs from digits 9–12 of the number"),
            remedy: Phrase(id: "Periksa TMT PPPK menurut SK-nya", en: "Check the date against the decree"),
            .rule(needs: [.columns([.status]), .columns([.joined])]) { person, _ in
                guard person.group == .contract, let joined = person.details.joined.value else { return .notApplicable }
                return .finding(joined.year != person.details.employee.nip.year, .joined)
            }),
    ]
}
