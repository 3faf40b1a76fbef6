import OrderedCollections

/// What lies over the screen and gets the keys.
package enum Overlay: Sendable {
  /// The keys of the screen at hand, scrolled by some lines.
  case help(scroll: Int)
  /// The command palette.
  case palette(Palette)
  /// One line to type.
  case prompt(Prompt)
  /// A column to sort by.
  case sort(SortChoice)
  /// Entitlements to leave out or take back, with what that does.
  case exclusion(ExclusionPreview)
  /// What to provision.
  case provision(ProvisionForm)
  /// A role mining session to create.
  case session(SessionForm)
  /// The thresholds of a session to change.
  case tuning(SessionTuning)
  /// Everything that was said, scrolled by some lines from the newest.
  case messages(scroll: Int)
  /// The jobs, scrolled by some lines.
  case jobs(scroll: Int)
  /// A question before changes are sent.
  case confirmation(Confirmation)
  /// A file that an export would replace.
  case replacing(ExportRequest)
  /// Leaving while changes are under way.
  case leaving
}

/// The command palette: what is typed, and how far the choice was moved among the matching commands.
/// Which commands match, and whether one of them is chosen at first, is known where the commands are.
package struct Palette: Sendable, Equatable {
  /// What is typed.
  package internal(set) var field = TextField()
  /// How many steps down the choice was moved.
  package internal(set) var selection = 0
}

/// A column to sort by.
package struct SortChoice: Sendable, Equatable {
  /// The columns: name, title, and whether the tenant sorts by it.
  package struct Column: Sendable, Equatable {
    /// The column's own name.
    package let name: String
    /// The title above it.
    package let title: String
    /// Whether the tenant can sort by it; else all rows are loaded first.
    package let isSortedByTenant: Bool
    /// Whether the list is sorted by it; then whether large values come first.
    package let descending: Bool?
  }

  /// The columns.
  package let columns: [Column]
  /// The chosen one.
  package internal(set) var selection: Int
}
