import Journal
import ReviewApp
import Terminal

extension CommandTable {
  static let deciding: [Command] = [
    decision(
      "accept-role", "Accept", "a", "Accepts the role, or all marked roles.", hint: "accept",
      searchWords: ["approve"], .accepted),
    decision(
      "reject-role", "Reject", "d", "Rejects the role, or all marked roles.", hint: "reject",
      searchWords: ["decline", "deny"], .rejected),
    Command(
      "postpone-role", "Decide later", "Puts off the role until a day, or for a person.",
      keys: ["w"], group: .deciding, in: .oneRole, .act(.ask(.later))),
    Command(
      "note-decision", "Note", "Adds a note, a reason and a proposed owner to the decision.",
      keys: ["i"], searchWords: ["owner", "comment"], group: .deciding, in: .oneRole,
      .act(.ask(.decisionNote))),
    Command(
      "decide-entitlements", "Keep or exclude",
      "Records that entitlements stay or go, and why; nothing is sent.", keys: ["K"],
      group: .deciding, in: [.entitlements], .act(.ask(.entitlementDecision))),
    Command(
      "mark-to-exclude", "Mark decided exclusions",
      "Marks the entitlements that a decision excludes; x excludes them.",
      keys: ["T"], group: .deciding, in: [.entitlements], .act(.ask(.markToExclude))),
    decision(
      "withdraw-decision", "Withdraw the decision", "b", "Makes the role undecided again.",
      .undecided),
    Command(
      "resolve-conflicts", "Decided differently",
      "Shows where people decided differently; Enter takes a decision.",
      keys: ["C"], group: .deciding, .act(.ask(.conflicts))),
    Command(
      "write-report", "Write the report",
      "Writes a report on the whole review into a file.", keys: ["W"],
      searchWords: ["csv", "html", "sign"], group: .deciding,
      .act(.ask(.report))),
    filter(
      "undecided", "Only undecided roles", "Shows only the undecided roles; again, all roles.",
      ["D"],
      .undecided),
    filter("accepted", "Only accepted roles", "Shows only the accepted roles.", [], .accepted),
    filter("rejected", "Only rejected roles", "Shows only the rejected roles.", [], .rejected),
    filter(
      "postponed", "Only roles put off", "Shows only the roles that were put off.", [], .later),
    filter("own-decisions", "Only my decisions", "Shows only the roles you decided on.", [], .mine),
  ]

  private static func filter(
    _ id: String, _ title: String, _ help: String, _ keys: [Key], _ filter: DecisionFilter
  ) -> Command {
    Command(
      "only-\(id)", title, help, keys: keys, group: .deciding, in: [.roles],
      .act(.ask(.only(filter))))
  }

  private static func decision(
    _ id: String, _ title: String, _ key: Key, _ help: String, hint: FooterHint? = nil,
    searchWords: [String] = [], _ state: Decision.State
  ) -> Command {
    Command(
      id, title, help, keys: [key], searchWords: searchWords, group: .deciding, in: .oneRole,
      hint: hint,
      .act(.decide(state)))
  }
}
