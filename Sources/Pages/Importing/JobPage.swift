import Vocabulary

/// How far long work has come (*pekerjaan*), until it leads to its result.
package struct JobPage {
    package enum State: Sendable {
        case waiting
        /// With the share that is done, from 0 to 1; nil where that cannot be told.
        case running(Double?)
        case failed(String, [String])
        case stopped
    }

    let number: Int
    let title: String
    let stage: String
    let state: State

    package init(number: Int, title: String, stage: String, state: State) {
        self.number = number
        self.title = title
        self.stage = stage
        self.state = state
    }

    package func page(_ context: PageContext) -> Page {
        PageFrame(title, context).page { w in
            let here = Address("pekerjaan", String(number))
            let isOpen: Bool
            switch state {
            case .waiting, .running: isOpen = true
            case .failed, .stopped: isOpen = false
            }
            w.element("div", attributes: [.id("kemajuan"), .class("kemajuan"), isOpen ? Attribute("data-tinjau", here.text) : .flag("data-selesai")])
            { w in
                switch state {
                case .waiting:
                    w.element(
                        "p",
                        text: Phrase(
                            id: "Menunggu giliran: satu pekerjaan satu instansi pada satu waktu.", en: "Waits its turn: one job an agency at a time.")
                    )
                case .running(let share):
                    w.element("p", text: stage.isEmpty ? w.words("Sedang dikerjakan.", "At work.") : stage)
                    if let share {
                        let percent = String(Int((share * 100).rounded(.down)))
                        w.element("progress", Attribute("max", "100"), Attribute("value", percent), text: "\(percent) %")
                    } else {
                        w.element("progress", text: "…")
                    }
                case .failed(let headline, let details): w.notice([headline] + details, isWarning: true)
                case .stopped: w.notice([w.words("Dihentikan; tidak ada yang berubah.", "Stopped; nothing has changed.")])
                }
            }
            guard isOpen else { return }
            w.element("p", text: Phrase(id: "Halaman ini boleh ditutup; pekerjaannya berlanjut.", en: "This page may be closed; the work goes on."))
            w.element("p") { w in w.element("a", .href(here), text: Phrase(id: "Muat ulang", en: "Load again")) }
            w.form(to: Address("pekerjaan", String(number), "henti"), context.visitor) { w in
                w.button(Phrase(id: "Hentikan", en: "Stop"), class: "tombol")
            }
        }
    }
}
