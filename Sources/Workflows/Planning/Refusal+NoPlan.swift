import Instruments
import Measurement
import Planning
import Vocabulary

extension Refusal {
    /// Why there is no plan, with what stands in the way.
    init(_ kind: Kind, _ reason: NoPlan, _ plan: Plan) {
        switch reason {
        case .alreadyReached(let index):
            self.init(
                kind, "target-sudah-tercapai",
                Phrase(
                    id: "Target sudah tercapai per \(plan.asOf.text(in: .indonesian)) tanpa rencana: indeks \(Self.text(index, ","))",
                    en: "The target is reached as of \(plan.asOf.text(in: .english)) without a plan: index \(Self.text(index, "."))"))
        case .unreachable(let index, let missing):
            self.init(
                kind, "target-tidak-terjangkau",
                Phrase(
                    id: "Target tidak terjangkau: semua program bersama-sama sampai \(Self.text(index, ",")). Turunkan target atau tambah program",
                    en: "The target cannot be reached: all programmes together come to \(Self.text(index, ".")). Lower the target or add programmes"),
                details: missing.prefix(6).map { Self.missing($0, plan) })
        case .budgetTooSmall(let cheapest):
            self.init(
                kind, "anggaran-terlalu-kecil",
                Phrase(
                    id: "Anggaran di bawah kelas termurah, yang berbiaya \(cheapest) rupiah",
                    en: "The budget is below the cheapest class, which costs \(cheapest) rupiah"))
        case .nothingToGain:
            self.init(
                kind, "tidak-ada-yang-dapat-ditambah",
                Phrase(
                    id: "Tidak ada program yang menambah poin siapa pun: periksa peserta, jenis, dan JP-nya",
                    en: "No programme adds anybody's points: check their participants, kinds and JP"))
        case .contradictory(let bounds):
            self.init(
                kind, "batas-bertentangan",
                Phrase(
                    id: "Batas-batasnya bertentangan: tidak ada rencana yang memenuhi semuanya",
                    en: "The bounds contradict each other: no plan keeps to all of them"),
                details: bounds.map { Phrase(id: "tanpa batas ini ada rencana: \($0.id)", en: "without this bound there is a plan: \($0.en)") })
        case .noDays(let index):
            self.init(
                kind, "hari-tidak-cukup",
                Phrase(
                    id: "Hari dan gelombangnya tidak cukup untuk semua peserta. Tambah gelombang, atau longgarkan batas",
                    en: "There are too few days and rounds for everybody. Add rounds, or loosen the bounds"),
                details: [
                    Phrase(
                        id: "yang dapat ditempatkan membawa indeks ke \(Self.text(index, ","))",
                        en: "those who find a place bring the index to \(Self.text(index, "."))")
                ])
        case .cannotAttend(let reasons):
            self.init(
                .usage, "peserta-wajib-tidak-dapat-ikut",
                Phrase(
                    id: "Ada orang dalam --must yang tidak dapat ikut. Hapus dari daftarnya, atau ubah programnya",
                    en: "People in --must cannot attend. Remove them from the list, or change the programme"),
                details: reasons.map { Phrase(id: "\($0.people) orang: \($0.reason.id)", en: "\($0.people): \($0.reason.en)") })
        case .notFound:
            self.init(
                kind, "rencana-tidak-ditemukan",
                Phrase(
                    id: "Tidak ditemukan rencana yang memenuhi semua batas. Longgarkan batas, atau beri waktu lebih dengan --seconds",
                    en: "No plan was found that keeps to all bounds. Loosen them, or allow more time with --seconds"))
        }
    }

    private static func text(_ index: ExactMean?, _ sign: Character) -> String {
        index?.text(decimalSign: sign) ?? "–"
    }

    private static func missing(_ entry: (indicator: Int, points: ExactMean), _ plan: Plan) -> Phrase {
        let title = plan.compiled.indicators[entry.indicator].indicator.title
        return Phrase(
            id: "\(title.id): \(Self.text(entry.points, ",")) poin indeks di luar jangkauan program",
            en: "\(title.en): \(Self.text(entry.points, ".")) points of the index out of reach of the programmes")
    }
}
