import Instruments

/// Some options of an instrument set otherwise than they are.
public struct OptionSetting: Sendable, Hashable {
    public struct Change: Sendable, Hashable, CustomStringConvertible {
        public let option: String
        public let choice: String

        /// As it is written: `name=value`.
        public var description: String { "\(option)=\(choice)" }
    }

    /// In the order of the instrument's options; empty for the settings as they are.
    public let changes: [Change]

    /// As they are written: `name=value`.
    public var texts: [String] { changes.map(\.description) }

    /// The settings as they are, then every other choice of every option that decides points, alone and in pairs.
    public static func all(_ instrument: Instrument) -> [OptionSetting] {
        let indicators = instrument.dimensions.flatMap(\.indicators)
        let deciding = Set(indicators.flatMap { instrument.options(deciding: $0) })
        let changes = zip(instrument.options, instrument.settings).filter { deciding.contains($0.0.name) }.map { option, setting -> [Change] in
            guard case .choices(let choices) = option.values else { return [] }
            return choices.filter { setting != .choice($0.name) }.map { Change(option: option.name, choice: $0.name) }
        }
        let pairs = changes.indices.flatMap { first in
            changes[first].flatMap { one in changes[(first + 1)...].joined().map { [one, $0] } }
        }
        return ([[]] + changes.joined().map { [$0] } + pairs).map(OptionSetting.init)
    }
}
