import Dispatch
import Synchronization
import Testing

@testable import Exchange

/// Values from one thread to another.
@Suite struct BatchChannelTests {
    private static let failure = FileFailure("x", .unknownUnit)

    /// Sends on another thread what a test asks for; says when the sender is done.
    private func sending(_ send: @escaping @Sendable (BatchChannel<Int>) -> Void) -> (channel: BatchChannel<Int>, done: DispatchSemaphore) {
        let channel = BatchChannel<Int>(), done = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            send(channel)
            done.signal()
        }
        return (channel, done)
    }

    private func all(_ channel: BatchChannel<Int>) throws -> [Int] {
        var values: [Int] = []
        while let batch = try channel.next() {
            #expect(!batch.isEmpty)
            values += batch
        }
        return values
    }

    /// Everything comes, once and in its order, however much it is.
    @Test(arguments: [0, 1, 4095, 4096, 4097, 3_000_000]) func everythingComesInOrder(count: Int) throws {
        let (channel, done) = sending { channel in
            for value in 0..<count { channel.send(value) }
            channel.flush()
            channel.finish(nil)
        }
        let values = try all(channel)
        #expect(values.count == count)
        #expect(values.elementsEqual(0..<count))
        done.wait()
        // Behind the end there is the end.
        #expect(try channel.next() == nil)
    }

    /// Thousands of batches of one value each.
    @Test func thousandsOfBatches() throws {
        let (channel, done) = sending { channel in
            for value in 0..<20_000 {
                channel.send(value)
                channel.flush()
                channel.flush()
            }
            channel.finish(nil)
        }
        #expect(try all(channel).elementsEqual(0..<20_000))
        done.wait()
    }

    /// What was sent before the sender failed comes first, then the failure, as often as it is asked for.
    @Test(arguments: [0, 1, 9000, 100_000]) func aSenderThatFails(count: Int) throws {
        let (channel, done) = sending { channel in
            for value in 0..<count { channel.send(value) }
            channel.flush()
            channel.finish(Self.failure)
        }
        var values: [Int] = []
        #expect(throws: FileFailure.self) { while let batch = try channel.next() { values += batch } }
        #expect(values.elementsEqual(0..<count))
        #expect(throws: FileFailure.self) { _ = try channel.next() }
        done.wait()
    }

    /// A taker that gives up lets the sender run out, wherever it stands, and returns once it has.
    @Test(arguments: [0, 1, 5], [0, 10, 50_000, 1_000_000]) func aTakerThatGivesUp(batches: Int, count: Int) throws {
        let sent = Mutex(0)
        let (channel, done) = sending { channel in
            for value in 0..<count { channel.send(value) }
            channel.flush()
            sent.withLock { $0 = count }
            channel.finish(nil)
        }
        for _ in 0..<batches { _ = try channel.next() }
        channel.abandon()
        #expect(sent.withLock { $0 } == count)
        done.wait()
        #expect(try channel.next() == nil)
    }

    /// Giving up on a sender that fails later, and on one that is done.
    @Test func givingUpOnASenderThatFails() throws {
        let (channel, done) = sending { channel in
            for value in 0..<200_000 { channel.send(value) }
            channel.finish(Self.failure)
        }
        channel.abandon()
        done.wait()
        channel.abandon()
        #expect(throws: FileFailure.self) { _ = try channel.next() }
    }

    /// A sender that outruns its taker waits: four batches wait, and one is in its hands.
    @Test func aFastSenderWaits() throws {
        let sent = Mutex(0)
        let (channel, done) = sending { channel in
            for value in 0..<400_000 {
                sent.withLock { $0 += 1 }
                channel.send(value)
            }
            channel.flush()
            channel.finish(nil)
        }
        var taken = 0
        while let batch = try channel.next() {
            taken += batch.count
            let ahead = sent.withLock { $0 } - taken
            #expect(ahead <= 5 * 4096)
        }
        #expect(taken == 400_000)
        done.wait()
    }
}
