import Instruments
import Personnel
import Vocabulary

extension QualityScheme {
    /// Kelengkapan: what must be filled in.
    static let completeness: [QualityIndicator] = [
        QualityIndicator(
            "COM_1", .completeness, weight: 2000, Phrase(id: "Belum SKP Tahun Berjalan", en: "No current appraisal"),
            finding: Phrase(id: "Tidak ada SKP dalam dua tahun terakhir", en: "There is no appraisal of the last two years"),
            remedy: Phrase(id: "Masukkan SKP kedua tahun itu ke SIASN", en: "Enter the appraisals of both years in SIASN"), status: .unconfirmed,
            .rule(needs: [.appraisals]) { person, context in
                .finding(context.recentYears.allSatisfy { !person.appraisalYears.contains($0) }, .nip)
            }),
        QualityIndicator(
            "COM_2", .completeness, weight: 2500, Phrase(id: "Jabatan Kosong", en: "No post"),
            finding: Phrase(id: "Jabatan fungsional atau pelaksana tanpa id jabatan", en: "A functional or executive post without its id"),
            remedy: Phrase(id: "Pilih jabatan dari tabel referensi SIASN", en: "Choose the post from SIASN's table"),
            .rule(needs: [.columns([.postID])]) { person, _ in
                person.isFunctional || person.isExecutive ? .finding(!person.details.hasPostID, .postID) : .notApplicable
            }),
        QualityIndicator(
            "COM_3", .completeness, weight: 2000, Phrase(id: "Pendidikan Kosong", en: "No education"),
            finding: Phrase(
                id: "Tingkat pendidikan kosong dan tidak ada riwayat pendidikan",
                en: "The level of education is empty and there is no education record"),
            remedy: Phrase(id: "Masukkan riwayat pendidikan beserta ijazahnya", en: "Enter the education with its certificate"),
            .rule(needs: [.columns([.education]), .records(.education)]) { person, _ in
                .finding(person.details.employee.education.isEmpty && !person.hasEducationRecord, .education)
            }),
        QualityIndicator(
            "COM_4", .completeness, weight: 1250, Phrase(id: "TMT PNS Kosong", en: "No date of appointment as PNS"),
            finding: Phrase(id: "TMT PNS kosong", en: "The date of appointment as PNS is empty"),
            remedy: Phrase(id: "Isi TMT PNS menurut SK PNS", en: "Fill in the date from the decree of appointment"),
            .rule(needs: [.columns([.appointed])]) { person, _ in
                person.group == .permanent ? .finding(person.details.appointed.isAbsent, .appointed) : .notApplicable
            }),
        QualityIndicator(
            "COM_5", .completeness, weight: 1750, Phrase(id: "Gelar Kosong", en: "No academic title"),
            finding: Phrase(id: "Gelar kosong padahal pendidikannya diploma ke atas", en: "No title although the education is a diploma or higher"),
            remedy: Phrase(id: "Isi gelar menurut ijazah", en: "Fill in the title from the certificate"),
            .rule(needs: [.columns([.titleBefore, .titleBehind])]) { person, _ in
                EducationLevel.isDiplomaOrHigher(person.details.employee.education)
                    ? .finding(!person.details.hasTitle, .titleBehind) : .notApplicable
            }),
        QualityIndicator(
            "COM_6", .completeness, weight: 250,
            Phrase(id: "Email Pribadi Kosong/Salah Format", en: "Personal e-mail address empty or malformed"),
            finding: Phrase(id: "Email pribadi kosong atau salah bentuk", en: "The personal e-mail address is empty or malformed"),
            remedy: Phrase(id: "Minta pegawai memperbaruinya di MyASN", en: "Ask the person to update it in MyASN"),
            .rule(needs: [.columns([.email])]) { person, _ in .finding(person.details.email != .wellFormed, .email) }),
        QualityIndicator(
            "COM_7", .completeness, weight: 250, Phrase(id: "Nomor HP Kosong", en: "No mobile number"),
            finding: Phrase(id: "Nomor HP kosong atau bukan nomor", en: "The mobile number is empty or no number"),
            remedy: Phrase(id: "Minta pegawai memperbaruinya di MyASN", en: "Ask the person to update it in MyASN"),
            .rule(needs: [.columns([.phone])]) { person, _ in .finding(person.details.phone != .wellFormed, .phone) }),
    ]
}
