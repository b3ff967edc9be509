import Personnel

/// Which agencies are ranked among each other; nothing set is the nation.
public struct RankingFilter: Sendable, Hashable {
    /// The number of a regional office.
    public var region: String?
    public var kind: AgencyKind?
    /// The name of a size band.
    public var sizeBand: String?

    public init(region: String? = nil, kind: AgencyKind? = nil, sizeBand: String? = nil) {
        self.region = region
        self.kind = kind
        self.sizeBand = sizeBand
    }

    public func holds(_ result: AgencyResult, bands: [SizeBand]) -> Bool {
        (region == nil || result.region == region) && (kind == nil || result.kind == kind)
            && (sizeBand == nil || bands.band(of: result.size)?.name == sizeBand)
    }
}
