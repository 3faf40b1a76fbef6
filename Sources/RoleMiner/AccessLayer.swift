/// Whom common access is common to.
package enum AccessLayer: Sendable, Equatable {
  /// Everybody in the scope.
  case everybody

  /// The identities with a value of an attribute, such as those of a department or a location.
  case identities(attribute: String, value: String)
}
