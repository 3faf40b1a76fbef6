/// What a text means; the only way in which screens speak of looks.
public enum StyleRole: String, Hashable, Sendable, CaseIterable {
  /// Ordinary text.
  case text
  /// What matters less: units, hints, empty values.
  case muted
  /// Where the analyst is.
  case header
  /// What else the header says: person, budget, jobs.
  case headerContext
  /// The title of a column.
  case columnTitle
  /// The title of the column that sorts the list.
  case columnTitleSorted
  /// The one accent: the current item, a figure that matters.
  case accent
  /// The filled part of a bar.
  case bar
  /// The empty part of a bar.
  case barTrack
  /// A good state: ready, accepted, complete.
  case good
  /// A state that wants attention.
  case warning
  /// What cannot be undone, and what was refused.
  case danger
  /// On its way to the tenant.
  case pending
  /// Shown from an earlier reply.
  case stale
  /// The tab at hand.
  case tabActive
  /// Another tab.
  case tab
  /// A key in the footer.
  case hintKey
  /// What a key in the footer does.
  case hintLabel
  /// The border of a dialog.
  case dialogBorder
  /// The title of a dialog.
  case dialogTitle
  /// A text field.
  case field
  /// The text field that takes the keys.
  case fieldActive
  /// What stands in an empty field.
  case placeholder
  /// What the search found.
  case searchHit
  /// Access that an identity would gain.
  case newGrant
  /// What was left out of the role.
  case excluded
  /// The line that says what just happened.
  case message
  /// The line that says what went wrong.
  case error
}
