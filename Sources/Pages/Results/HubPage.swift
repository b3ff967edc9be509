import Access
import Vocabulary

/// Where one chooses what to look into (*telaah*): every deed that takes work, by the question that it answers.
package struct HubPage {
    /// A deed with the question that it answers.
    package enum Deed: CaseIterable, Sendable {
        case compare, forecast, gaps, plan, scenario, rank, check, reconcile, award

        package var address: Address {
            switch self {
            case .compare: Address("bandingkan")
            case .forecast: Address("ramalan")
            case .gaps: Address("kekurangan")
            case .plan: Address("rencana")
            case .scenario: Address("andaikan")
            case .rank: Address("peringkat")
            case .check: Address("mutu-data")
            case .reconcile: Address("rekonsiliasi")
            case .award: Address("penghargaan")
            }
        }

        package var label: Phrase {
            switch self {
            case .compare: Phrase(id: "Bandingkan", en: "Compare")
            case .forecast: Phrase(id: "Ramalan", en: "Forecast")
            case .gaps: Phrase(id: "Kekurangan", en: "Gaps")
            case .plan: Phrase(id: "Rencana", en: "Plan")
            case .scenario: Phrase(id: "Andaikan", en: "What if")
            case .rank: Phrase(id: "Peringkat", en: "Ranking")
            case .check: Phrase(id: "Mutu data", en: "Data quality")
            case .reconcile: Phrase(id: "Rekonsiliasi", en: "Reconciliation")
            case .award: Phrase(id: "Penghargaan", en: "Award")
            }
        }

        var question: Phrase {
            switch self {
            case .compare: Phrase(id: "Apa yang berubah antara dua pengukuran, dan mengapa?", en: "What changed between two measurements, and why?")
            case .forecast: Phrase(id: "Apa kata catatan tentang akhir tahun?", en: "What do the records say of the year's end?")
            case .gaps: Phrase(id: "Siapa kekurangan apa, dan apa obatnya?", en: "Who lacks what, and what helps?")
            case .plan: Phrase(id: "Apa yang paling murah dilakukan sekarang?", en: "What is cheapest to do now?")
            case .scenario: Phrase(id: "Bagaimana seandainya?", en: "What would be if?")
            case .rank: Phrase(id: "Siapa berdiri di mana, dan seberapa kokoh?", en: "Who stands where, and how sound is that?")
            case .check: Phrase(id: "Apakah datanya baik?", en: "Are the data good?")
            case .reconcile: Phrase(id: "Mengapa angka BKN lain?", en: "Why does BKN say something else?")
            case .award: Phrase(id: "Instansi mana yang terbaik tahun ini?", en: "Which agencies are the best of the year?")
            }
        }

        /// Who may ask.
        package var needs: Permission {
            switch self {
            case .compare, .forecast, .rank, .award: .seeFigures
            case .gaps: .seePeople
            case .plan, .scenario: .plan
            case .check, .reconcile: .checkData
            }
        }
    }

    private let deeds: [Deed]

    package init(_ deeds: [Deed]) { self.deeds = deeds }

    package func page(_ context: PageContext) -> Page {
        PageFrame(Phrase(id: "Telaah", en: "Look into")[context.language], context).page { w in
            let measurement = context.here.query.first { $0.name == "ukur" }?.value
            w.element("dl", .class("ringkasan telaah")) { w in
                for deed in deeds {
                    w.element("div") { w in
                        w.element("dt") { w in w.element("a", .href(deed.address.with("ukur", measurement)), text: deed.label) }
                        w.element("dd", text: deed.question)
                    }
                }
            }
        }
    }
}
