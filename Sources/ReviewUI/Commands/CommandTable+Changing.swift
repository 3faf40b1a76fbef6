import Review
import ReviewApp
import Terminal

extension CommandTable {
  static let changing: [Command] = [
    Command(
      "exclude-entitlements", "Exclude entitlements",
      "Excludes the marked entitlements, or the current one, after a preview.",
      keys: ["x"], group: .changing, in: [.entitlements], danger: .change, hint: "exclude…",
      .act(.ask(.exclude))
    ),
    Command(
      "restore-entitlements", "Restore entitlements",
      "Restores the marked entitlements, or the current one, after a preview.",
      keys: ["x"], group: .changing, in: [.excluded], danger: .change, hint: "restore…",
      .act(.ask(.restore))
    ),
    Command(
      "exclude-below", "Exclude below a popularity",
      "Excludes the least popular entitlements of the marked roles, after a preview.",
      keys: ["x"], group: .changing, in: [.roles], danger: .change,
      .act(.ask(.excludeBelow))
    ),
    Command(
      "undo-change", "Undo", "Undoes your last change on the tenant; U redoes it.",
      keys: ["u"], group: .changing, danger: .change, hint: "undo",
      .act(.undo)
    ),
    Command(
      "redo-change", "Redo", "Redoes the last change you undid.", keys: ["U"],
      group: .changing,
      danger: .change, hint: "redo",
      .act(.redo)
    ),
    Command(
      "settle-changes", "Check unconfirmed changes",
      "Asks the tenant now whether the unconfirmed changes were made.", keys: ["A"],
      group: .changing, hint: "check",
      .act(.lookUp)
    ),
    Command(
      "edit-role", "Edit",
      "Changes name, description and saved state in one form, sent as one change.", keys: ["e"],
      group: .changing, in: .oneRole, danger: .change,
      .act(.ask(.editRole))
    ),
    Command(
      "rename-role", "Rename",
      "Renames the role, or all marked roles by a pattern.", keys: ["R"],
      group: .changing, in: .oneRole, danger: .change, hint: "rename",
      .act(.ask(.rename))
    ),
    Command(
      "describe-role", "Describe", "Changes the description of the potential role.", keys: ["E"],
      group: .changing, in: .oneRole, danger: .change,
      .act(.ask(.describe))
    ),
    Command(
      "save-role", "Save or unsave",
      "Saves or unsaves the role, or all marked roles, one after the other.", keys: ["S"],
      group: .changing, in: .oneRole, danger: .change, hint: .saving,
      .act(.toggleSaved)
    ),
    Command(
      "provision-role", "Provision",
      "Creates a role, or one from each marked role, after a preview.",
      keys: ["p"], searchWords: ["owner"], group: .changing, in: .oneRole, danger: .access,
      hint: "provision…",
      .act(.ask(.provision))
    ),
    Command(
      "rename-session", "Rename the session", "Changes the name of the session.", keys: ["R"],
      group: .changing, in: [.sessions], danger: .change, hint: "rename",
      .act(.ask(.renameSession))
    ),
    Command(
      "save-session", "Save or unsave the session",
      "Saves or unsaves the session, or all marked sessions together.", keys: ["S"],
      group: .changing, in: [.sessions], danger: .change, hint: .saving,
      .act(.toggleSaved)
    ),
    Command(
      "tune-session", "Change the limits",
      "Changes the limits of the session; the tenant mines it again.", keys: ["t"],
      group: .changing, in: [.sessions], danger: .change, hint: "limits…",
      .act(.ask(.tuneSession))
    ),
    Command(
      "export-role", "Export",
      "Writes the role, or each marked role, to a zip archive.",
      keys: ["X"], searchWords: ["csv"], group: .changing,
      in: .oneRole.subtracting([.tab(.gains)]),
      .act(.ask(.export))
    ),
    Command(
      "export-gains", "Export the gains",
      "Writes who would gain what into a file: as HTML, Markdown or CSV.",
      keys: ["X"], searchWords: ["csv", "html"], group: .changing,
      in: [.tab(.gains), .accepted], hint: "export…",
      .act(.ask(.exportGains))
    ),
    Command(
      "create-session", "Create a session", "Opens the form for a new role mining session.",
      keys: ["c"], group: .changing, in: [.sessions], danger: .change, hint: "new session…",
      .act(.ask(.createSession))
    ),
  ]
}
