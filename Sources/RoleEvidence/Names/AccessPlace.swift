/// How much of a role's access is on an application.
package struct AccessPlace: Sendable, Hashable {
  /// The name of the application.
  package let application: String
  /// The number of entitlements there.
  package let entitlementCount: Int

  /// Creates a count.
  package init(_ application: String, entitlementCount: Int) {
    self.application = application
    self.entitlementCount = entitlementCount
  }

  /// The applications with most access first; applications with the same name are combined.
  static func ordered(_ places: [AccessPlace]) -> [AccessPlace] {
    let counts = places.reduce(into: [String: Int]()) { counts, place in
      let name = RoleName.tidy(place.application)
      if !name.isEmpty { counts[name, default: 0] += place.entitlementCount }
    }
    return counts.map { AccessPlace($0.key, entitlementCount: $0.value) }.sorted {
      ($1.entitlementCount, $0.application) < ($0.entitlementCount, $1.application)
    }
  }
}
