import PseudoTerminal

/// Somebody who plays a task, and the keys that it takes.
///
/// A key counts 1. What is typed into a field counts nothing, nor does the Enter that ends it; the digits of a number
/// before a key count nothing either.
final class TaskPlayer {
  let terminal: PseudoTerminal
  /// The keys so far.
  private(set) var keyCount = 0

  init(_ terminal: PseudoTerminal) { self.terminal = terminal }

  /// Presses keys.
  func press(_ keys: Key...) throws {
    for key in keys {
      try terminal.press(key)
      if !(key.label.count == 1 && key.label.allSatisfy(\.isNumber)) { keyCount += 1 }
    }
  }

  /// Presses a key, and waits for a text.
  @discardableResult
  func press(_ key: Key, until text: String) throws -> Screen {
    try press(key)
    return try terminal.waitUntil(contains: text)
  }

  /// Types a text.
  func type(_ text: String) throws { try terminal.type(text) }

  /// Types a text, ends it with Enter, and waits for what follows.
  @discardableResult
  func enter(_ text: String, until result: String) throws -> Screen {
    try terminal.enter(text, until: result)
  }

  /// Goes on with the keys of somebody who was interrupted.
  func goOn(after other: TaskPlayer) { keyCount += other.keyCount }
}
