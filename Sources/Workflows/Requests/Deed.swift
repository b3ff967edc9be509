/// Something that people do with Takar: a plain request that comes to a plain result, whoever asks for it.
///
/// A deed prints nothing, asks nobody and knows no terminal. It throws `Refusal` where the request or the data allow no result, `FileFailure`
/// and `ArchiveFailure` where a file or an archive does not, and what is wrong with an instrument's or a region map's file.
public protocol Deed: Sendable {
    associatedtype Result

    func run(_ work: Work) throws -> Result
}

extension Deed {
    /// Does it with all cores, heard by nobody, and stopped with whatever it is a part of.
    public func run() throws -> Result { try run(Work()) }
}
