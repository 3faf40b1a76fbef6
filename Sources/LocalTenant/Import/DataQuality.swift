/// What is peculiar about imported data. None of it prevents an import.
package struct DataQuality: Sendable, Hashable {
  /// What is peculiar.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Identities without a value of an attribute.
    case missingValue
    /// Values of an attribute that only one identity has.
    case oneOffValue
    /// An attribute that differs for nearly everyone, though it is not a name.
    case variedAttribute
    /// Managers who are not identities.
    case unknownManager
    /// Identities with the name of another one.
    case equalIdentityName
    /// Identities that hold nothing.
    case noAccess
    /// Entitlements that nobody holds.
    case unheldEntitlement
    /// Entitlements that only one identity holds.
    case soleHolder
    /// Entitlements with the name and attribute of another one on the same source.
    case equalEntitlementName
  }

  /// One peculiarity.
  package struct Peculiarity: Sendable, Hashable {
    /// What is peculiar.
    package let kind: Kind
    /// The attribute concerned, if any.
    package let attribute: String?
    /// How many are affected.
    package let count: Int
    /// How many there are in all.
    package let total: Int
    /// Some of those affected, by name or value.
    package let examples: [String]
  }

  /// The most examples of a finding.
  static let exampleCount = 3

  /// The peculiarities.
  package private(set) var findings: [Peculiarity] = []

  /// Adds a peculiarity, unless nothing is affected.
  mutating func add(
    _ kind: Kind, _ count: Int, of total: Int, attribute: String? = nil,
    examples: [String] = []
  ) {
    guard count > 0 else { return }
    findings.append(
      Peculiarity(
        kind: kind, attribute: attribute, count: count, total: total,
        examples: Array(examples.prefix(Self.exampleCount))))
  }
}
