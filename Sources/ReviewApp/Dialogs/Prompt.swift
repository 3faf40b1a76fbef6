import Review
import RoleMining

/// One line to type.
package struct Prompt: Sendable, Equatable {
  /// What the line is for.
  package enum Purpose: Sendable, Hashable {
    /// The name of a potential role.
    case rename(RolePath)
    /// The name of a session.
    case renameSession(RoleMiningSession.ID)
    /// The description of a potential role.
    case describe(RolePath)
    /// The name of a file for an export, of what reaches a popularity or of everything.
    case export(RolePath, minimumPopularity: Int?)
    /// A filter in the API's grammar.
    case filter
    /// What to look for in the rows.
    case search
    /// The number of a row.
    case row
  }

  /// What is wrong with what was typed.
  package struct Problem: Sendable, Equatable {
    /// What is wrong, as a sentence.
    package let message: String
    /// The first and the last wrong character, from 1; nil when it is the whole.
    package let columns: ClosedRange<Int>?
  }

  /// What the line is for.
  package let purpose: Purpose
  /// What was seen of the role or session when the prompt was opened. The row under the cursor may be
  /// another one by the time the text is accepted.
  let seen: Seen
  /// What is typed.
  package internal(set) var field: TextField
  /// What is wrong with it; nil until something is.
  package internal(set) var problem: Problem?
  /// What may be typed, for the line below.
  package let hint: String

  init(_ purpose: Purpose, seen: Seen = .nothing, text: String = "", hint: String = "") {
    self.purpose = purpose
    self.seen = seen
    field = TextField(text)
    self.hint = hint
  }
}
