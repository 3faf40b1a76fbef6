import CVTerm

/// A key label that no key has; a mistake in a test.
public struct UnknownKey: Error, CustomStringConvertible {
  /// The label.
  public let label: String

  /// A sentence with the label.
  public var description: String { "there is no key “\(label)”" }
}

extension Key {
  private static let named: [String: VTermKey] = [
    "enter": VTERM_KEY_ENTER, "esc": VTERM_KEY_ESCAPE, "tab": VTERM_KEY_TAB,
    "backspace": VTERM_KEY_BACKSPACE, "delete": VTERM_KEY_DEL, "insert": VTERM_KEY_INS,
    "up": VTERM_KEY_UP, "down": VTERM_KEY_DOWN, "left": VTERM_KEY_LEFT,
    "right": VTERM_KEY_RIGHT, "home": VTERM_KEY_HOME, "end": VTERM_KEY_END,
    "pgup": VTERM_KEY_PAGEUP, "pgdn": VTERM_KEY_PAGEDOWN,
  ]

  /// What the terminal sends for this key in the mode that it is in.
  ///
  /// - Throws: `UnknownKey`.
  func bytes(on emulator: Emulator) throws -> [UInt8] {
    if label == "space" { return [0x20] }
    if label.count == 1 { return Array(label.utf8) }
    if label.hasPrefix("alt-") {
      return try [0x1B] + Key(String(label.dropFirst(4))).bytes(on: emulator)
    }
    if label.hasPrefix("ctrl-"), let code = controlCode { return [code] }
    if let (key, modifier) = namedKey { return emulator.bytes(of: key, modifier) }
    throw UnknownKey(label: label)
  }

  /// Ctrl takes the upper bits from a letter; space, which stands for @, becomes zero.
  private var controlCode: UInt8? {
    let name = label.dropFirst(5)
    if name == "space" { return 0 }
    guard name.utf8.count == 1, let code = name.uppercased().utf8.first, 0x3F...0x5F ~= code
    else { return nil }
    return code == 0x3F ? 0x7F : code & 0x1F
  }

  private var namedKey: (VTermKey, VTermModifier)? {
    let modifiers: [(String, VTermModifier)] = [
      ("shift-", VTERM_MOD_SHIFT), ("ctrl-", VTERM_MOD_CTRL), ("", VTERM_MOD_NONE),
    ]
    for (prefix, modifier) in modifiers where label.hasPrefix(prefix) {
      let name = String(label.dropFirst(prefix.count))
      if let key = Self.named[name] { return (key, modifier) }
      if let key = Self.functionKey(name) { return (key, modifier) }
    }
    return nil
  }

  private static func functionKey(_ name: String) -> VTermKey? {
    guard name.hasPrefix("f"), let number = UInt32(name.dropFirst()), 1...12 ~= number
    else { return nil }
    return VTermKey(VTERM_KEY_FUNCTION_0.rawValue + number)
  }
}
