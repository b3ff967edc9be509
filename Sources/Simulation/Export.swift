import Exchange
import Foundation

/// The eight files of one simulation, written side by side.
struct Export {
    var employees: OutputFile
    var education: OutputFile
    var leadership: OutputFile
    var training: OutputFile
    var appraisals: OutputFile
    var predicates: OutputFile
    var sanctions: OutputFile
    var units: OutputFile
    private var bytesWritten = 0
    private let progress: ((Int) -> Void)?

    init(folder: URL, progress: ((Int) -> Void)?) {
        employees = OutputFile(.employees, in: folder)
        education = OutputFile(.education, in: folder)
        leadership = OutputFile(.leadership, in: folder)
        training = OutputFile(.training, in: folder)
        appraisals = OutputFile(.appraisals, in: folder)
        predicates = OutputFile(.predicates, in: folder)
        sanctions = OutputFile(.sanctions, in: folder)
        units = OutputFile(.units, in: folder)
        self.progress = progress
    }

    mutating func create() throws(FileFailure) {
        try forEach { file throws(FileFailure) in try file.create() }
    }

    /// Writes out the buffers that have grown to their size.
    mutating func flushFullBuffers() throws(FileFailure) {
        guard
            employees.isFull || education.isFull || leadership.isFull || training.isFull || appraisals.isFull || predicates.isFull
                || sanctions.isFull || units.isFull
        else { return }
        try flush { $0.isFull }
    }

    /// Writes out what is left, and only when all files are whole gives them their names.
    mutating func finish() throws(FileFailure) {
        try flush { _ in true }
        try forEach { file throws(FileFailure) in try file.takeName() }
    }

    private mutating func flush(where isDue: (OutputFile) -> Bool) throws(FileFailure) {
        var bytes = 0
        try forEach { file throws(FileFailure) in
            if isDue(file) { bytes += try file.flush() }
        }
        bytesWritten += bytes
        progress?(bytesWritten)
    }

    private mutating func forEach<Failure>(_ body: (inout OutputFile) throws(Failure) -> Void) throws(Failure) {
        try body(&employees)
        try body(&education)
        try body(&leadership)
        try body(&training)
        try body(&appraisals)
        try body(&predicates)
        try body(&sanctions)
        try body(&units)
    }
}
