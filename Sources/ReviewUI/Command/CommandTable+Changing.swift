import Review
import Terminal

extension CommandTable {
  static let changing: [Command] = [
    Command(
      "exclude-entitlements", "Exclude entitlements",
      "Leaves out the marked ones, else the current one, after a preview.",
      keys: ["x"], group: .changing, in: [.entitlements], danger: .change, hint: "exclude…",
      unless: Obstacle.noRow
    ) { _ in .act(.ask(.exclude)) },
    Command(
      "restore-entitlements", "Restore entitlements",
      "Takes back the marked ones, else the current one, after a preview.",
      keys: ["x"], group: .changing, in: [.excluded], danger: .change, hint: "restore…",
      unless: Obstacle.noRow
    ) { _ in .act(.ask(.restore)) },
    Command(
      "undo-change", "Undo", "Takes the last change back on the tenant.", keys: ["u"],
      group: .changing, danger: .change, hint: "undo", unless: Obstacle.nothingToUndo
    ) { _ in .act(.undo) },
    Command(
      "settle-changes", "Ask what became of it",
      "Asks what became of changes whose answers were lost; sends none again.", keys: ["A"],
      group: .changing, hint: "ask again", unless: Obstacle.nothingUnsure
    ) { _ in .act(.lookUp) },
    Command(
      "rename-role", "Rename", "Changes the name of the potential role.", keys: ["R"],
      group: .changing, in: .oneRole, danger: .change, hint: "rename", unless: Obstacle.noRole
    ) { _ in .act(.ask(.rename)) },
    Command(
      "describe-role", "Describe", "Changes the description of the potential role.", keys: ["E"],
      group: .changing, in: .oneRole, danger: .change, unless: Obstacle.noRole
    ) { _ in .act(.ask(.describe)) },
    Command(
      "save-role", "Save or unsave",
      "Saves the role as a draft; a saved one is saved no longer.", keys: ["S"],
      group: .changing, in: .oneRole, danger: .change, hint: "save", unless: Obstacle.noRole
    ) { _ in .act(.toggleSaved) },
    Command(
      "provision-role", "Provision",
      "Creates a real role, after showing exactly what goes in.",
      keys: ["p"], group: .changing, in: .role, danger: .access, hint: "provision…",
      unless: Obstacle.stillLoading
    ) { _ in .act(.ask(.provision)) },
    Command(
      "rename-session", "Rename the session", "Changes the name of the session.", keys: ["R"],
      group: .changing, in: [.sessions], danger: .change, hint: "rename",
      unless: Obstacle.noSession
    ) { _ in .act(.ask(.renameSession)) },
    Command(
      "save-session", "Save or unsave the session",
      "Keeps the session; one that is kept is kept no longer.", keys: ["S"],
      group: .changing, in: [.sessions], danger: .change, hint: "save",
      unless: Obstacle.noSession
    ) { _ in .act(.toggleSaved) },
    Command(
      "tune-session", "Re-tune the session",
      "Changes its thresholds; the tenant computes its roles anew.", keys: ["t"],
      group: .changing, in: [.sessions], danger: .change, hint: "re-tune…",
      unless: Obstacle.noSession
    ) { _ in .act(.ask(.tuneSession)) },
    Command(
      "export-role", "Export", "Writes the people and the access of the role into a zip file.",
      keys: ["X"], group: .changing, in: .oneRole, unless: Obstacle.noRole
    ) { _ in .act(.ask(.export)) },
    Command(
      "create-session", "Create a session", "Opens the form of a new role mining session.",
      keys: ["c"], group: .changing, in: [.sessions], danger: .change, hint: "create session…"
    ) { _ in .act(.ask(.createSession)) },
  ]
}
