import Personnel
import Vocabulary

extension Instrument {
    /// Reads `name=value` for one of the instrument's options.
    ///
    /// A list is written with commas; a code that lost its zero is read with it, as in data. Throws when there is no such option, the
    /// option has no such choice, or a code can be none of its column.
    public func parse(setting: String) throws(InvalidSetting) -> (name: String, value: OptionValue) {
        guard let sign = setting.firstIndex(of: "="), sign != setting.startIndex else {
            throw InvalidSetting(
                problem: Problem(
                    "opsi-tidak-sah", id: "«\(setting)» bukan nama=nilai", remedy: "Tulis misalnya --set window=calendar-years",
                    en: "“\(setting)” is not name=value", remedy: "Write for example --set window=calendar-years"))
        }
        let name = String(setting[..<sign])
        let text = String(setting[setting.index(after: sign)...])
        guard let option = options.first(where: { $0.name == name }) else {
            throw InvalidSetting(
                problem: Problem(
                    "opsi-tidak-dikenal",
                    message: Phrase(id: "instrumen \(id) tidak mempunyai opsi «\(name)»", en: "the instrument \(id) has no option “\(name)”"),
                    remedy: Spelling.remedy(for: name, among: options.map(\.name))))
        }
        switch option.values {
        case .list:
            var items: [String] = []
            for written in text.split(separator: ",").map({ $0.trimmingSpaces() }) where !written.isEmpty {
                let item = try item(written, of: option)
                if !items.contains(item) { items.append(item) }
            }
            guard !items.isEmpty else {
                throw InvalidSetting(
                    problem: Problem(
                        "pilihan-tidak-dikenal",
                        id: "opsi «\(name)» memerlukan daftar yang berisi", remedy: "Tulis misalnya --set \(name)=\(option.defaultValue)",
                        en: "the option “\(name)” needs a list with items", remedy: "Write for example --set \(name)=\(option.defaultValue)"))
            }
            return (name, .list(items))
        case .choices(let choices):
            guard choices.contains(where: { $0.name == text }) else {
                throw InvalidSetting(
                    problem: Problem(
                        "pilihan-tidak-dikenal",
                        message: Phrase(id: "opsi «\(name)» tidak mempunyai pilihan «\(text)»", en: "the option “\(name)” has no choice “\(text)”"),
                        remedy: Spelling.remedy(for: text, among: choices.map(\.name))))
            }
            return (name, .choice(text))
        }
    }

    /// An item of a list as its column has it.
    private func item(_ text: String, of option: InstrumentOption) throws(InvalidSetting) -> String {
        let shapes = codeFields(of: option).compactMap(CodeShape.of), code = Code(text)
        if case .list(let standard) = option.defaultValue, shapes.isEmpty || standard.contains(text) { return text }
        guard let shape = shapes.first(where: { $0.allows(code) }) else {
            throw InvalidSetting(
                problem: Problem(
                    "kode-tidak-sah",
                    id: "«\(text)» bukan kode untuk opsi «\(option.name)»",
                    remedy: "Tulis kode SIASN, misalnya --set \(option.name)=\(option.defaultValue)",
                    en: "“\(text)” is no code for the option “\(option.name)”",
                    remedy: "Write codes of SIASN, for example --set \(option.name)=\(option.defaultValue)"))
        }
        return shape.restored(code).description
    }
}

extension Substring {
    func trimmingSpaces() -> String {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
