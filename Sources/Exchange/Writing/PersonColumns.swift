import Measurement
import Personnel
import Vocabulary

/// The columns by which a sheet says who somebody is: the NIP, and in lists that are to be acted on the name, post and OPD as well.
struct PersonColumns {
    private let dataSet: DataSet
    private let classes: ClassCells
    private let roll: Roll?
    private let offices: OfficeOrder
    let columns: [SheetColumn]
    /// The id of the unit is for programs, so it stands last.
    let lastColumns: [SheetColumn]

    /// - Parameter roll: what people are called; nil for results that name nobody.
    init(_ measured: MeasuredDataSet, _ language: Language, _ roll: Roll?) {
        dataSet = measured.dataSet
        classes = ClassCells(measured.dataSet.facts)
        self.roll = roll
        offices = OfficeOrder(measured.dataSet, language)
        let named = [
            SheetColumn(Phrase(id: "Nama", en: "Name")[language], .text), SheetColumn(Phrase(id: "Jabatan", en: "Post")[language], .text),
            SheetColumn("OPD", .text),
        ]
        columns =
            [SheetColumn("NIP", .identifier)] + (roll == nil ? [] : named) + [
                SheetColumn("Unit", .text), SheetColumn(Words.postClass[language], .text),
            ]
        lastColumns = [SheetColumn(Words.unitID[language], .identifier)]
    }

    func cells(of person: Int) -> [SheetCell] {
        let named: [SheetCell] =
            roll.map { [.text($0.name(of: person)), .text($0.post(of: person)), .text(offices.label(of: person))] } ?? []
        return [.text(dataSet.people.nips[person].description)] + named + [
            .text(offices.unitName(of: person)), .text(classes.name(of: person)),
        ]
    }

    func lastCells(of person: Int) -> [SheetCell] { [.text(dataSet.people.unitID(of: person, in: dataSet.tree))] }

    /// Where a person's OPD stands in lists that are cut by OPD.
    func office(of person: Int) -> Int32 { offices.position(of: person) }

    /// Everybody in the order of the NIP, and where they are named OPD by OPD.
    func order(threads: Int) -> [Int32] {
        let order = dataSet.people.inOrderOfNIP(threads: threads)
        return roll == nil ? order : offices.sorted(order)
    }
}
