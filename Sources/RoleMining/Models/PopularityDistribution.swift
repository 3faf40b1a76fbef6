/// The number of a potential role's entitlements at each popularity
/// (operation getEntitlementDistributionPotentialRole).
///
/// The service documents a map from text to counts without specifying the keys, so any key that starts
/// with a number is accepted, and keys that are fractions of one are scaled.
public struct PopularityDistribution: Sendable, Hashable {
  /// The entitlements with one popularity.
  public struct Bucket: Sendable, Hashable {
    /// The popularity in percent, 0–100.
    public var popularity: Double
    /// The number of entitlements.
    public var count: Int

    /// Makes a bucket.
    public init(popularity: Double, count: Int) {
      self.popularity = popularity
      self.count = count
    }
  }

  /// The buckets by ascending popularity.
  public var buckets: [Bucket]

  /// Makes a distribution.
  public init(buckets: [Bucket]) {
    self.buckets = buckets.sorted { $0.popularity < $1.popularity }
  }
}

extension PopularityDistribution: Codable {
  /// Decodes the map leniently; malformed entries are skipped.
  public init(from decoder: any Decoder) throws {
    let map = try decoder.singleValueContainer().decode([String: JSONValue].self)
    let buckets = map.compactMap { key, value -> Bucket? in
      guard let popularity = Self.leadingNumber(in: key), (0...100).contains(popularity),
        let count = value.text.flatMap({ Double($0) }).flatMap({ Int(exactly: $0.rounded()) })
      else { return nil }
      return Bucket(popularity: popularity, count: count)
    }
    let hasFractions = buckets.contains { $0.popularity.rounded() != $0.popularity }
    let isShareOfOne = hasFractions && buckets.allSatisfy { $0.popularity <= 1 }
    self.init(
      buckets: isShareOfOne
        ? buckets.map { Bucket(popularity: $0.popularity * 100, count: $0.count) } : buckets)
  }

  /// Encodes a map from whole percentages to counts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    let pairs = buckets.map { (String(Int($0.popularity.rounded())), $0.count) }
    try container.encode(Dictionary(pairs, uniquingKeysWith: +))
  }

  private static func leadingNumber(in key: String) -> Double? {
    let start = key.drop { !$0.isASCII || !$0.isNumber }
    return Double(start.prefix { $0.isASCII && ($0.isNumber || $0 == ".") })
  }
}
