/// A role that was planted in the sample organisation: what mining should find again.
public struct PlantedRole: Sendable, Equatable {
  /// How a planted role lies in the organisation.
  public enum Kind: String, Sendable {
    /// The job that an identity has; each identity has exactly one.
    case job

    /// A duty beside the job, across departments.
    case crossFunctional
  }

  /// What kind of role it is.
  public let kind: Kind

  /// The title of the job or the name of the duty.
  public let name: String

  /// Places of the role's own entitlements, ascending.
  public let entitlements: [Int]

  /// Places of what the whole department holds, ascending; empty for duties across departments.
  public let departmentEntitlements: [Int]

  /// Places of the identities that have the role, ascending.
  public let members: [Int]
}
