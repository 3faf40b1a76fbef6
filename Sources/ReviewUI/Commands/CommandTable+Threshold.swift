import Review
import ReviewApp
import Terminal

extension CommandTable {
  static let threshold: [Command] = [
    step("raise-threshold", "Raise the threshold by 5", [">"], 5, hint: "threshold"),
    step("lower-threshold", "Lower the threshold by 5", ["<"], -5),
    step("raise-threshold-slightly", "Raise the threshold by 1", [".", .right, "l"], 1),
    step("lower-threshold-slightly", "Lower the threshold by 1", [",", .left, "h"], -1),
    Command(
      "clear-threshold", "Clear the threshold", "Sets the threshold back to 0 percent.",
      keys: ["0"], group: .threshold, in: [.entitlements],
      .act(.setThreshold(0))
    ),
    Command(
      "mark-below-threshold", "Mark below the threshold",
      "Marks the entitlements below the threshold.", keys: ["t"], group: .threshold,
      in: [.entitlements], hint: "mark below",
      .act(.markBelowThreshold)
    ),
  ]

  private static func step(
    _ id: String, _ title: String, _ keys: [Key], _ percent: Int, hint: FooterHint? = nil
  ) -> Command {
    Command(
      id, title, "Moves the popularity threshold by \(abs(percent)) percent; nothing is sent.",
      keys: keys, group: .threshold, in: [.entitlements], hint: hint,
      .act(.moveThreshold(percent))
    )
  }
}
