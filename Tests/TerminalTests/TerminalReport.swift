/// What terminals send without a key, and programs leave behind: one of each kind, and made-up ones.
enum TerminalReport {
  /// Reports as terminals really send them.
  static let known: [[UInt8]] =
    [
      // Where the cursor is, what the terminal is, what a mode is set to.
      "\u{1B}[12;40R", "\u{1B}[1;2R", "\u{1B}[1;1R", "\u{1B}[?12;40;1R", "\u{1B}[0n",
      "\u{1B}[?62;22c", "\u{1B}[>41;354;0c", "\u{1B}P!|00000000\u{1B}\\", "\u{1B}[?2026;2$y",
      "\u{1B}[4;1$y", "\u{1B}[8;24;80t", "\u{1B}[48;24;80;480;640t", "\u{1B}[?997;1n",
      // Focus; the mouse, in five protocols.
      "\u{1B}[I", "\u{1B}[O", "\u{1B}[<0;10;5M", "\u{1B}[<35;10;5m", "\u{1B}[32;10;5M",
      "\u{1B}[M !!", "\u{1B}[M#xX", "\u{1B}[M \u{A5}\u{A1}", "\u{1B}[t!!", "\u{1B}[T!!!!!!",
      "\u{1B}[1;1;12;40;0&w",
      // A key that was released, one of the window system, one without a character.
      "\u{1B}[97;1:3u", "\u{1B}[1;1:3A", "\u{1B}[97;9u", "\u{1B}[57441u", "\u{1B}[57358;1u",
      "\u{1B}[?1u", "\u{1B}[u", "\u{1B}[201~", "\u{1B}[27;5;97~",
      // Colours, the clipboard, titles.
      "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "\u{1B}]4;1;rgb:ff/00/00\u{7}",
      "\u{1B}]52;c;eHhTU1hY\u{1B}\\", "\u{1B}]lxSX\u{DC}\u{1B}\\", "\u{1B}]LxSX\u{7}",
      // The terminal's name, a capability, a setting; pictures, and kinds that nobody uses.
      "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}P1+r544e=787465726d\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
      "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^xSX\u{1B}\\", "\u{1B}XxSX\u{1B}\\",
      // The characters of C1 in UTF-8.
      "\u{9B}?62;22c", "\u{9D}11;rgb:00/00/00\u{9C}", "\u{90}1$r0m\u{9C}", "\u{9F}Gi=1;OK\u{9C}",
      "\u{85}",
    ].map { Array($0.utf8) } + [
      // The same as bytes; a mouse far to the right.
      [0x9B] + "?62;22c".utf8, [0x9D] + "11;rgb:00/00/00".utf8 + [0x9C],
      [0x90] + "1$r0m".utf8 + [0x1B, 0x5C], Array("\u{1B}[M ".utf8) + [0x9F, 0xB0],
    ]

  /// A report of any kind and length, with anything in it that may be.
  static func random(using generator: inout some RandomNumberGenerator) -> [UInt8] {
    let longest = Bool.random(using: &generator) ? 20 : 3_000
    let length = Int.random(in: 1...longest, using: &generator)
    let isControl = Bool.random(using: &generator)
    let body = (0..<length).map { _ in
      UInt8.random(in: isControl ? 0x30...0x3B : 0x20...0x7E, using: &generator)
    }
    guard !isControl else { return Array("\u{1B}[?".utf8) + body + Array("c".utf8) }
    let begin = ["]", "P", "_", "^", "X"].randomElement(using: &generator) ?? "]"
    let isBell = begin == "]" && Bool.random(using: &generator)
    return Array("\u{1B}\(begin)".utf8) + body + Array((isBell ? "\u{7}" : "\u{1B}\\").utf8)
  }
}
