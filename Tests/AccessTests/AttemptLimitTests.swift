import Testing
import Vocabulary

@testable import Access

/// Waits grow with failures of an account from an address, and hurt nobody else.
@Suite struct AttemptLimitTests {
    @Test func waitsDouble() {
        var limit = AttemptLimit(), now = 1000.0, waits: [Double] = []
        for _ in 0..<14 {
            limit.fail("petugas", from: "10.0.0.1", at: now)
            let wait = limit.wait("petugas", from: "10.0.0.1", at: now)
            waits.append(wait)
            now += wait
            #expect(limit.wait("petugas", from: "10.0.0.1", at: now) == 0)
        }
        #expect(waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900, 900])
    }

    @Test func namesAreTheSameInAnyCase() {
        var limit = AttemptLimit()
        for name in ["petugas", "Petugas", "PETUGAS", "pETUGAS", "petugaS"] { limit.fail(name, from: "a", at: 0) }
        #expect(limit.wait("PeTuGaS", from: "A", at: 0) == 30)
    }

    @Test func signingInBeginsAnew() {
        var limit = AttemptLimit()
        for _ in 0..<7 { limit.fail("petugas", from: "a", at: 0) }
        limit.succeed("petugas", from: "a", begun: 0)
        #expect(limit.wait("petugas", from: "a", at: 0) == 0)
    }

    @Test func anHourOfQuietBeginsAnew() {
        var limit = AttemptLimit()
        for _ in 0..<9 { limit.fail("petugas", from: "a", at: 0) }
        #expect(limit.wait("petugas", from: "a", at: 1) == 479)
        limit.fail("petugas", from: "a", at: 3601)
        #expect(limit.wait("petugas", from: "a", at: 3601) == 0)
    }

    @Test func anAddressThatFailsWithManyAccountsWaits() {
        var limit = AttemptLimit()
        for number in 0..<49 { limit.fail("akun\(number)", from: "a", at: Double(number)) }
        #expect(limit.wait("lain", from: "a", at: 49) == 0)
        limit.fail("akun49", from: "a", at: 49)
        #expect(limit.wait("lain", from: "a", at: 49) == 851)
        #expect(limit.wait("lain", from: "b", at: 49) == 0)
        #expect(limit.wait("lain", from: "a", at: 900) == 0)
        // One more within the window, and the oldest that counts is the second.
        limit.fail("akun50", from: "a", at: 900)
        #expect(limit.wait("lain", from: "a", at: 900) == 1)
    }

    /// Whoever signs in at last has still failed elsewhere.
    @Test func signingInDoesNotClearTheAddress() {
        var limit = AttemptLimit()
        for number in 0..<50 { limit.fail("akun\(number)", from: "a", at: Double(number) / 100) }
        limit.succeed("akun0", from: "a", begun: 1)
        #expect(limit.wait("akun0", from: "a", at: 0.5) == 899.5)
    }

    /// By chance: no wait is longer than a quarter of an hour, none is below zero, each one ends, and who never failed anywhere near waits
    /// for nothing.
    @Test(arguments: 0..<40 as Range<UInt64>) func holdsByChance(seed: UInt64) {
        var random = SplitMix64(seed: seed), limit = AttemptLimit(), now = 0.0
        var failed: Set<String> = [], attackers: Set<String> = []
        for _ in 0..<400 {
            let name = "akun\(Int.random(in: 0..<6, using: &random))", address = "10.0.0.\(Int.random(in: 0..<4, using: &random))"
            now += Double.random(in: 0...60, using: &random)
            if Int.random(in: 0..<8, using: &random) == 0 {
                limit.succeed(name, from: address, begun: -1)
            } else {
                limit.fail(name, from: address, at: now)
                failed.insert("\(name) \(address)")
                attackers.insert(address)
            }
            for name in (0..<7).map({ "akun\($0)" }) {
                for address in (0..<5).map({ "10.0.0.\($0)" }) {
                    let wait = limit.wait(name, from: address, at: now)
                    #expect(wait >= 0 && wait <= 900)
                    #expect(limit.wait(name, from: address, at: now + wait) < 0.001)
                    if !attackers.contains(address) { #expect(wait == 0) }
                }
            }
        }
        // Failing on purpose locks the account for nobody else.
        #expect((0..<6).allSatisfy { limit.wait("akun\($0)", from: "192.168.1.1", at: now) == 0 })
    }

    @Test func memoryIsBoundedAndTheNewestStay() {
        var limit = AttemptLimit()
        for number in 0..<25_000 {
            limit.fail("akun\(number)", from: "10.\(number / 250).\(number % 250)", at: Double(number) / 1000)
            if number % 1000 == 0 { #expect(limit.counts.pairs <= AttemptLimit.capacity && limit.counts.addresses <= AttemptLimit.capacity) }
        }
        for _ in 0..<4 { limit.fail("akun24999", from: "10.99.249", at: 25) }
        #expect(limit.wait("akun24999", from: "10.99.249", at: 25) == 30)
        limit.fail(String(repeating: "x", count: 1_000_000), from: String(repeating: "y", count: 1_000_000), at: 26)
        #expect(limit.counts.pairs <= AttemptLimit.capacity)
    }

    /// A clock that is set back makes nobody wait longer than was said.
    @Test func aClockThatGoesBackLocksNobodyOut() {
        var limit = AttemptLimit()
        for _ in 0..<5 { limit.fail("petugas", from: "a", at: 1_000_000) }
        #expect(limit.wait("petugas", from: "a", at: 0) == 30)
    }

    /// A try counts before its password is looked at, so that a crowd of them guesses no more often than one after the other.
    @Test func triesAtOnceCountAtOnce() {
        var limit = AttemptLimit()
        let waits = (0..<24).map { _ in limit.begin("petugas", from: "a", at: 7) }
        #expect(waits.prefix(5).allSatisfy { $0 == 0 } && waits.dropFirst(5).allSatisfy { $0 == 30 })
    }

    @Test func aTryThatHeldOrWasNeverLookedAtCostsNothing() {
        var limit = AttemptLimit()
        for moment in 0..<200 {
            #expect(limit.begin("petugas", from: "a", at: Double(moment)) == 0)
            limit.succeed("petugas", from: "a", begun: Double(moment))
            #expect(limit.begin("petugas", from: "a", at: Double(moment)) == 0)
            limit.takeBack("petugas", from: "a", begun: Double(moment))
        }
        #expect(limit.counts.addresses == 0)
    }

    /// One reader has all addresses of the last 64 bits, so they are one; others are not.
    @Test func addressesOfOneNetworkAreOne() {
        for same in ["2001:db8:0:7:1:2:3:4", "2001:0DB8::7:ffff:1:2:3", "2001:db8:0:7::", "2001:db8:0:7::1%eth0"] {
            #expect(AttemptLimit.network(same) == "2001:db8:0:7::/64", "\(same)")
        }
        #expect(AttemptLimit.network("2001:db8:0:8::1") == "2001:db8:0:8::/64")
        #expect(AttemptLimit.network("::1") == "0:0:0:0::/64")
        #expect(AttemptLimit.network("fe80::") == "fe80:0:0:0::/64")
        #expect(AttemptLimit.network("10.0.0.7") == "10.0.0.7")
        #expect(AttemptLimit.network("::ffff:10.0.0.7") == "::ffff:10.0.0.7")
    }
}
