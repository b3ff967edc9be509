import Instruments
import Personnel
import Vocabulary

extension QualityScheme {
    /// Kemutakhiran: what must have been brought up to date.
    static let timeliness: [QualityIndicator] = [
        QualityIndicator(
            "TIM_1", .timeliness, weight: 2273, Phrase(id: "Unor Tidak Aktif", en: "Closed unit"),
            finding: Phrase(id: "Unit organisasi tidak ada di daftar unit yang aktif", en: "The unit is not in the list of active units"),
            remedy: Phrase(id: "Pindahkan ke unor yang aktif", en: "Move the person to an active unit"), status: .unconfirmed,
            .rule(needs: [.columns([.unit]), .units]) { person, _ in
                person.details.employee.unitID.isEmpty ? .notApplicable : .finding(person.unit == nil, .unit)
            }),
        QualityIndicator(
            "TIM_2", .timeliness, weight: 1818,
            Phrase(id: "Format Jabatan Fungsional Belum Diangkat", en: "Functional post not yet taken up"),
            finding: Phrase(
                id: "Calon pejabat fungsional belum diangkat lebih dari dua tahun",
                en: "Recruited for a functional post, not appointed within two years"),
            remedy: Phrase(id: "Angkat ke jabatan fungsionalnya", en: "Appoint the person to the post"),
            .never(
                Phrase(id: "formasi pengangkatan tidak ada di berkas mana pun", en: "no file says for which post somebody was recruited"))),
        QualityIndicator(
            "TIM_3", .timeliness, weight: 1364, Phrase(id: "Masa CPNS Lebih dari 1 Tahun", en: "Candidate for more than a year"),
            finding: Phrase(id: "Masih CPNS lebih dari satu tahun sejak TMT CPNS", en: "Still a candidate more than a year after joining"),
            remedy: Phrase(id: "Masukkan SK PNS atau selesaikan pengangkatannya", en: "Enter the decree of appointment or finish the appointment"),
            .rule(needs: [.columns([.status]), .columns([.joined])]) { person, context in
                guard person.group == .candidate, let joined = person.details.joined.value else { return .notApplicable }
                return .finding(joined < context.asOf.minus(years: 1), .joined)
            }),
        QualityIndicator(
            "TIM_4", .timeliness, weight: 1591, Phrase(id: "Struktural Ganda", en: "Two heads of one unit"),
            finding: Phrase(id: "Lebih dari satu pejabat struktural di unit yang sama", en: "More than one structural official in the same unit"),
            remedy: Phrase(id: "Tetapkan satu pejabat dan mutakhirkan jabatan yang lain", en: "Settle on one official and update the others"),
            .rule(needs: [.columns([.unit])]) { person, _ in
                person.headsUnit ? .finding(person.headsOfUnit > 1, .unit) : .notApplicable
            }),
        QualityIndicator(
            "TIM_5", .timeliness, weight: 1591,
            Phrase(id: "Telah Masuk BUP tetapi Masih Aktif", en: "Past the retirement age and still active"),
            finding: Phrase(id: "Telah melewati batas usia pensiun jabatannya", en: "Past the retirement age of the post"),
            remedy: Phrase(id: "Proses pensiunnya atau perbaiki jabatannya", en: "Process the retirement or correct the post"), status: .unconfirmed,
            .rule(needs: [.columns([.post])]) { person, context in
                guard let retirement = person.retirement else { return .notApplicable }
                return .finding(context.asOf >= retirement, .post)
            }),
        QualityIndicator(
            "TIM_6", .timeliness, weight: 1364,
            Phrase(id: "Cuti di Luar Tanggungan Negara Setelah Tanggal Berakhir", en: "Unpaid leave beyond its end"),
            finding: Phrase(id: "Masih berstatus CLTN sesudah masa cutinya berakhir", en: "Still on unpaid leave after its end"),
            remedy: Phrase(id: "Aktifkan kembali di SIASN", en: "Make the person active again in SIASN"),
            .never(Phrase(id: "tanggal akhir CLTN tidak ada di berkas mana pun", en: "no file says when the leave ends"))),
    ]
}
