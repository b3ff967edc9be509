import Instruments
import Personnel
import Vocabulary

extension ProgrammeReader {
    /// Rupiah that nobody spends on one day of one person, on one person, and on one class.
    private static let mostDaily = 100_000_000, mostPerPerson = 1_000_000_000, mostPerClass = 100_000_000_000

    func cost(_ reader: YAMLReader) -> Programme.Cost {
        var cost = Programme.Cost()
        guard let map = reader.map(required: [], optional: ["kelas", "peserta", "uang_harian", "perjalanan"]) else { return cost }
        cost.aClass = map["kelas"]?.rupiah(Self.mostPerClass) ?? 0
        cost.fee = map["peserta"]?.rupiah(Self.mostPerPerson) ?? 0
        cost.daily = map["uang_harian"]?.rupiah(Self.mostDaily) ?? 0
        cost.travel = map["perjalanan"]?.rupiah(Self.mostPerPerson) ?? 0
        return cost
    }

    func classes(_ reader: YAMLReader) -> Programme.Classes {
        var classes = Programme.Classes()
        let keys = ["isi", "isi_paling_sedikit", "paling_banyak", "paling_sedikit", "serentak"]
        guard let map = reader.map(required: [], optional: keys) else { return classes }
        if let size = map["isi"]?.count(1...1_000_000) { classes.size = size }
        if let least = map["isi_paling_sedikit"]?.count(1...1_000_000) { classes.leastPeople = least }
        classes.most = map["paling_banyak"]?.count(1...1_000_000)
        if let least = map["paling_sedikit"]?.count(0...1_000_000) { classes.least = least }
        classes.atOnce = map["serentak"]?.count(1...1_000_000)
        if classes.leastPeople > classes.size { contradict(reader, "isi_paling_sedikit", "isi") }
        if let most = classes.most, classes.least > most { contradict(reader, "paling_sedikit", "paling_banyak") }
        return classes
    }

    private func contradict(_ reader: YAMLReader, _ lower: String, _ upper: String) {
        reader.report(
            "batas-terbalik", Phrase(id: "«\(lower)» lebih besar dari «\(upper)»", en: "“\(lower)” is above “\(upper)”"),
            Phrase(id: "Tulis «\(lower)» yang tidak lebih besar", en: "Write a “\(lower)” that is not above it"))
    }

    func schedule(_ map: YAMLMap) -> Schedule {
        if let dated = map["jadwal"] {
            if let range = map["rentang"] {
                range.report(
                    "kunci-tidak-cocok", Phrase(id: "«rentang» di samping «jadwal»", en: "“rentang” beside “jadwal”"),
                    Phrase(id: "Tulis salah satunya", en: "Write one of the two"))
            }
            let rounds = (dated.items() ?? []).compactMap { item -> Schedule.Round? in
                guard let round = item.map(required: ["mulai", "selesai"], optional: ["kelas"]), let (start, end) = dates(round) else { return nil }
                return Schedule.Round(start: start, end: end, classes: round["kelas"]?.count(1...1_000_000), mark: item.mark)
            }
            return .fixed(rounds)
        }
        guard let range = map["rentang"]?.map(required: ["mulai", "selesai"]), let (start, end) = dates(range) else { return .anyTime }
        return .within(start, end)
    }

    private func dates(_ map: YAMLMap) -> (start: CivilDate, end: CivilDate)? {
        guard let start = map["mulai"]?.date(), let end = map["selesai"]?.date() else { return nil }
        guard start <= end else {
            map.reader.report(
                "tanggal-terbalik", Phrase(id: "«selesai» sebelum «mulai»", en: "“selesai” is before “mulai”"),
                Phrase(id: "Tukar kedua tanggalnya", en: "Exchange the two dates"))
            return nil
        }
        return (start, end)
    }

    func study(_ reader: YAMLReader) -> StudyTerms? {
        guard let map = reader.map(required: ["pendanaan", "lama"], optional: ["pencantuman", "wajib_kerja"]),
            let funding = map["pendanaan"]?.word(among: StudyTerms.Funding.allCases.map(\.rawValue)).flatMap(StudyTerms.Funding.init),
            let years = map["lama"]?.thousandths()
        else { return nil }
        guard years > 0, years <= 10_000, years % 500 == 0 else {
            map["lama"]?.report(
                "lama-tidak-sah", Phrase(id: "lama studi di luar batas", en: "the length of the studies is out of range"),
                Phrase(id: "Tulis 0.5 sampai 10 tahun, dalam setengah tahun", en: "Write 0.5 to 10 years, in halves"))
            return nil
        }
        return StudyTerms(
            funding: funding, months: years * 12 / 1000, recordingMonths: map["pencantuman"]?.count(0...60) ?? 6,
            serviceYears: map["wajib_kerja"]?.count(0...40) ?? 0)
    }
}

extension YAMLReader {
    /// A whole number within bounds.
    func count(_ range: ClosedRange<Int>) -> Int? {
        guard let value = integer() else { return nil }
        guard range.contains(value) else {
            report(
                "angka-di-luar-batas", Phrase(id: "\(value) di luar batas", en: "\(value) is out of range"),
                Phrase(id: "Tulis \(range.lowerBound) sampai \(range.upperBound)", en: "Write \(range.lowerBound) to \(range.upperBound)"))
            return nil
        }
        return value
    }

    /// An amount of money in whole rupiah; digits may be grouped by `_`.
    func rupiah(_ most: Int) -> Int? {
        guard case .scalar(let scalar) = node, let value = Int(scalar.string.filter { $0 != "_" }) else {
            report(
                "biaya-tidak-terbaca", Phrase(id: "bukan rupiah bulat", en: "no whole rupiah"),
                Phrase(id: "Tulis rupiah tanpa titik, misalnya 4500000", en: "Write rupiah without points, such as 4500000"))
            return nil
        }
        guard value >= 0, value <= most else {
            report(
                "biaya-di-luar-batas", Phrase(id: "biaya \(value) tidak masuk akal", en: "a cost of \(value) makes no sense"),
                Phrase(id: "Tulis 0 sampai \(most) rupiah", en: "Write 0 to \(most) rupiah"))
            return nil
        }
        return value
    }

    /// JP in thousandths.
    func hours() -> Int? {
        guard let value = thousandths() else { return nil }
        guard value >= 0, value <= 2_000_000 else {
            report(
                "jp-di-luar-batas", Phrase(id: "JP di luar batas", en: "JP are out of range"),
                Phrase(id: "Tulis 0 sampai 2000", en: "Write 0 to 2000"))
            return nil
        }
        return value
    }

    /// A share in thousandths, from 0 to 1.
    func share() -> Int? {
        guard let value = thousandths() else { return nil }
        guard value >= 0, value <= 1000 else {
            report(
                "bagian-di-luar-batas", Phrase(id: "bagian di luar batas", en: "the share is out of range"),
                Phrase(id: "Tulis 0 sampai 1, misalnya 0.5", en: "Write 0 to 1, such as 0.5"))
            return nil
        }
        return value
    }

    /// A day of the calendar.
    func date() -> CivilDate? {
        guard let text = text() else { return nil }
        guard text.utf8.count > 5, case .value(let date) = CivilDate.parse(text) else {
            report(
                "tanggal-tidak-terbaca", Phrase(id: "«\(text.prefix(40))» bukan tanggal", en: "“\(text.prefix(40))” is no date"),
                Phrase(id: "Tulis tttt-bb-hh, misalnya 2026-03-02", en: "Write yyyy-MM-dd, such as 2026-03-02"))
            return nil
        }
        return date
    }

    fileprivate func tooMany(_ most: Int, _ code: String) {
        report(
            code, Phrase(id: "lebih dari \(most) program", en: "more than \(most) programmes"),
            Phrase(id: "Hapus yang tidak dapat diikuti", en: "Remove those that cannot be attended"))
    }

    func tooManyProgrammes(_ most: Int) { tooMany(most, "terlalu-banyak-program") }
}
