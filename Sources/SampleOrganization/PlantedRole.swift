/// A role planted in the sample organisation, for mining to find.
public struct PlantedRole: Sendable, Equatable {
  /// The kind of a planted role.
  public enum Kind: String, Sendable {
    /// An identity's job; each identity has exactly one.
    case job

    /// A duty beside the job, across departments.
    case crossFunctional
  }

  /// The kind.
  public let kind: Kind

  /// The title of the job or the name of the duty.
  public let name: String

  /// Indices of the role's own entitlements, ascending.
  public let entitlements: [Int]

  /// Indices of the department's entitlements, ascending; empty for duties.
  public let departmentEntitlements: [Int]

  /// Indices of the role's identities, ascending.
  public let members: [Int]
}
