import FoundationEssentials
import ReviewApp

/// What a review needs from outside, besides the tenant.
package struct ReviewEnvironment: Sendable {
  /// The keys.
  package var keymap: Keymap
  /// The offset of the analyst's clock from UTC, in seconds.
  package var utcOffset: Int
  /// The time.
  package var now: @Sendable () -> Date
  /// What the connection is doing; nil if there is no connection.
  package var connection: @Sendable () -> ConnectionStatus?
  /// Saves the analyst's place for the next run; called on another thread.
  package var keepBookmark: @Sendable (Bookmark) async -> Void
  /// Edits a text in the analyst's editor; called while the terminal is free.
  package var edit: @Sendable (String) -> Result<String, EditorFailure>
  /// What to do when nothing is under way any longer; called on another thread.
  package var cameToRest: @Sendable () -> Void

  /// Makes an environment.
  package init(
    keymap: Keymap = Keymap(), utcOffset: Int = 0,
    now: @escaping @Sendable () -> Date = { Date() },
    connection: @escaping @Sendable () -> ConnectionStatus? = { nil },
    keepBookmark: @escaping @Sendable (Bookmark) async -> Void = { _ in },
    edit: @escaping @Sendable (String) -> Result<String, EditorFailure> = { _ in
      .failure(EditorFailure("There is no editor."))
    },
    cameToRest: @escaping @Sendable () -> Void = {}
  ) {
    self.keymap = keymap
    self.utcOffset = utcOffset
    self.now = now
    self.connection = connection
    self.keepBookmark = keepBookmark
    self.edit = edit
    self.cameToRest = cameToRest
  }
}
