import CTerminal

/// The key sequences in the terminal's description.
///
/// ``EscapeSequence`` handles common sequences; these are specific to the terminal.
enum TerminfoKeys {
  /// The keys of the terminal that curses was initialised for; empty before.
  static func current() -> [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (capability, key) in capabilities {
      guard let sequence = sequence(of: capability) else { continue }
      keys[sequence] = key
    }
    return keys
  }

  private static func sequence(of capability: String) -> [UInt8]? {
    let pointer = capability.withCString { tigetstr(UnsafeMutablePointer(mutating: $0)) }
    // Terminfo says "not a string" with the address -1.
    guard let pointer, UInt(bitPattern: pointer) != .max else { return nil }
    let bytes = [UInt8](String(cString: pointer).utf8)
    guard let first = bytes.first, first < 0x20 || first == 0x7F else { return nil }
    return bytes
  }

  private static let capabilities: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kpp", .pageUp),
      ("knp", .pageDown), ("khome", .home), ("kend", .end), ("kbs", .backspace),
      ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}
