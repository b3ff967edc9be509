/// Counts failed sign-ins and says how long to wait before the next, so that nobody guesses passwords by trying.
///
/// An account waits for the address that failed and for no other: whoever fails on purpose locks nobody out. The caller brings the time,
/// in seconds of a clock that only goes forward.
public struct AttemptLimit: Sendable {
    /// An account, as it was written, and where somebody tries it from.
    private struct Pair: Hashable {
        let name: String
        let address: String
    }

    private struct Failures {
        var count = 0
        var last = 0.0
    }

    /// So many failures of a pair cost nothing but the time of a try.
    private static let free = 5
    /// The first wait, which doubles with every failure, and the longest.
    private static let firstWait = 30.0, longestWait = 900.0
    /// A pair that was quiet for so long begins anew.
    private static let memory = 3600.0
    /// So many failures of an address, whatever the accounts, within so many seconds make it wait.
    private static let addressFailures = 50, addressWindow = 900.0
    /// So many pairs and so many addresses are kept; the oldest are forgotten.
    static let capacity = 10_000

    private var pairs: [Pair: Failures] = [:]
    /// The moments of the last failures, the oldest first.
    private var addresses: [String: [Double]] = [:]

    public init() {}

    /// How many pairs, and how many addresses, are kept.
    var counts: (pairs: Int, addresses: Int) { (pairs.count, addresses.count) }

    /// How many seconds somebody has to wait before the next try; 0 where none.
    public func wait(_ name: String, from address: String, at now: Double) -> Double {
        max(pairWait(Self.pair(name, address), now), addressWait(Self.network(address), now))
    }

    /// Counts a try as failed before its password is looked at, so that many at once are no more tries than one after the other.
    ///
    /// - Returns: how many seconds somebody has to wait first; 0 where the try was counted, which `succeed` or `takeBack` undoes.
    public mutating func begin(_ name: String, from address: String, at now: Double) -> Double {
        let wait = wait(name, from: address, at: now)
        if wait <= 0 { fail(name, from: address, at: now) }
        return wait
    }

    /// Undoes a try that was begun and never looked at.
    public mutating func takeBack(_ name: String, from address: String, begun: Double) {
        let pair = Self.pair(name, address)
        if let count = pairs[pair]?.count { pairs[pair]?.count = max(0, count - 1) }
        forget(Self.network(address), begun)
    }

    /// Notes a failed sign-in.
    public mutating func fail(_ name: String, from address: String, at now: Double) {
        let pair = Self.pair(name, address), address = Self.network(address)
        var failures = pairs[pair] ?? Failures()
        if now - failures.last > Self.memory { failures.count = 0 }
        (failures.count, failures.last) = (min(failures.count + 1, 100), now)
        pairs[pair] = failures
        addresses[address] = (addresses[address] ?? []).suffix(Self.addressFailures - 1) + [now]
        if pairs.count > Self.capacity { pairs = Self.newest(pairs) { $0.last } }
        if addresses.count > Self.capacity { addresses = Self.newest(addresses) { $0.last ?? 0 } }
    }

    /// Notes that somebody has signed in by a try that was begun: the pair begins anew. What the address has failed at with other accounts
    /// stays.
    public mutating func succeed(_ name: String, from address: String, begun: Double) {
        pairs[Self.pair(name, address)] = nil
        forget(Self.network(address), begun)
    }

    private mutating func forget(_ network: String, _ moment: Double) {
        guard let place = addresses[network]?.lastIndex(of: moment) else { return }
        addresses[network]?.remove(at: place)
        if addresses[network]?.isEmpty ?? false { addresses[network] = nil }
    }

    private func pairWait(_ pair: Pair, _ now: Double) -> Double {
        guard let failures = pairs[pair], failures.count >= Self.free, now - failures.last <= Self.memory else { return 0 }
        var wait = Self.firstWait
        for _ in Self.free..<failures.count where wait < Self.longestWait { wait *= 2 }
        wait = min(wait, Self.longestWait)
        // Never longer, even where the clock went back.
        return min(max(failures.last + wait - now, 0), wait)
    }

    private func addressWait(_ address: String, _ now: Double) -> Double {
        guard let moments = addresses[address], moments.count >= Self.addressFailures, let first = moments.first else { return 0 }
        return min(max(first + Self.addressWindow - now, 0), Self.addressWindow)
    }

    /// Without the oldest, so many at once that this is seldom done.
    private static func newest<Key: Hashable, Value>(_ all: [Key: Value], _ moment: (Value) -> Double) -> [Key: Value] {
        let kept = all.sorted { moment($0.value) > moment($1.value) }.prefix(capacity - capacity / 10)
        return Dictionary(kept.map { ($0.key, $0.value) }) { first, _ in first }
    }

    private static func pair(_ name: String, _ address: String) -> Pair { Pair(name: key(name), address: network(address)) }

    /// An address; of IPv6 its first 64 bits, since one reader has all the addresses behind them.
    static func network(_ address: String) -> String {
        let plain = key(String(address.prefix { $0 != "%" }))
        guard plain.contains(":"), !plain.contains(".") else { return plain }
        let halves = plain.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        // `::` stands for as many zeros as are missing.
        let gap = halves.dropFirst().dropLast().firstIndex(of: "")
        let head = halves[..<(gap ?? halves.endIndex)].filter { !$0.isEmpty }
        let tail = gap.map { halves[($0 + 1)...].filter { !$0.isEmpty } } ?? []
        let groups = head + Array(repeating: "0", count: max(0, 8 - head.count - tail.count)) + tail
        return groups.prefix(4).map { String($0.drop { $0 == "0" }) }.map { $0.isEmpty ? "0" : $0 }.joined(separator: ":") + "::/64"
    }

    /// Names and addresses are short; what somebody sends in their place need not be.
    private static func key(_ text: String) -> String { String(decoding: text.utf8.prefix(100).map { $0.lowercasedASCII }, as: UTF8.self) }
}

extension UInt8 {
    fileprivate var lowercasedASCII: UInt8 { self >= 65 && self <= 90 ? self | 32 : self }
}
