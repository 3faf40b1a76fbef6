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
        "inspect-entitlement", "Preview or show description",
        "Previews exclusion below the threshold; at 0, shows the description.",
        keys: [.enter], group: .going, in: [.entitlements], hint: .inspection,
        .act(.open)
      ),
      Command(
        "follow-line", "Follow the line",
        "Goes to where you can act on the line under the cursor.",
        keys: [.enter], group: .going, in: [.tab(.overview)], hint: "follow",
        .act(.ask(.followLine))
      ),
      Command(
        "read-row", "Read", "Shows everything about the row under the cursor.", keys: [.enter],
        group: .going, in: [.tab(.rules), .tab(.gains), .tab(.outliers), .tab(.similar)],
        hint: "read",
        .act(.open)
      ),
      Command(
        "turn-gains", "Flip the gains",
        "Lists the gains by entitlement, then what would be redundant, then by identity again.",
        keys: ["z"],
        group: .going, in: [.tab(.gains)], hint: "flip",
        .act(.ask(.turnGains))
      ),
      Command(
        "load-holdings", "Ask who holds what",
        "Asks the tenant person by person who holds what, in the background.", keys: ["L"],
        group: .going, in: [.tab(.gains)],
        .act(.ask(.loadHoldings))
      ),
      Command(
        "load-siblings", "Compare with the other roles",
        "Reads the other potential roles of the session, after saying how many requests that takes.",
        keys: ["L"], group: .going, in: [.tab(.similar)], hint: "read the rest",
        .act(.ask(.loadSiblings))
      ),
      Command(
        "load-accepted-holdings", "Ask who holds what",
        "Asks the tenant about each person in an accepted role, in the background; again stops it.",
        keys: ["L"], group: .going, in: [.accepted],
        .act(.ask(.loadAcceptedHoldings))
      ),
      Command(
        "read-accepted", "Read",
        "Shows everything about the row under the cursor; opens a role.", keys: [.enter],
        group: .going, in: [.accepted], hint: "read",
        .act(.open)
      ),
      Command(
        "show-role-overview", "Overview", "Shows what the role is, at a glance.", keys: ["o"],
        group: .going, in: .oneRole.subtracting([.tab(.overview)]), hint: "overview",
        .act(.ask(.overview))
      ),
      Command(
        "show-session-findings", "About the session",
        "Shows how the session was mined, how sure the result is, and who is in no role.",
        keys: ["o"], group: .going, in: [.sessions], hint: "about",
        .act(.ask(.sessionFindings))
      ),
      Command(
        "compare-roles", "Compare", "Compares 2 to 6 marked roles.", keys: ["="],
        group: .going, in: [.roles],
        .act(.ask(.comparison))
      ),
      Command(
        "go-back", "Back",
        "Closes a message, a range, a search or the filter, or goes back.",
        keys: [.escape], group: .going,
        .act(.back)
      ),
      Command(
        "leave-screen", "Back, or quit",
        "Goes back to the previous screen; on the first screen, quits.",
        keys: ["q"], group: .going,
        .act(.leaveScreen)
      ),
      Command(
        "go-up", "Back to the list", "Goes back to the previous screen.", keys: ["h", .left],
        group: .going, in: .lists,
        .act(.goUp)
      ),
      Command(
        "next-list", "Next list",
        "Goes to the next list: sessions, all roles, saved roles.",
        keys: [.tab], group: .going, in: .lists, hint: "lists",
        counting: Counting { .nextList(forward: true, times: $0) },
        .act(.nextList(forward: true))
      ),
      Command(
        "previous-list", "Previous list",
        "Goes to the previous list: sessions, all roles, saved roles.", keys: [.backTab],
        group: .going, in: .lists, counting: Counting { .nextList(forward: false, times: $0) },
        .act(.nextList(forward: false))
      ),
      Command(
        "next-tab", "Next tab", "Goes to the next tab.", keys: [.tab], group: .going, in: .tabs,
        hint: "tabs", counting: Counting { .nextTab(forward: true, times: $0) },
        .act(.nextTab(forward: true))
      ),
      Command(
        "previous-tab", "Previous tab", "Goes to the previous tab.", keys: [.backTab],
        group: .going, in: .tabs, counting: Counting { .nextTab(forward: false, times: $0) },
        .act(.nextTab(forward: false))
      ),
      Command(
        "step-right", "Tab to the right", "Goes to the next tab.", keys: [.right, "l"],
        group: .going, in: .tabs.subtracting([.entitlements]),
        counting: Counting { .nextTab(forward: true, times: $0) },
        .act(.nextTab(forward: true))
      ),
      Command(
        "step-left", "Tab to the left", "Goes to the previous tab.",
        keys: [.left, "h"], group: .going, in: .tabs.subtracting([.entitlements]),
        counting: Counting { .nextTab(forward: false, times: $0) },
        .act(.nextTab(forward: false))
      ),
      Command(
        "next-role", "Next role", "Goes to the next role of the list this one was opened from.",
        keys: ["]"], group: .going, in: .role,
        counting: Counting { .ask(.role(after: $0)) },
        .act(.ask(.nextRole))
      ),
      Command(
        "previous-role", "Previous role",
        "Goes to the previous role of the list this one was opened from.", keys: ["["],
        group: .going, in: .role, counting: Counting { .ask(.role(after: -$0)) },
        .act(.ask(.previousRole))
      ),
      Command(
        "show-places", "Go to a place", "Lists the places to go to; the next key goes there.",
        keys: [.go], group: .going, hint: .places,
        .act(.ask(.places))
      ),
      destination("sessions", "the sessions", "s", .sessions),
      destination("all-roles", "all potential roles", "r", .allRoles),
      destination("saved-roles", "the saved roles", "v", .savedRoles),
      Command(
        "show-accepted-roles", "Go to the accepted roles",
        "Shows how much access the accepted roles explain, and who would gain what.",
        afterGo: ["c"], group: .going,
        .act(.ask(.coverage))
      ),
      Command(
        "show-accepted-gains", "Gains of all accepted roles",
        "Shows who would gain what from all accepted roles together.", group: .going,
        .act(.ask(.acceptedGains))
      ),
      Command(
        "open-best-undecided", "Go to the best undecided role",
        "Opens the unsaved, undecided role with the highest quality.", afterGo: ["b"],
        group: .going,
        .act(.ask(.bestUndecided))
      ),
      tab("the overview", "o", .overview),
      tab("the entitlements", "e", .entitlements),
      tab("the excluded entitlements", "x", .excluded),
      tab("the identities", "i", .identities),
      tab("the attributes", "a", .attributes),
      tab("the sources", "u", .sources),
      tab("the membership rules", "m", .rules),
      tab("the gains", "n", .gains),
      tab("the outliers", "t", .outliers),
      tab("the similar roles", "l", .similar),
    ]

  private static func destination(
    _ id: String, _ name: String, _ key: Key, _ destination: Destination
  ) -> Command {
    Command(
      "show-\(id)", "Go to \(name)", "Goes to \(name).", afterGo: [key], group: .going,
      .act(.show(destination))
    )
  }

  private static func tab(_ name: String, _ key: Key, _ tab: RoleScreen.Tab) -> Command {
    Command(
      "show-\(tab.rawValue)", "Go to \(name)", "Shows \(tab.kind.label.content).",
      afterGo: [key], group: .going, in: .role,
      .act(.tab(tab))
    )
  }
}
