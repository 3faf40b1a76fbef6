import Terminal

extension Key {
  /// The name of the key in tests: `x`, `X`, `ctrl-d`, `alt-left`, `enter`, `esc`, `pgdn`, `f5`,
  /// `space`. ``init(label:)`` reads it back.
  public var label: String {
    var parts: [String] = []
    if modifiers.contains(.control) { parts.append("ctrl") }
    if modifiers.contains(.alt) { parts.append("alt") }
    if modifiers.contains(.shift) { parts.append("shift") }
    parts.append(symbol.label)
    return parts.joined(separator: "-")
  }

  /// Reads the name of a key.
  ///
  /// Names of more than one letter may be written in any case; `x` and `X` are two keys.
  /// - Parameter label: the name, as ``label`` writes it.
  public init?(label: String) {
    var rest = label[...]
    var modifiers: Modifiers = []
    while let dash = rest.firstIndex(of: "-"), dash != rest.startIndex,
      let modifier = Self.modifierNames[rest[..<dash].lowercased()]
    {
      modifiers.insert(modifier)
      rest = rest[rest.index(after: dash)...]
    }
    guard let symbol = Symbol(label: rest) else { return nil }
    self.init(symbol, modifiers: modifiers)
  }

  private static let modifierNames: [String: Modifiers] = [
    "ctrl": .control, "alt": .alt, "shift": .shift,
  ]
}

extension Key.Symbol {
  fileprivate static let named: [(label: String, symbol: Key.Symbol)] = [
    ("up", .up), ("down", .down), ("left", .left), ("right", .right), ("pgup", .pageUp),
    ("pgdn", .pageDown), ("home", .home), ("end", .end), ("enter", .enter), ("esc", .escape),
    ("tab", .tab), ("backtab", .backTab), ("backspace", .backspace), ("delete", .delete),
    ("insert", .insert), ("space", .space),
  ]

  fileprivate var label: String {
    switch self {
    case .character(let character): String(character)
    case .function(let number): "f\(number)"
    default: Self.named.first { $0.symbol == self }?.label ?? ""
    }
  }

  fileprivate init?(label: Substring) {
    let name = label.lowercased()
    if let named = Self.named.first(where: { $0.label == name }) {
      self = named.symbol
    } else if name.first == "f", let number = Int(name.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else if label.count == 1, let character = label.first {
      self = .character(character)
    } else {
      return nil
    }
  }
}

extension Key: CustomStringConvertible {
  /// The ``label``.
  public var description: String { label }
}
