import Vocabulary

extension ClassCalendar {
    /// Moves people from fuller classes of an offer to those that have fewer than a class is held for.
    mutating func balance(_ offer: Int) {
        let least = problem.offers[offer].programme.classes.leastPeople
        let own = classes.indices.filter { classes[$0].offer == offer }
        for place in own {
            let others = own.sorted { (classes[$1].people.count, $0) < (classes[$0].people.count, $1) }.filter { $0 != place }
            for other in others where !classes[place].people.isEmpty || isKept(classes[place]) {
                for person in classes[other].people {
                    guard classes[place].people.count < least, classes[other].people.count > least else { break }
                    var days = away[person] ?? []
                    let old = classes[other].round.days
                    if let known = days.firstIndex(of: old) { days.remove(at: known) }
                    guard !days.contains(where: { $0.overlaps(classes[place].round.days) }), hasRoom(person, classes[place].round) else { continue }
                    classes[other].people.removeAll { $0 == person }
                    classes[place].people.append(person)
                    away[person] = days + [classes[place].round.days]
                    move(person, from: old, to: classes[place].round.days)
                }
            }
        }
    }

    private mutating func move(_ person: Int32, from old: ClosedRange<Int32>, to new: ClosedRange<Int32>) {
        guard let office = offices[person], office >= 0 else { return }
        for day in old { officeAway[office][day, default: 0] -= 1 }
        for day in new { officeAway[office][day, default: 0] += 1 }
    }

    /// Whether every class has as many people as it is held for.
    var isFilled: Bool {
        classes.allSatisfy { $0.people.count >= problem.offers[$0.offer].programme.classes.leastPeople }
    }
}
