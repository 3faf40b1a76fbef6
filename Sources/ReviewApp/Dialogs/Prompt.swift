import RoleMining

/// A dialog of one line to type.
package protocol Prompt: Dialog {
  /// The line.
  var line: PromptLine { get set }
}

/// One line to type, with what may be typed and what is wrong with it.
package struct PromptLine: Sendable, Equatable {
  /// What is wrong with what was typed.
  package struct Problem: Sendable, Equatable {
    /// What is wrong, as a sentence.
    package let message: String
    /// The first and the last wrong character, from 1; nil when the whole text is wrong.
    package let columns: ClosedRange<Int>?
  }

  /// What is typed.
  package internal(set) var field: TextField
  /// What is wrong with it; nil until something is.
  package internal(set) var problem: Problem?
  /// What may be typed, for the line below.
  package let hint: String
  /// Whether something was typed.
  private(set) var isTyped = false

  init(_ text: String = "", hint: String) {
    field = TextField(text)
    self.hint = hint
  }

  init(number: Int, hint: String) {
    field = TextField(number: number)
    self.hint = hint
  }

  /// What was typed, without blanks around it.
  var text: String { field.text.trimmed }

  mutating func type(_ edit: TextField.Edit) {
    field.apply(edit)
    problem = nil
    isTyped = true
  }
}

extension Prompt where Self: RefusableForm {
  /// A line that is sent, recorded or written was typed; one that only finds something is typed again at once.
  package var holdsText: Bool { line.isTyped && !line.text.isEmpty }
}

extension Prompt {
  /// Types in the line.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    if case .type(let edit) = action { line.type(edit) }
    return []
  }

  /// Opens the prompt again with what is wrong.
  func refuse(
    _ message: String, at columns: ClosedRange<Int>? = nil, in state: inout AppState
  ) -> [Effect] {
    var prompt = self
    prompt.line.problem = PromptLine.Problem(message: message, columns: columns)
    state.dialog = prompt
    return []
  }
}
