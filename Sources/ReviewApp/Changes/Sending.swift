import FoundationEssentials
import Review
import RoleMining

/// A change that is being sent, with its context.
package struct Sending: Sendable {
  /// Why a change was made.
  enum Purpose: Sendable, Equatable {
    /// The analyst asked for it.
    case change
    /// It undoes an earlier one.
    case undo(UndoStep)
    /// It redoes what was undone.
    case redo(UndoStep)
  }

  /// What is sent.
  package let change: Change
  /// What the analyst saw.
  package let seen: Seen
  /// What the role or session is called.
  package internal(set) var name: String
  var purpose = Purpose.change
  /// The form it came from, which opens again if the tenant refuses it.
  var form: (any RefusableForm)?

  init(_ change: Change, seen: Seen, name: String) {
    self.change = change
    self.seen = seen.withoutIdentities
    self.name = name
  }

  /// What is kept of it after it ended: jobs are listed for days.
  var ended: Sending {
    var sending = self
    sending.form = nil
    return sending
  }

  /// When the change that it undoes was made in an earlier run; nil otherwise.
  var earlierTime: Date? {
    if case .undo(let step) = purpose { step.earlierTime } else { nil }
  }

  var words: ChangeWords { ChangeWords(change, of: name) }

  /// What it does, such as "exclude 9 entitlements from Clerks".
  package var title: String {
    switch purpose {
    case .change: words.title
    case .undo(let step): "undo: \(step.title)"
    // It is made again under the name that the role or session has by now.
    case .redo: "redo: \(words.title)"
    }
  }
}
