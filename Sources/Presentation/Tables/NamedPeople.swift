import Exchange
import Instruments
import Measurement
import Personnel
import Vocabulary

/// The columns by which lists that are sent and acted on say who somebody is.
struct NamedPeople {
    let columns: [SheetColumn]
    private let dataSet: DataSet
    private let roll: Roll
    private let offices: OfficeOrder
    private let classFact: Int?
    private let language: Language

    init(_ dataSet: DataSet, _ roll: Roll, language: Language) {
        self.dataSet = dataSet
        self.roll = roll
        self.language = language
        offices = OfficeOrder(dataSet.people, dataSet.tree, language)
        classFact = dataSet.facts.plan.instrument.facts.firstIndex { $0.name == "kelas" }
        func column(_ name: String, _ id: String, _ en: String, _ kind: SheetColumn.Kind = .text) -> SheetColumn {
            SheetColumn(name, Phrase(id: id, en: en), kind, in: language)
        }
        columns = [
            column("nip", "NIP", "NIP", .identifier), column("nama", "Nama", "Name"), column("jabatan", "Jabatan", "Post"),
            column("opd", "OPD", "OPD"), column("unit", "Unit", "Unit"), column("kelas", "Kelas jabatan", "Class of posts"),
        ]
    }

    func cells(_ person: Int32) -> [SheetCell] {
        let index = Int(person), instrument = dataSet.facts.plan.instrument
        let postClass = classFact.map { instrument.phrase(dataSet.facts.value($0, of: index), of: instrument.facts[$0])[language] }
        return [
            .text(dataSet.people.nips[index].description), .text(roll.name(of: index)), .text(roll.post(of: index)),
            .text(offices.label(of: index)), .text(offices.unitName(of: index)), .text(postClass ?? ""),
        ]
    }

    /// OPD by OPD, and in each in the order of the NIP; by any key before the NIP.
    func sorted<Entry>(_ entries: [Entry], _ person: (Entry) -> Int32, by key: (Entry) -> Int = { _ in 0 }) -> [Entry] {
        entries.map { entry in
            let index = Int(person(entry))
            return (office: offices.position(of: index), key: key(entry), nip: dataSet.people.nips[index].number, entry: entry)
        }.sorted { ($0.office, $0.key, $0.nip) < ($1.office, $1.key, $1.nip) }.map(\.entry)
    }
}
