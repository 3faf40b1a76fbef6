/// The names of a tab of a role.
package struct TabLabel: Sendable {
  /// Its title.
  package let title: String
  /// What it shows, such as "the identities of the role".
  package let content: String

  init(_ title: String, showing content: String) {
    self.title = title
    self.content = content
  }
}
