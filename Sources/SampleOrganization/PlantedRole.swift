/// A role planted in the sample organisation, for mining to find.
package struct PlantedRole: Sendable, Equatable {
  /// The kind of a planted role.
  package enum Kind: String, Sendable {
    /// An identity's job; each identity has exactly one.
    case job

    /// A duty beside the job, across departments.
    case crossFunctional
  }

  /// The kind.
  package let kind: Kind

  /// The title of the job or the name of the duty.
  package let name: String

  /// Indices of the role's own entitlements, ascending.
  package let entitlements: [Int]

  /// Indices of the department's entitlements, ascending; empty for duties.
  package let departmentEntitlements: [Int]

  /// Indices of the role's identities, ascending.
  package let members: [Int]
}
