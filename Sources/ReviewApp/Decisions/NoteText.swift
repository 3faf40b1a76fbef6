import Review
import RoleMining

/// A note: a line that is typed in the form, or the lines that an editor wrote.
package enum NoteText: Sendable, Equatable {
  /// One line.
  case line(TextField)
  /// Two lines or more.
  case lines(String)

  init(_ text: String) {
    self = text.contains(where: \.isNewline) ? .lines(text) : .line(TextField(text))
  }

  /// The note, without blanks around it.
  package var text: String {
    switch self {
    case .line(let field): field.text.trimmed
    case .lines(let text): text.trimmed
    }
  }

  /// Types in the line; lines can only be cleared here.
  ///
  /// - Returns: Whether that is possible.
  mutating func apply(_ edit: TextField.Edit) -> Bool {
    switch self {
    case .line(var field):
      field.apply(edit)
      self = .line(field)
    case .lines:
      guard edit == .deleteToStart else { return false }
      self = .line(TextField())
    }
    return true
  }
}

/// The analyst's editor could not change a text.
package struct EditorFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// Why, as a sentence.
  package let description: String

  /// Describes a failure.
  package init(_ description: String) {
    self.description = description
  }
}

extension AppState {
  /// Puts what the editor wrote into the form.
  mutating func takeEdited(_ result: Result<String, EditorFailure>) -> [Effect] {
    switch result {
    case .success(let text): return changeDialog(DecisionForm.self) { $0.replaceNote(by: text) }
    case .failure(let failure):
      say(failure.description, .warning)
      return []
    }
  }
}
