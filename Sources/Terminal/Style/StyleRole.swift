/// The role of a text; screens use no other styling.
package enum StyleRole: String, Hashable, Sendable, CaseIterable {
  /// Ordinary text.
  case text
  /// Secondary text: units, hints, empty values.
  case muted
  /// The current place.
  case header
  /// Other parts of the header: user, budget, jobs.
  case headerContext
  /// A column title.
  case columnTitle
  /// The title of the sort column.
  case columnTitleSorted
  /// The accent: the current item, an important figure.
  case accent
  /// The filled part of a bar.
  case bar
  /// The empty part of a bar.
  case barTrack
  /// A good state: ready, accepted, provisioned.
  case good
  /// A state that needs attention.
  case warning
  /// Irreversible actions and refusals.
  case danger
  /// In flight.
  case pending
  /// From an earlier reply.
  case stale
  /// The current tab.
  case tabActive
  /// Another tab.
  case tab
  /// A key in the footer.
  case hintKey
  /// The label of a key in the footer.
  case hintLabel
  /// The border of a dialog.
  case dialogBorder
  /// The title of a dialog.
  case dialogTitle
  /// A text field.
  case field
  /// The active text field.
  case fieldActive
  /// The placeholder of an empty field.
  case placeholder
  /// A search hit.
  case searchHit
  /// A new grant.
  case newGrant
  /// An excluded entitlement.
  case excluded
  /// A message.
  case message
  /// An error message.
  case error
}
