import Personnel

extension People {
    /// Some of the people, who get the numbers of their places in the list; agencies stand in the order in which they first come up.
    ///
    /// - Parameters:
    ///   - kept: numbers of people, ascending.
    ///   - units: by unit number, the unit's number in the tree of these people.
    func keeping(_ kept: [Int32], units numbers: [Int32]) -> People {
        var people = People()
        people.reserve(kept.count)
        people.strayUnits = strayUnits
        var agencyNumbers = [Int32](repeating: -1, count: agencyList.count)
        var places: [Int32: Int32] = [:]
        for (place, person) in kept.enumerated() {
            let person = Int(person), agency = Int(agencies[person]), unit = units[person]
            if agencyNumbers[agency] < 0 {
                agencyNumbers[agency] = Int32(truncatingIfNeeded: people.agencyList.count)
                people.agencyList.append(agencyList[agency])
            }
            people.append(nips[person], unit: unit >= 0 ? numbers[Int(unit)] : unit, agency: agencyNumbers[agency], at: source(of: person))
            if !otherNIPs.isEmpty { places[Int32(truncatingIfNeeded: person)] = Int32(truncatingIfNeeded: place) }
        }
        people.otherNIPs = otherNIPs.compactMapValues { places[$0] }
        return people
    }
}
