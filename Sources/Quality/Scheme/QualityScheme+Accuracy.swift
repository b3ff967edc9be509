import Instruments
import Personnel
import Vocabulary

extension QualityScheme {
    /// Keakuratan: what must be right.
    static let accuracy: [QualityIndicator] = dates + posts

    private static let dates: [QualityIndicator] = [
        QualityIndicator(
            "ACC_1", .accuracy, weight: 952, Phrase(id: "TMT CPNS Lebih Besar dari TMT PNS", en: "Joined after the appointment as PNS"),
            finding: Phrase(id: "TMT CPNS sesudah TMT PNS", en: "The date of joining lies after that of appointment"),
            remedy: Phrase(id: "Perbaiki kedua TMT menurut SK-nya", en: "Correct both dates from the decrees"),
            .rule(needs: [.columns([.joined]), .columns([.appointed])]) { person, _ in
                guard person.group == .permanent, let joined = person.details.joined.value, let appointed = person.details.appointed.value else {
                    return .notApplicable
                }
                return .finding(joined > appointed, .joined)
            }),
        QualityIndicator(
            "ACC_2", .accuracy, weight: 2143,
            Phrase(id: "Jenis Pegawai Diperkejakan / Diperbantukan tidak sesuai", en: "Secondment does not fit the agencies"),
            finding: Phrase(
                id: "Jenis pegawai DPK/DPB tidak sesuai dengan instansi induk dan instansi kerja",
                en: "The kind of employment does not fit the agency belonged to and the agency worked at"),
            remedy: Phrase(id: "Perbaiki jenis pegawai atau instansi kerja", en: "Correct the kind of employment or the agency worked at"),
            .rule(needs: [.columns([.employment]), .columns([.homeAgency]), .columns([.workAgency])]) { person, _ in
                let details = person.details
                guard person.group != .contract, let isSeconded = Employment.isSeconded(details.employment), !details.homeAgencyID.isEmpty,
                    !details.workAgencyID.isEmpty
                else { return .notApplicable }
                return .finding(isSeconded != (details.homeAgencyID != details.workAgencyID), .employment)
            }),
        QualityIndicator(
            "ACC_3", .accuracy, weight: 714,
            Phrase(id: "Masa Kerja Kurang dari 2 tahun di Jabatan Struktural", en: "Structural post with less than two years of service"),
            finding: Phrase(
                id: "Menjabat struktural dengan masa kerja kurang dari dua tahun", en: "A structural post with less than two years of service"),
            remedy: Phrase(id: "Periksa TMT CPNS dan jabatannya", en: "Check the date of joining and the post"), status: .unconfirmed,
            .rule(needs: [.columns([.joined])]) { person, context in
                guard person.group != .contract, person.isStructural, let joined = person.details.joined.value else { return .notApplicable }
                return .finding(joined > context.asOf.minus(years: 2), .joined)
            }),
        QualityIndicator(
            "ACC_4", .accuracy, weight: 952, Phrase(id: "PPPK Salah Kedhuk", en: "PPPK with a legal standing of PNS"),
            finding: Phrase(id: "Kedudukan hukum bukan kedudukan hukum PPPK", en: "The legal standing is none of PPPK"),
            remedy: Phrase(id: "Perbaiki kedudukan hukumnya", en: "Correct the legal standing"), status: .unconfirmed,
            .rule(needs: [.columns([.status])]) { person, _ in
                person.group == .contract ? .finding(!Standing.ofContracts.contains(person.details.employee.standing), .standing) : .notApplicable
            }),
        QualityIndicator(
            "ACC_5", .accuracy, weight: 476, Phrase(id: "NIK Belum Valid", en: "NIK not validated"),
            finding: Phrase(id: "NIK kosong atau belum tervalidasi", en: "The NIK is empty or not validated"),
            remedy: Phrase(id: "Perbaiki NIK lalu validasikan", en: "Correct the NIK and have it validated"),
            .rule(needs: [.columns([.nikIsValidated])]) { person, _ in .finding(!person.details.nikIsValidated, .nikIsValidated) }),
    ]

    private static let posts: [QualityIndicator] = [
        QualityIndicator(
            "ACC_6", .accuracy, weight: 1190,
            Phrase(id: "Tingkat Pendidikan Eselon Tidak Memenuhi Syarat", en: "Education below what the echelon requires"),
            finding: Phrase(id: "Pendidikan di bawah syarat eselonnya", en: "The education is below what the echelon requires"),
            remedy: Phrase(id: "Masukkan pendidikan tertinggi atau periksa eselonnya", en: "Enter the highest education or check the echelon"),
            status: .unconfirmed,
            .rule(needs: [.columns([.education])]) { person, _ in
                guard person.isStructural, let echelon = person.echelon, let education = person.education else { return .notApplicable }
                return .finding(education < EducationLevel.required(echelon: echelon), .education)
            }),
        QualityIndicator(
            "ACC_7", .accuracy, weight: 714, Phrase(id: "Tahun Pengangkatan PPPK", en: "Year of appointment of PPPK"),
            finding: Phrase(
                id: "Tahun pengangkatan pada NI PPPK di luar masa pengadaan PPPK", en: "The year in the number lies outside the years of PPPK"),
            remedy: Phrase(id: "Periksa NI PPPK di SIASN", en: "Check the number in SIASN"), status: .unconfirmed,
            .rule(needs: [.columns([.status])]) { person, context in
                guard person.group == .contract else { return .notApplicable }
                return .finding(!(ContractYears.first...max(ContractYears.first, context.asOf.year)).contains(person.details.employee.nip.year), .nip)
            }),
        QualityIndicator(
            "ACC_8", .accuracy, weight: 1429,
            Phrase(id: "Tingkat Pendidikan Jabatan Fungsional Tidak memenuhi Syarat", en: "Education below what the functional post requires"),
            finding: Phrase(
                id: "Pendidikan di bawah syarat jenjang jabatan fungsionalnya", en: "The education is below what the level of the post requires"),
            remedy: Phrase(id: "Masukkan pendidikan tertinggi atau periksa jabatannya", en: "Enter the highest education or check the post"),
            status: .unconfirmed,
            .rule(needs: [.columns([.post]), .columns([.education])]) { person, _ in
                guard person.isFunctional, let level = person.functionalLevel, let education = person.education else { return .notApplicable }
                return .finding(education < level.requiredEducation, .education)
            }),
        QualityIndicator(
            "ACC_9", .accuracy, weight: 476, Phrase(id: "Pelaksana Nama Jabatan Fungsional", en: "Executive post with a functional post's name"),
            finding: Phrase(id: "Jabatan pelaksana bernama jabatan fungsional", en: "An executive post is named as a functional post"),
            remedy: Phrase(id: "Perbaiki jenis atau nama jabatannya", en: "Correct the kind or the name of the post"), status: .unconfirmed,
            .rule(needs: [.columns([.post])]) { person, _ in
                person.isExecutive && !person.details.employee.post.isEmpty ? .finding(person.functionalLevel != nil, .post) : .notApplicable
            }),
        QualityIndicator(
            "ACC_10", .accuracy, weight: 952, Phrase(id: "Jabatan Pimpinan Tinggi di bawah Pangkat minimal", en: "High leader below the least rank"),
            finding: Phrase(id: "Pangkat di bawah syarat jabatan pimpinan tinggi", en: "The rank is below what the high post requires"),
            remedy: Phrase(id: "Masukkan kenaikan pangkat terakhir atau periksa eselonnya", en: "Enter the last promotion or check the echelon"),
            status: .unconfirmed,
            .rule(needs: [.columns([.rank])]) { person, _ in
                guard person.group != .contract, person.isStructural, let least = Rank.least(echelon: person.echelonCode),
                    let rank = Rank.number(person.details.rank)
                else { return .notApplicable }
                return .finding(rank < least, .rank)
            }),
    ]
}
