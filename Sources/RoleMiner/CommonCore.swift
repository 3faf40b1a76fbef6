/// Entitlements that are common to some people.
struct CommonCore: Sendable, Equatable {
  /// The numbers of the entitlements, ascending.
  let entitlements: [Int]

  /// Whom they are common to.
  let layer: AccessLayer

  /// The numbers of these identities, ascending.
  let people: [Int]
}
