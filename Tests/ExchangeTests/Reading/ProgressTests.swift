import Synchronization
import Testing

@testable import Exchange

/// What is said of the progress adds up to the size of the folder, whatever the files are written in.
@Suite struct ProgressTests {
    private func reported(_ folder: TestFolder) throws -> (sum: Int, size: Int, calls: Int) {
        let data = try DataFolder(folder.path)
        let counter = Mutex((sum: 0, calls: 0))
        _ = try DataSet.read(
            data, plan: try TestFolder.plan(),
            options: ReadingOptions(threads: 2) { bytes in
                counter.withLock { $0 = ($0.sum + bytes, $0.calls + 1) }
            })
        return counter.withLock { ($0.sum, data.size, $0.calls) }
    }

    @Test func everyByteIsReportedOnce() throws {
        let folder = try TestFolder()
        for file in try Fixture.files { try folder.write(file.name, file.bytes) }
        let progress = try reported(folder)
        #expect(progress.sum == progress.size)
        #expect(progress.calls == 8)
    }

    @Test func aLargeFileIsReportedInParts() throws {
        let row = Lines.employee(1) + "\n"
        let folder = try TestFolder(["pegawai.csv": Lines.employees(1...1) + String(repeating: row, count: 25_000)])
        let progress = try reported(folder)
        #expect(progress.sum == progress.size)
        #expect(progress.calls > 2)
    }

    /// A national file has more bytes than the square root of the largest number.
    @Test func sharesOfLargeFilesAddUp() {
        let size = 40 << 30
        for count in [size, size / 2 + 7, size * 2] {
            let places = (0...10).map { count / 10 * $0 } + [count]
            let shares = zip(places, places.dropFirst()).map { RowStream.share(of: size, $1, count) - RowStream.share(of: size, $0, count) }
            #expect(shares.allSatisfy { $0 >= 0 })
            #expect(shares.reduce(0, +) == size)
        }
    }
}
