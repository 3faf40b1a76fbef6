import Glibc
import PseudoTerminal

/// `rolesift serve` at work, and what it prints for another shell.
final class ServedTenant {
  /// The variables that lead to it.
  let environment: [String: String]
  private let terminal: PseudoTerminal

  /// The process, for whoever means to kill it.
  var processID: Int32 { terminal.processID }

  /// Offers the tenant in a file.
  init(_ path: String) throws {
    // Wide, so that no line is broken.
    terminal = try PseudoTerminal.rolesift(["serve", path], columns: 200)
    let screen = try terminal.waitUntil(contains: "SAIL_CLIENT_SECRET=")
    environment = Dictionary(
      uniqueKeysWithValues: screen.lines.compactMap { line in
        guard line.hasPrefix("export "), let sign = line.firstIndex(of: "=") else { return nil }
        return (String(line[..<sign].dropFirst(7)), String(line[line.index(after: sign)...]))
      })
  }

  /// Waits until it is gone after a kill.
  func waitForKill() throws { _ = try terminal.waitForExit() }

  /// Interrupts it as its user would.
  ///
  /// - Returns: How it ended.
  @discardableResult
  func stop() throws -> ExitStatus {
    try terminal.press(.control("c"))
    return try terminal.waitForExit()
  }
}
