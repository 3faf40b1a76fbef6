/// Whom common access is common to.
package enum AccessLayer: Sendable, Equatable {
  /// To everybody in the scope.
  case everybody

  /// To the identities with a value of an attribute, such as a department or a location.
  case identities(attribute: String, value: String)
}
