import Vocabulary

/// Why a simulation cannot be made.
public enum SimulationError: Error, Sendable, Hashable {
    /// A parameter lies outside what can be simulated.
    case outOfRange(Parameter)

    public enum Parameter: Sendable, Hashable, CaseIterable { case employees, agencies, asOf, exportedOn }

    /// The error in words, with a remedy, in both languages.
    public var problem: Problem {
        switch self {
        case .outOfRange(let parameter):
            Problem("simulasi-di-luar-batas", message: parameter.message, remedy: parameter.remedy)
        }
    }
}

extension SimulationError.Parameter {
    fileprivate var message: Phrase {
        switch self {
        case .employees: Phrase(id: "Jumlah pegawai di luar batas", en: "The number of people is out of range")
        case .agencies: Phrase(id: "Jumlah instansi di luar batas", en: "The number of agencies is out of range")
        case .exportedOn: Phrase(id: "Tanggal ekspor di luar batas", en: "The day of the export is out of range")
        case .asOf: Phrase(id: "Tanggal pengukuran di luar batas", en: "The date of measurement is out of range")
        }
    }

    fileprivate var remedy: Phrase {
        switch self {
        case .employees: Phrase(id: "Pilih 1 sampai 10.000.000 pegawai", en: "Choose 1 to 10,000,000 people")
        case .agencies:
            Phrase(
                id: "Pilih 1 sampai 1000 instansi, tidak lebih banyak daripada pegawai",
                en: "Choose 1 to 1000 agencies, not more than there are people")
        case .exportedOn:
            Phrase(
                id: "Pilih tanggal paling lambat tanggal pengukuran dan paling awal lima tahun sebelumnya",
                en: "Choose a date not after the date of measurement and at most five years before it")
        case .asOf: Phrase(id: "Pilih tanggal dari tahun 2000 sampai 2198", en: "Choose a date in the years 2000 to 2198")
        }
    }
}
