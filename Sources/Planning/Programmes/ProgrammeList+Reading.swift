import Instruments
import Measurement
import Personnel
import Vocabulary

extension ProgrammeList {
    /// Reads a file of programmes for a plan; refuses it with everything that is wrong in it.
    ///
    /// - `file`: the name it is reported by.
    /// - `plan`: what programmes are worth as of its day, by which they must be done.
    /// - `start`: the day behind which they are held.
    /// - `tree`: the units that participants may be chosen by; nil does not check their ids.
    public init(file: String, text: String, for plan: Plan, after start: CivilDate, in tree: UnitTree?) throws(InvalidPlanFile) {
        let root: YAMLNode
        do { root = try YAMLNode.root(file: file, text: text, ProgrammeReader.content) } catch { throw InvalidPlanFile(error.issues) }
        var reader = ProgrammeReader(plan: plan, start: start, tree: tree, file: file)
        self = try reader.list(root, text: text)
    }

    /// Reads a file for its degrees alone, as of the day behind which people begin: when other programmes are held is not asked.
    public init(file: String, text: String, degreesFor plan: Plan, in tree: UnitTree?) throws(InvalidPlanFile) {
        let root: YAMLNode
        do { root = try YAMLNode.root(file: file, text: text, ProgrammeReader.content) } catch { throw InvalidPlanFile(error.issues) }
        var reader = ProgrammeReader(plan: plan, start: plan.asOf, tree: tree, file: file)
        self = try reader.list(root, text: text, onlyDegrees: true)
    }

    /// The programmes that come with the program as an example, each figure with its source (`takar plan --example`).
    public static var example: String { String(decoding: PackageResources.contoh_program_yaml, as: UTF8.self) }
}
