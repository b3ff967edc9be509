import Vocabulary

/// The children of a mapping whose keys have been checked.
package struct YAMLMap {
    package let children: [String: YAMLNode]
    package let reader: YAMLReader

    package subscript(name: String) -> YAMLReader? { children[name].map(reader.child) }

    /// The same mapping read with what its own `source`, `status` and `reason` add to the inheritance.
    func inheriting() -> YAMLMap {
        var inherited = reader.inherited
        // What cannot be read has been reported; "?" keeps it from being reported as missing as well.
        if let source = self["source"] { inherited.source = source.text() ?? "?" }
        if let status = self["status"], let text = status.text() {
            if let known = Status(rawValue: text) {
                inherited.status = known
                // A reason belongs to the status it was written for.
                inherited.reason = nil
            } else {
                inherited.status = .confirmed
                status.report(
                    "status-tidak-dikenal", Phrase(id: "status «\(text)» tidak dikenal", en: "the status “\(text)” is not known"),
                    Spelling.remedy(for: text, among: Status.allCases.map(\.rawValue)))
            }
        }
        if let reason = self["reason"]?.phrase() { inherited.reason = reason }
        return YAMLMap(children: children, reader: reader.with(inherited))
    }

    /// The provenance of the value that this mapping is, or of the one value below it that is named; a missing article or status
    /// becomes an issue.
    func provenance(of key: String? = nil) -> Provenance {
        let inherited = reader.inherited
        if inherited.source == nil {
            reader.report(
                "tanpa-pasal", Phrase(id: "nilai tanpa pasal", en: "a value without an article"),
                Phrase(id: "Tambahkan «source:» di sini atau di blok yang memuatnya", en: "Add “source:” here or in a block around it"))
        }
        if inherited.status == nil {
            reader.report(
                "tanpa-status", Phrase(id: "nilai tanpa status", en: "a value without a status"),
                Phrase(id: "Tambahkan «status:» (confirmed, practice, atau unconfirmed)", en: "Add “status:” (confirmed, practice or unconfirmed)"))
        }
        var options = inherited.options
        Self.collectOptions(key.flatMap { children[$0] } ?? reader.node, into: &options)
        if inherited.status == .unconfirmed {
            if inherited.reason == nil {
                reader.report(
                    "tanpa-alasan", Phrase(id: "nilai belum terkonfirmasi tanpa alasan", en: "an unconfirmed value without a reason"),
                    Phrase(
                        id: "Tambahkan «reason:» yang mengatakan dari mana pembacaan ini", en: "Add “reason:” that says where this reading comes from"
                    ))
            }
            if options.isEmpty {
                reader.report(
                    "tanpa-opsi", Phrase(id: "nilai belum terkonfirmasi tanpa opsi", en: "an unconfirmed value without an option"),
                    Phrase(
                        id: "Letakkan nilai ini di bawah «option:» dengan pilihan lainnya",
                        en: "Put this value under an “option:” with its alternatives"))
            }
        }
        return Provenance(source: inherited.source ?? "?", status: inherited.status ?? .unconfirmed, reason: inherited.reason, options: options)
    }

    /// The options that stand somewhere below a node.
    static func collectOptions(_ node: YAMLNode, into names: inout [String], depth: Int = 0) {
        guard depth < 16 else { return }
        switch node {
        case .mapping(let mapping):
            if let name = mapping.option, !names.contains(name) { names.append(name) }
            for (_, value) in mapping.entries { collectOptions(value, into: &names, depth: depth + 1) }
        case .sequence(let sequence, _):
            for value in sequence { collectOptions(value, into: &names, depth: depth + 1) }
        case .scalar: break
        }
    }
}
