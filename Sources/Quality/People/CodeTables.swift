import Personnel

/// Codes of legal standing (kedudukan hukum).
enum Standing {
    /// Of PPPK.
    static let ofContracts: Set<Code> = ["71", "72"]
    /// Of those who have left: their data is no longer kept up to date.
    static let departed: Set<Code> = ["52", "66", "67", "68", "69", "70", "77", "88", "91", "98", "99"]
}

/// The kinds of employment (jenis pegawai).
enum Employment {
    private static let atHome: Set<Code> = ["1", "01", "10", "15"]

    /// Whether somebody is lent to another agency (DPK or DPB); nil for an empty or unknown code.
    static func isSeconded(_ code: Code) -> Bool? {
        guard let number = Int(code.description), (1...19).contains(number) else { return nil }
        return !atHome.contains(code)
    }
}

/// The years of PPPK.
enum ContractYears {
    /// The first were appointed in 2019, after Peraturan Pemerintah 49/2018.
    static let first = 2019
}

/// Sex as exports write it.
enum Sex {
    /// The digit a NIP has for it; nil for an empty or unknown code.
    static func digit(_ code: Code) -> Int? {
        switch code {
        case "M", "L", "PRIA", "1": 1
        case "F", "P", "W", "WANITA", "2": 2
        default: nil
        }
    }
}

/// Ranks (golongan) of PNS.
enum Rank {
    /// The number of a code from `11` (I/a) to `45` (IV/e); nil for an empty or unknown code.
    static func number(_ code: Code) -> Int? {
        guard code.count == 2, let number = Int(code.description), (1...4).contains(number / 10),
            (1...(number / 10 == 4 ? 5 : 4)).contains(number % 10)
        else { return nil }
        return number
    }

    /// The least rank of a high leader (JPT): one below the rank of the echelon, as Peraturan Pemerintah 100/2000 allows; nil for any
    /// other echelon.
    static func least(echelon: Code) -> Int? {
        switch echelon {
        case "10", "11": 43
        case "12", "21": 42
        case "22": 41
        default: nil
        }
    }
}
