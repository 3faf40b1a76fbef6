/// An attribute of the identities, such as the department.
package struct AttributeValues: Sendable, Equatable {
  /// The name of the attribute.
  package let name: String

  /// The value of each identity, by the identity's number; nil for an identity without a value.
  package let values: [String?]

  /// Puts values in the order of the identities' numbers.
  ///
  /// - Parameters:
  ///   - name: The name of the attribute.
  ///   - values: Values by the ids of identities; unknown ids are ignored.
  ///   - assignments: The source of the numbers.
  package init(name: String, values: [String: String], in assignments: Assignments) {
    self.name = name
    self.values = assignments.identityIDs.map { values[$0] }
  }
}
