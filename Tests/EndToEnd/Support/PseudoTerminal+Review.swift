import PseudoTerminal
import Testing

extension PseudoTerminal {
  /// Starts rolesift on a terminal.
  static func rolesift(
    _ arguments: [String], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = [:], folder: String? = nil
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      try RolesiftBinary.path, arguments, rows: rows, columns: columns, environment: environment,
      folder: folder)
  }

  /// Presses a key and waits for what it leads to.
  @discardableResult
  func press(_ key: Key, until text: String) throws -> Screen {
    try press(key)
    return try waitUntil(contains: text)
  }

  /// Types a text, presses the return key, and waits for what that leads to.
  @discardableResult
  func enter(_ text: String, until result: String) throws -> Screen {
    try type(text)
    return try press(.enter, until: result)
  }

  /// Replaces the text in the current field.
  @discardableResult
  func replace(by text: String, until result: String) throws -> Screen {
    try press(.control("u"))
    return try enter(text, until: result)
  }

  /// Opens the first session and the first role of a review that is starting.
  ///
  /// - Returns: The screen of the role, when its entitlements are there.
  @discardableResult
  func openFirstRole() throws -> Screen {
    try waitUntil("the sessions") { $0.hasRow && $0.contains("Role mining sessions") }
    try press(.enter)
    // The title comes before the rows, and in mid-frame the row of the screen before may still be
    // there; the count comes only when the program has the rows.
    try waitUntil("the roles") { screen in
      screen.hasRow && screen.lines.contains { $0.contains(/Potential roles +[0-9]/) }
    }
    try press(.enter)
    return try waitUntil("the entitlements") { $0.hasRow && $0.contains("new grants") }
  }

  /// Expects that the terminal is as the program found it.
  func expectAsFound(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let modes = screen.modes
    #expect(try settings == initialSettings, sourceLocation: sourceLocation)
    #expect(!modes.isAlternateScreen, "the second screen", sourceLocation: sourceLocation)
    #expect(modes.isCursorVisible, "a hidden cursor", sourceLocation: sourceLocation)
    #expect(!modes.isBracketedPaste, "bracketed paste", sourceLocation: sourceLocation)
    #expect(!modes.hasApplicationCursorKeys, "other arrows", sourceLocation: sourceLocation)
    #expect(!modes.tracksMouse, "the mouse", sourceLocation: sourceLocation)
  }
}

extension PseudoTerminal {
  /// Waits for the last step of provisioning a role. If the role conflicts, says why that is acceptable, and what is
  /// done about it.
  func acceptConflicts(until text: String) throws {
    let shown = try waitUntil("the last step, or the conflicts") {
      $0.contains(text) || $0.contains("Mitigating control")
    }
    guard !shown.contains(text) else { return }
    try enter("Small branch", until: "▸ Mitigating control")
    try enter("Weekly review", until: text)
  }
}
