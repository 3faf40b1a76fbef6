import ReviewApp
import Terminal

extension CommandTable {
  static let marking: [Command] = [
    Command(
      "mark-row", "Mark", "Marks the current row or takes its mark away, and goes on.",
      keys: [.space], group: .marking, hint: "mark",
      .act(.mark(.toggle))
    ),
    Command(
      "mark-range", "Mark a range", "Begins a range at the current row, or marks the range begun.",
      keys: ["v"], group: .marking,
      .act(.mark(.range))
    ),
    Command(
      "mark-application", "Mark the application",
      "Marks the entitlements of the current one's application.", keys: ["="], group: .marking,
      in: [.entitlements],
      .act(.markApplication)
    ),
    Command(
      "mark-found", "Mark what was found", "Marks every row that the search finds.", keys: ["+"],
      group: .marking,
      .act(.mark(.found))
    ),
    Command(
      "mark-all", "Mark all", "Marks every row of the list.", keys: ["*"], group: .marking,
      .act(.mark(.all))
    ),
    Command(
      "clear-marks", "Take all marks away", "Takes the marks of this list away.", keys: ["-"],
      group: .marking,
      .act(.mark(.none))
    ),
  ]
}
