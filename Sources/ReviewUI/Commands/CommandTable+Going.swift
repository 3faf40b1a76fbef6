import Review
import ReviewApp
import Terminal

extension CommandTable {
  static let going: [Command] =
    [
      Command(
        "open-row", "Open", "Opens the session or potential role under the cursor.",
        keys: [.enter, "l", .right], group: .going, in: .lists, hint: "open",
        .act(.open)
      ),
      Command(
        "inspect-entitlement", "Preview or describe",
        "Previews excluding what is below the threshold; at 0, describes the row.",
        keys: [.enter], group: .going, in: [.entitlements], hint: .inspection,
        .act(.open)
      ),
      Command(
        "go-back", "Back", "Closes a message, a range or a search, else goes back.",
        keys: [.escape], group: .going,
        .act(.back)
      ),
      Command(
        "leave-screen", "Back, or quit",
        "Goes back to the screen before; ends the program on the first.",
        keys: ["q"], group: .going,
        .act(.leaveScreen)
      ),
      Command(
        "go-up", "Back to the list", "Goes back to the screen before.", keys: ["h", .left],
        group: .going, in: .lists,
        .act(.goUp)
      ),
      destination("sessions", "the sessions", "1", .sessions, hint: .lists),
      destination("all-roles", "all potential roles", "2", .allRoles),
      destination("saved-roles", "the saved roles", "3", .savedRoles),
      Command(
        "next-tab", "Next tab", "Goes to the next tab of the role.", keys: [.tab], group: .going,
        in: .role, hint: "tabs",
        .act(.nextTab(forward: true))
      ),
      Command(
        "previous-tab", "Previous tab", "Goes to the previous tab of the role.", keys: [.backTab],
        group: .going, in: .role,
        .act(.nextTab(forward: false))
      ),
      Command(
        "step-right", "Tab to the right", "Goes to the next tab of the role.", keys: [.right, "l"],
        group: .going, in: .role.subtracting([.entitlements]),
        .act(.nextTab(forward: true))
      ),
      Command(
        "step-left", "Tab to the left", "Goes to the previous tab of the role.",
        keys: [.left, "h"], group: .going, in: .role.subtracting([.entitlements]),
        .act(.nextTab(forward: false))
      ),
      Command(
        "next-role", "Next role", "Goes to the next role of the list this one was opened from.",
        keys: ["]"], group: .going, in: .role, .act(.ask(.nextRole))
      ),
      Command(
        "previous-role", "Previous role",
        "Goes to the previous role of the list this one was opened from.", keys: ["["],
        group: .going, in: .role, .act(.ask(.previousRole))
      ),
    ] + RoleScreen.Tab.allCases.enumerated().map { tab($0, $1) }

  private static func destination(
    _ id: String, _ name: String, _ key: Key, _ destination: Destination,
    hint: FooterHint? = nil
  ) -> Command {
    Command(
      "show-\(id)", "Show \(name)", "Goes to \(name).", keys: [key], group: .going,
      in: .lists, hint: hint,
      .act(.show(destination))
    )
  }

  /// Its digit is its place among the tabs.
  private static func tab(_ index: Int, _ tab: RoleScreen.Tab) -> Command {
    Command(
      "show-\(tab.rawValue)", "Tab \(tab.rawValue)", "Shows \(tab.kind.label.content).",
      keys: [.character(Character("\(index + 1)"))], group: .going, in: .role,
      .act(.tab(tab))
    )
  }
}
