import RoleMining
import RoleMiningClient

extension PlannedChange<PotentialRole> {
  /// A change of name, description or saved state.
  ///
  /// - Parameters:
  ///   - operation: The request.
  ///   - role: The potential role before the change.
  ///   - reading: Reads it afterwards, because the answer to a patch is not reliable (T-05).
  ///   - subject: What it does, as a verb phrase.
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
