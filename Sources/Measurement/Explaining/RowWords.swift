import Instruments
import Personnel
import Vocabulary

extension Plan {
    /// What a row says to a fact; of the employee's long row only the cells that are read.
    func summary(_ record: any PersonnelRecord, _ step: FoldStep, in language: Language) -> String {
        guard record is Employee, case .reading(let index) = step.source.value else { return record.summary(in: language) }
        let reading = instrument.readings[index]
        var cells: [String] = []
        for (position, source) in reading.sources.enumerated() {
            guard let cell = record.value(of: source.field).flatMap(Self.text), readings[index].answers(position, record) else { continue }
            cells.append(cell)
            // The first answer stands, so the other cells were not looked at.
            if reading.combination == .first { break }
        }
        let list = cells.isEmpty ? Phrase(id: "kosong", en: "empty")[language] : cells.joined(separator: ", ")
        return "\(reading.title[language]): \(list)"
    }

    private static func text(_ value: FieldValue) -> String? {
        switch value {
        case .code(let code): code.description
        case .text(let text): text
        default: nil
        }
    }

    /// What the instrument reads in a row: the value that the fold takes, or else what its condition asks for, such as the kind of training.
    func label(_ contribution: Contribution, _ record: any PersonnelRecord) -> String? {
        guard let step = step(contribution, of: record) else { return nil }
        if case .reading(let index) = step.source.value { return contribution.value > 0 ? name(contribution.value, index) : nil }
        for case .reading(let index, _) in step.source.conditions {
            if case .value(let read, _) = readings[index].read(record), read > 0, let name = name(read, index) { return name }
        }
        return nil
    }

    private func name(_ value: Int, _ reading: Int) -> String? {
        let scale = instrument.scales[instrument.readings[reading].scale]
        return scale == .presence ? nil : scale.label(value)
    }

    /// The step that a row's contribution was made for.
    func step(_ contribution: Contribution, of record: any PersonnelRecord) -> FoldStep? {
        let steps = steps(type(of: record).kind)
        return steps.indices.contains(contribution.step) ? steps[contribution.step] : nil
    }
}
