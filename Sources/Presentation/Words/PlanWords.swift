import Archive
import Exchange
import Instruments
import Measurement
import Personnel
import Planning
import Vocabulary
import Workflows

extension Language {
    /// An amount of money in whole rupiah.
    package func rupiah(_ amount: Int) -> String { "Rp\(text(amount))" }

    /// A sum of points over many people, in whole numbers with thousands apart and decimals where there are any.
    package func sum(_ points: Points) -> String {
        let whole = text(points.thousandths / 1000), rest = points.thousandths % 1000
        guard rest > 0 else { return whole }
        return whole + Thousandths.text(rest, decimalSign: decimalSign).dropFirst()
    }

    /// What a point costs, in rupiah; what costs less than one is said to.
    package func perPoint(_ cost: Int, _ thousandths: Int) -> String {
        guard thousandths > 0 else { return "–" }
        let each = Int(Int128(cost) * 1000 / Int128(thousandths))
        return each == 0 && cost > 0 ? "<1" : text(each)
    }

    /// A share in percent with up to three decimals, never rounded down to nothing.
    package func percent(_ share: Double) -> String {
        Thousandths.text(Int((share * 100_000).rounded(.up)), decimalSign: decimalSign)
    }
}

extension PlanEntry {
    /// What was asked of a kept plan.
    package func goalText(in language: Language) -> String {
        let parts = goal.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let amount = Int(parts[1]) else { return goal }
        return parts[0] == "target"
            ? PlanGoal.target(Points(thousandths: amount)).text[language] : PlanGoal.budget(amount).text[language]
    }
}

extension PlanGoal {
    /// What is asked of a plan.
    package var text: Phrase {
        switch self {
        case .target(let points):
            Phrase(
                id: "indeks \(Language.indonesian.text(points)) dengan biaya paling kecil",
                en: "index \(Language.english.text(points)) at the least cost")
        case .budget(let rupiah):
            Phrase(
                id: "indeks tertinggi dengan \(Language.indonesian.rupiah(rupiah))", en: "the highest index for \(Language.english.rupiah(rupiah))")
        }
    }
}

extension SearchEnding {
    package var label: Phrase {
        switch self {
        case .proven: Phrase(id: "terbukti", en: "proven")
        case .exhausted: Phrase(id: "celah tersisa; tidak ditemukan yang lebih baik", en: "a gap is left; nothing better was found")
        case .time: Phrase(id: "waktu habis; celahnya tersisa", en: "time was over; a gap is left")
        case .interrupted: Phrase(id: "dihentikan; ini rencana terbaik sampai saat itu", en: "stopped; this is the best plan up to then")
        }
    }
}

extension TrainingPlanResult {
    package var instrument: Instrument { plan.plan.instrument }

    /// What a plan is called.
    package func title(in language: Language) -> String {
        let name = dataSet.subject[language]
        let of = name.isEmpty ? "" : " \(name)"
        let until = Phrase(id: "sampai", en: "up to")[language]
        return Phrase(id: "Rencana peningkatan IP ASN", en: "Plan for raising the IP ASN of")[language] + of
            + " \(until) \(plan.plan.asOf.text(in: language))"
    }

    /// What is asked of the plan.
    package var goal: Phrase { plan.goal.text }

    /// Everything that was assumed, as sentences.
    package var assumptions: [Phrase] {
        var found = plan.plan.notices
        found.append(
            Phrase(
                id:
                    "Dibandingkan catatan yang ada sekarang, diukur per \(plan.plan.asOf.text(in: .indonesian)); yang keluar dari jendelanya sampai hari itu sudah diperhitungkan",
                en:
                    "Held against the records there are now, measured as of \(plan.plan.asOf.text(in: .english)); what leaves its window by then is counted"
            ))
        if !plan.leaving.isEmpty {
            found.append(
                Phrase(
                    id:
                        "\(plan.leaving.count) orang mencapai batas usia pensiun sampai hari itu dan tidak diukur lagi; akhir kontrak PPPK tidak diketahui",
                    en:
                        "\(plan.leaving.count) people reach the age of retirement by then and are no longer measured; ends of PPPK contracts are not known"
                ))
        } else {
            found.append(
                Phrase(
                    id: "Tidak ada yang diketahui pensiun sampai hari itu; akhir kontrak PPPK tidak diketahui",
                    en: "Nobody is known to retire by then; ends of PPPK contracts are not known"))
        }
        if !plan.overdue.isEmpty {
            found.append(
                Phrase(
                    id:
                        "\(plan.overdue.count) orang menurut datanya sudah melewati batas usia pensiun: tetap diukur, tidak diikutkan; periksa datanya",
                    en: "By the records \(plan.overdue.count) are past the age of retirement: measured still, and sent nowhere; check the data"))
        }
        if let name = plan.programmes.repair.predicateName, !plan.repairs.isEmpty {
            found.append(
                Phrase(
                    id: "SKP yang belum ada dianggap ada dan berpredikat \(name); bila tidak, poinnya tidak didapat",
                    en: "Missing appraisals are assumed to exist and to say \(name); where they do not, their points are not had"))
        }
        if plan.programmes.offers.contains(where: \.programme.isExample) {
            found.append(
                Phrase(
                    id: "Biaya, JP, dan hari program bertanda contoh; ganti dengan milik instansi",
                    en: "Costs, JP and days of programmes are marked as examples; replace them by the agency's own"))
        }
        if !plan.programmes.degrees.isEmpty {
            let count = plan.programmes.degrees.count
            found.append(
                Phrase(
                    id: "\(count) program pendidikan memakan waktu bertahun-tahun dan tidak direncanakan di sini (takar plan --years)",
                    en: "Degrees take years and are not planned here: \(count) of the programmes (takar plan --years)"))
        }
        found.append(
            Phrase(
                id: "Hari kerja Senin sampai Jumat; hari libur nasional dan cuti bersama tidak diketahui",
                en: "Working days are Monday to Friday; national holidays are not known"))
        if plan.isLimited || plan.programmesTogether > 1 {
            found.append(
                Phrase(
                    id:
                        "Seorang mengikuti paling banyak \(plan.programmesTogether) program untuk poin yang sama; buktinya berlaku di dalam batas itu",
                    en:
                        "Nobody attends more than \(plan.programmesTogether) programmes for the same points; what is proven is proven within this bound"
                ))
        }
        return found
    }

    /// The rule that a line's points come from: the indicator, its article and how sure that is.
    package func rule(_ line: PlanLine, in language: Language) -> String {
        line.gains.map { gain in
            let indicator = plan.plan.compiled.indicators[gain.indicator].indicator
            return "\(indicator.title[language]) (\(indicator.provenance.source); \(indicator.provenance.status.label[language]))"
        }.joined(separator: "; ")
    }

    /// The facts of a line before and after.
    package func facts(_ line: PlanLine, _ value: (PlanLine.FactChange) -> Int, in language: Language) -> String {
        line.changes.map { change in
            let fact = instrument.facts[change.fact]
            return "\(fact.title[language]): \(instrument.phrase(value(change), of: fact)[language])"
        }.joined(separator: "; ")
    }
}
