import FoundationEssentials
import Glibc
import PseudoTerminal
import TestSupport

/// A review that was started from a shell with job control, as most are.
struct ReviewInShell {
  let terminal: PseudoTerminal
  /// The process of the review, which leads its process group.
  let processID: Int32
  private let folder: TemporaryFolder

  /// Starts a shell and in it the review of a demo tenant, and waits for its first list.
  /// - Parameter shell: The shell with its options. `sh` leaves the terminal to its jobs; `bash` edits its
  ///   lines itself, and so has the terminal changed while it waits.
  /// - Throws: `WaitFailure`, or an error of the system.
  init(in shell: [String] = ["/bin/sh", "-i"]) throws {
    folder = try TemporaryFolder()
    let database = try DemoDatabase.copy(to: folder)
    terminal = try PseudoTerminal(
      shell[0], Array(shell.dropFirst()), environment: ["PS1": Self.prompt + " "])
    try terminal.waitUntil("a prompt") { $0.cursorLine == Self.prompt }
    try terminal.type("\(RolesiftBinary.path) --local \(database)")
    try terminal.press(.enter)
    try terminal.waitUntil("the sessions") { $0.hasRow && $0.modes.isAlternateScreen }
    processID = terminal.foregroundGroup
  }

  /// Waits until the shell reads a line, with the review stopped.
  func waitForPrompt() throws {
    try terminal.waitUntil("a prompt") {
      // Wherever in its line: after a stop without notice the terminal does not return to the first column.
      $0.cursorLine.hasSuffix(Self.prompt) && $0.contains("Stopped")
    }
  }

  /// Stops the review with Ctrl-Z, and waits for the shell.
  func stop() throws {
    try terminal.press(.control("z"))
    try waitForPrompt()
  }

  /// Types a line in the shell.
  func enter(_ line: String) throws {
    try terminal.type(line)
    try terminal.press(.enter)
  }

  /// Sends signals to the review, one right after the other.
  func send(_ signals: Int32...) {
    for signal in signals { kill(processID, signal) }
  }

  /// Lets the review go on in the background, and waits until it has stopped there.
  func goOnInBackground() throws {
    try enter("clear; bg; echo in the background")
    try terminal.waitUntil("a prompt") {
      $0.lines.contains("in the background") && $0.cursorLine == Self.prompt
    }
    try terminal.waitUntil("the review stopped again") { _ in isInState("T") ?? false }
  }

  /// Waits until the review has ended, whether its shell has looked after it or not.
  func waitForEnd() throws {
    try terminal.waitUntil("the end of the review") { _ in isInState("Z") ?? true }
  }

  /// Whether the kernel says so about the review; nil if it is no longer a process.
  private func isInState(_ letter: String) -> Bool? {
    let status = try? String(contentsOfFile: "/proc/\(processID)/stat", encoding: .utf8)
    return status?.contains(") \(letter) ")
  }

  private static let prompt = "shell>"
}
