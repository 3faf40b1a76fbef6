import PseudoTerminal

/// A text that wants to drive the terminal of whoever reads it.
enum HostileText {
  /// Escape sequences, C1 controls, bidirectional overrides, line ends and invisible characters,
  /// each with a parameter of our own, so that its traces are told from what curses sends.
  private static let controls = [
    "\u{1B}[1337m", "\u{1B}]0;EVILTITLE\u{07}", "\u{1B}]52;c;RVZJTA==\u{1B}\\", "\u{1B}[2J",
    "\u{1B}[?1337h", "\u{1B}PEVIL\u{1B}\\", "\u{1B}c", "\u{1B}[6n", "\u{9B}1337m",
    "\u{9D}0;EVIL\u{9C}",
    "\u{90}EVIL\u{9C}", "\u{85}", "\u{84}", "\u{8D}", "\u{202E}", "\u{2066}", "\u{2069}",
    "\u{200F}",
    "\u{200B}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{2028}", "\u{2029}", "\r\n", "\n", "\r",
    "\t", "\u{0B}", "\u{0C}", "\u{0E}", "\u{0F}", "\u{05}", "\u{07}", "\u{08}\u{08}", "\u{18}",
    "\u{1A}", "\u{7F}", "\u{E0041}", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}",
    "👩‍👩‍👧‍👦", "🇩🇪", "\u{FFFD}", "\u{FFFE}",
  ]

  /// A text of 10,000 characters that holds all of it, beginning differently for each number.
  static func text(_ number: Int) -> String {
    let first = controls[number % controls.count]
    let start = first + "EVIL\(number)" + controls.joined(separator: "!")
    return start + String(repeating: "W", count: 10_000 - start.unicodeScalars.count)
  }

  /// What of it must never be sent to a terminal, with a name for the message.
  static func traces(in bytes: [UInt8]) -> [String] {
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    return characters(in: scalars) + sequences(in: scalars)
  }

  private static func characters(in scalars: [Unicode.Scalar]) -> [String] {
    let forbidden = scalars.filter { scalar in
      switch scalar.value {
      // BEL, SO, SI and so on; curses itself uses BS, TAB, LF, CR and ESC.
      case 0x00...0x07, 0x0B, 0x0C, 0x0E...0x1A, 0x1C...0x1F, 0x7F...0x9F: true
      case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
      case 0xE0000...0xE0FFF: true
      default: false
      }
    }
    return Set(forbidden.map { "U+" + String($0.value, radix: 16, uppercase: true) }).sorted()
  }

  /// Escape sequences other than the plain ones that curses draws with.
  private static func sequences(in scalars: [Unicode.Scalar]) -> [String] {
    var found: Set<String> = []
    for index in scalars.indices where scalars[index] == "\u{1B}" {
      let rest = scalars[(index + 1)...].prefix(24)
      guard let kind = rest.first else { continue }
      switch kind {
      case "(", ")", "=", ">", "7", "8", "M": continue
      case "[":
        let parameters = rest.dropFirst().prefix { (0x20...0x3F).contains($0.value) }
        let text = parameters.map(String.init).joined()
        // 1337 is nobody's colour or mode, and 6n asks the terminal to type something.
        let final = rest.dropFirst(1 + parameters.count).first
        if text.contains("1337") || final == "n" || final == "c" { found.insert("CSI \(text)") }
      default: found.insert("ESC \(kind)")
      }
    }
    return found.sorted()
  }
}
