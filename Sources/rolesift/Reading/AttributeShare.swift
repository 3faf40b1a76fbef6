import RoleMining

/// The identities of a potential role that share an attribute value.
struct AttributeShare: Sendable {
  /// The attribute.
  let attribute: String?
  /// The value; nil for identities without one (T-26).
  let value: String?
  /// The number of identities with this value.
  let count: Int?
  /// Their share of all identities counted, in percent, 0–100.
  let percent: Double?

  /// The shares of one attribute, in the tenant's order.
  static func shares(of distribution: IdentityDistribution) -> [AttributeShare] {
    let total = distribution.distribution.reduce(0.0) { $0 + Double($1.count ?? 0) }
    return distribution.distribution.map { entry in
      let part = entry.count.map { Double($0) * 100 / total }
      return AttributeShare(
        attribute: distribution.attributeName, value: entry.attributeValue, count: entry.count,
        percent: total > 0 ? part : nil)
    }
  }
}
