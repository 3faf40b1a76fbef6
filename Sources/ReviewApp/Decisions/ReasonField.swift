import Review
import RoleMining

/// A field for a reason, with the reasons of the settings to choose from.
package struct ReasonField: Sendable, Equatable {
  /// What is typed or chosen.
  package private(set) var field: TextField
  /// The reasons to choose from.
  package let offered: [String]

  init(_ text: String = "", offered: [String]) {
    field = TextField(text)
    self.offered = offered
  }

  /// What is typed or chosen, without blanks around it.
  var text: String { field.text.trimmed }

  mutating func apply(_ edit: TextField.Edit) { field.apply(edit) }

  /// Chooses the next reason, or the previous one.
  mutating func choose(forward: Bool) {
    guard !offered.isEmpty else { return }
    let place = offered.firstIndex(of: text) ?? (forward ? -1 : offered.count)
    field = TextField(offered[(place + (forward ? 1 : offered.count - 1)) % offered.count])
  }
}
