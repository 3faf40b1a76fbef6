import RoleMining
import RoleMiningClient

extension PlannedChange<PotentialRole> {
  /// A change of name, description or being saved.
  ///
  /// - Parameters:
  ///   - operation: The request.
  ///   - role: The potential role as it is before.
  ///   - reading: Reads it again afterwards: what a patch is answered by is not reliable (T-05).
  ///   - subject: What it is called in a report.
  ///   - done: What to say once it is done.
  /// - Returns: The change.
  static func patch(
    _ operation: Operation<Accepted>, of role: PotentialRole, reading: Operation<PotentialRole>,
    subject: String, done: String
  ) -> Self {
    Self(
      operation, subject: subject, done: done, statusCommand: "rolesift roles show \(role.id)",
      check: unchanged(role), read: { try await $0.run(reading) })
  }
}
