import Synchronization

/// What a server has acknowledged, and what it was asked for and may or may not have done.
final class Ledger: Sendable {
  struct Entries {
    /// The last text that was acknowledged for a role, and those asked for since.
    var texts: [String: (acknowledged: String?, asked: Set<String>)] = [:]
    var sessions: [String] = []
    /// Paths of exports.
    var exports: [String] = []
    /// Ids of potential roles that roles are created from.
    var provisions: [String] = []
    var acknowledgements = 0
  }

  private let entries = Mutex(Entries())

  /// Notes that a text is asked for.
  func ask(_ text: String, of role: String) {
    entries.withLock { _ = $0.texts[role, default: (nil, [])].asked.insert(text) }
  }

  /// Notes that the last text that was asked for is there.
  func acknowledge(_ text: String, of role: String) {
    entries.withLock { $0.texts[role] = (text, []) }
  }

  /// Whether a role may have a text.
  func allows(_ text: String, of role: String) -> Bool {
    entries.withLock { entries in
      guard let (acknowledged, asked) = entries.texts[role] else { return true }
      return acknowledged == nil || text == acknowledged || asked.contains(text)
    }
  }

  /// Notes something else that was acknowledged.
  func note(_ change: (inout Entries) -> Void) {
    entries.withLock { change(&$0) }
  }

  /// Everything.
  var all: Entries { entries.withLock { $0 } }
}
