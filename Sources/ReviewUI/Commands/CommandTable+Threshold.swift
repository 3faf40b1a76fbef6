import Review
import ReviewApp
import Terminal

extension CommandTable {
  static let threshold: [Command] = [
    Command(
      "set-threshold", "Set the threshold",
      "Sets the popularity threshold: 40% sets 40, 0% clears it; nothing is sent.", keys: ["%"],
      group: .threshold, in: [.entitlements], hint: "threshold",
      counting: Counting("threshold") { .setThreshold($0) },
      .act(.ask(.threshold))
    ),
    step("raise-threshold", "Raise the threshold by 5", [">"], 5),
    step("lower-threshold", "Lower the threshold by 5", ["<"], -5),
    step("raise-threshold-slightly", "Raise the threshold by 1", [".", .right, "l"], 1),
    step("lower-threshold-slightly", "Lower the threshold by 1", [",", .left, "h"], -1),
    Command(
      "clear-threshold", "Clear the threshold", "Sets the threshold back to 0 percent.",
      group: .threshold, in: [.entitlements],
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
    _ id: String, _ title: String, _ keys: [Key], _ percent: Int
  ) -> Command {
    let sign = percent.signum()
    return Command(
      id, title,
      "\(sign > 0 ? "Raises" : "Lowers") the threshold by \(abs(percent)), or by the number before the key.",
      keys: keys, group: .threshold, in: [.entitlements],
      counting: Counting { .moveThreshold(sign * $0) },
      .act(.moveThreshold(percent))
    )
  }
}
