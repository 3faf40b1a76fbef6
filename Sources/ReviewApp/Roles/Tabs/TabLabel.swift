/// The names of a tab of a role.
package struct TabLabel: Sendable {
  /// Its title.
  package let title: String
  /// What it shows, such as "the identities of the role".
  package let content: String
  /// The tab in a sentence, such as "the identities of a role".
  package let place: String

  init(_ title: String, showing content: String, place: String? = nil) {
    self.title = title
    self.content = content
    self.place = place ?? "the \(title.lowercased()) of a role"
  }
}
