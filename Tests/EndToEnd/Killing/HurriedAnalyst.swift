import PseudoTerminal
import TestSupport

/// Somebody who decides on roles and changes them as fast as the screen tells what came of it, until the program is
/// gone.
struct HurriedAnalyst {
  let terminal: PseudoTerminal
  /// The ids and the first names of the roles, in the order of the list.
  let roles: [Answered.Role]
  let round: Int
  var random: SeededGenerator
  /// What the screen has reported.
  var acknowledged = Acknowledged()

  /// Works on random roles.
  ///
  /// - Throws: `WaitFailure` if something else happens than the end of the program.
  mutating func work() throws {
    var action = 0
    while terminal.exitStatus() == nil {
      do {
        try act(action)
      } catch {
        guard (try? terminal.waitForExit(within: 5)) != nil else { throw error }
      }
      action += 1
    }
  }

  private mutating func act(_ action: Int) throws {
    let role = roles[Int.random(in: 0..<roles.count, using: &random)]
    guard let name = try goTo(role) else { return }
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<8: try decide("a", "accepted", role, "Accepted \(name).")
    case 8..<16: try decide("d", "rejected", role, "Rejected \(name).")
    case 16, 17: try rename(role, from: name, "\(role.name) (\(round).\(action))")
    case 18: try save(role, name)
    default: try exclude(from: role, name)
    }
  }

  /// Goes to a row of the list.
  ///
  /// - Returns: The role's name as it is shown.
  private func goTo(_ role: Answered.Role) throws -> String? {
    guard let index = roles.firstIndex(where: { $0.id == role.id }) else { return nil }
    for digit in "\(index + 1)" { try terminal.press(Key(String(digit))) }
    try terminal.press("G")
    return try terminal.waitUntil("row \(index + 1)") {
      $0.currentName?.hasPrefix(role.name) == true
    }.currentName
  }

  private mutating func decide(
    _ key: Key, _ state: String, _ role: Answered.Role, _ words: String
  ) throws {
    try terminal.press(key)
    guard try isShown(words) else { return }
    acknowledged.decisions[role.id, default: []].append(state)
  }

  private mutating func rename(
    _ role: Answered.Role, from name: String, _ new: String
  ) throws {
    try terminal.press("R", until: "the name of the potential role")
    try terminal.press(.control("u"))
    try terminal.type(new)
    try terminal.press(.enter)
    guard try isShown("enamed \(name) to \(new).") else { return }
    acknowledged.changes.append((role.id, new))
  }

  private mutating func save(_ role: Answered.Role, _ name: String) throws {
    try terminal.press("S")
    guard try isShown("aved \(name).", "\(name) is no longer saved.") else { return }
    acknowledged.changes.append((role.id, "/saved"))
  }

  private mutating func exclude(from role: Answered.Role, _ name: String) throws {
    try terminal.press(.enter)
    try terminal.waitUntil("the entitlements") { $0.hasRow && $0.contains("new grants") }
    try terminal.press("x", until: "Unchanged on the tenant since you opened it.")
    try terminal.press(.enter)
    if try isShown("xcluded 1 entitlement from \(name).") {
      acknowledged.changes.append((role.id, "ids"))
    }
    try terminal.press("q")
    try terminal.waitUntil("the list") { $0.currentName?.hasPrefix(role.name) == true }
  }

  /// Waits a second for one of some sentences: where an answer was lost, it may come much later.
  private func isShown(_ sentences: String...) throws -> Bool {
    let end = ContinuousClock.now + .seconds(1)
    let screen = try terminal.waitUntil("“\(sentences[0])”") { screen in
      sentences.contains(where: screen.contains) || ContinuousClock.now > end
    }
    return sentences.contains(where: screen.contains)
  }
}
