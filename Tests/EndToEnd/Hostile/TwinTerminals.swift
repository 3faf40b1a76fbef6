import PseudoTerminal
import Testing

/// Two terminals that get the same keys and have to look alike but for the texts of their tenants.
struct TwinTerminals {
  let hostile: PseudoTerminal
  let harmless: PseudoTerminal

  init(_ hostile: PseudoTerminal, _ harmless: PseudoTerminal) {
    (self.hostile, self.harmless) = (hostile, harmless)
  }

  /// Presses a key on both and waits for what it leads to.
  func press(_ key: Key, until text: String, alikeFrom column: String? = nil) throws {
    try hostile.press(key)
    try harmless.press(key)
    try expect(text, alikeFrom: column)
  }

  /// Closes what lies over both screens; its title has to go.
  func close(_ title: String) throws {
    for terminal in [hostile, harmless] {
      try terminal.press(.escape)
      try terminal.waitUntil(lacks: title)
    }
  }

  /// Waits until both show a text and stay in their cells. From the column of that title on, the
  /// first one without texts of the tenant, both have to be the same, as far as the list goes: the line
  /// below it has texts of the tenant wherever they end.
  func expect(_ text: String, alikeFrom column: String? = nil) throws {
    let other = try harmless.waitUntil(contains: text)
    try hostile.waitUntil("“\(text)” and otherwise what is on this screen:\n\(other)") {
      $0.contains(text) && Self.areAlike($0, harmless.screen, from: column)
    }
  }

  private static func areAlike(_ one: Screen, _ other: Screen, from column: String?) -> Bool {
    guard one.lines.last == other.lines.last, keepsMargin(one) else { return false }
    guard let column else { return true }
    guard let place = one.position(of: column), place == other.position(of: column) else {
      return false
    }
    let list = zip(one.cells, other.cells).dropLast(3).dropFirst(place.row)
    return list.allSatisfy { row, twin in
      row[place.column...] == twin[place.column...]
    }
  }

  /// A text that ran over the edge would stand in the first column, where only marks do.
  private static func keepsMargin(_ screen: Screen) -> Bool {
    screen.cells.allSatisfy { [" ", "•", "─"].contains($0[0].text) }
  }
}
