/// Access that must not meet in one person.
package struct SampleConflict: Sendable, Equatable {
  /// 32 hexadecimal digits.
  package let id: String

  /// The name, such as `Vendor Master and Payment Runs`.
  package let name: String

  /// `medium`, `high` or `critical`.
  package let severity: String

  /// The index of the one entitlement.
  package let left: Int

  /// The index of the other entitlement.
  package let right: Int
}
