import ReviewApp
import Terminal

extension CommandTable {
  static let marking: [Command] = [
    Command(
      "mark-row", "Mark",
      "Marks or unmarks the row and goes to the next; 10 Space does so with ten rows.",
      keys: [.space], group: .marking, hint: "mark",
      counting: Counting("mark rows") { .mark(.rows($0)) },
      .act(.mark(.toggle))
    ),
    Command(
      "mark-range", "Mark a range",
      "Starts a range at the current row, or marks the range you started.",
      keys: ["v"], group: .marking,
      .act(.mark(.range))
    ),
    Command(
      "mark-application", "Mark the application",
      "Marks all entitlements of the same application as the current one.", keys: ["="],
      group: .marking,
      in: [.entitlements],
      .act(.markApplication)
    ),
    Command(
      "mark-unused", "Mark unused entitlements",
      "Marks the entitlements on sources that no identity used in 90 days.",
      keys: ["z"], group: .marking, in: [.entitlements],
      .act(.ask(.markUnused))
    ),
    Command(
      "mark-found", "Mark the matches", "Marks every row that the search finds.", keys: ["+"],
      group: .marking,
      .act(.mark(.found))
    ),
    Command(
      "mark-all", "Mark all", "Marks every row of the list.", keys: ["*"], group: .marking,
      .act(.mark(.all))
    ),
    Command(
      "clear-marks", "Clear all marks", "Clears the marks of this list.", keys: ["-"],
      group: .marking,
      .act(.mark(.none))
    ),
  ]
}
