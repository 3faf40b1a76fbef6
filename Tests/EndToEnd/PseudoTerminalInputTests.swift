import Glibc
import PseudoTerminal
import Testing

@Suite(.serialized, .timeLimit(.minutes(5))) struct `The keyboard of a pseudo-terminal` {
  /// A terminal whose program shows each byte that it is sent, as octal numbers, one line each.
  private func listener(after setup: String = "") throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "stty raw -echo opost; printf '\(setup)ready\\n'; exec od -An -v -b -w1"])
    try terminal.waitUntil(contains: "ready")
    return terminal
  }

  @Test(arguments: [
    ("x", "170"), ("é", "303 251"), ("enter", "015"), ("esc", "033"), ("space", "040"),
    ("tab", "011"), ("backspace", "177"), ("ctrl-c", "003"), ("ctrl-z", "032"), ("ctrl-i", "011"),
    ("alt-x", "033 170"), ("up", "033 133 101"), ("pgdn", "033 133 066 176"),
    ("shift-tab", "033 133 132"), ("f1", "033 117 120"), ("delete", "033 133 063 176"),
  ])
  func `sends the bytes of a key`(key: String, bytes: String) throws {
    let terminal = try listener()
    try terminal.press(Key(key))
    try expect(bytes, on: terminal)
  }

  @Test func `sends arrows in their application form once the program requested it`() throws {
    let terminal = try listener(after: "\\033[?1h")
    try terminal.press(.down)
    try expect("033 117 102", on: terminal)
  }

  @Test func `marks a paste only if the program requested it`() throws {
    let plain = try listener()
    try plain.paste("a")
    try expect("141", on: plain)

    let marked = try listener(after: "\\033[?2004h")
    try marked.paste("a")
    try expect("033 133 062 060 060 176 141 033 133 062 060 061 176", on: marked)
  }

  @Test func `refuses a key that does not exist`() throws {
    let terminal = try PseudoTerminal("/bin/cat")
    #expect(throws: UnknownKey.self) { try terminal.press("entre") }
  }

  /// Waits for exactly these bytes, in octal numbers.
  private func expect(_ bytes: String, on terminal: PseudoTerminal) throws {
    let wanted = bytes.split(separator: " ").map(String.init)
    try terminal.waitUntil("the bytes \(bytes)") { screen in
      let numbers = screen.lines.joined(separator: " ").split(separator: " ").map(String.init)
      return numbers == ["ready"] + wanted
    }
  }
}
