/// A duty of identities from several departments, besides their jobs.
struct DutyTemplate {
  let name: String

  /// The code in the names of its entitlements.
  let code: String

  let topics: [String]

  /// The duty with this number: the known ones first, then made-up projects.
  static func numbered(_ number: Int) -> DutyTemplate {
    guard number >= known.count else { return known[number] }
    let project = number - known.count
    let name = projects[project % projects.count]
    let round = project / projects.count
    let code = name.uppercased() + (round == 0 ? "" : "\(round + 1)")
    return DutyTemplate(
      name: "Project \(name)" + (round == 0 ? "" : " \(round + 1)"), code: code,
      topics: ["Plan", "Workspace", "Budget", "Steering"])
  }

  private static let known = [
    DutyTemplate(
      name: "On-Call Engineers", code: "ONCALL", topics: ["Pager", "Break Glass", "Bridge"]),
    DutyTemplate(
      name: "Budget Approvers", code: "BUDGET", topics: ["Approval", "Cost Centers", "Plan"]),
    DutyTemplate(name: "Project Aurora", code: "AURORA", topics: ["Plan", "Workspace", "Cutover"]),
    DutyTemplate(
      name: "Works Council", code: "COUNCIL", topics: ["Minutes", "Hearings", "Mailbox"]),
    DutyTemplate(
      name: "Security Champions", code: "CHAMPION", topics: ["Findings", "Training", "Scans"]),
    DutyTemplate(
      name: "Data Protection Contacts", code: "PRIVACY",
      topics: ["Requests", "Register", "Deletion"]),
    DutyTemplate(
      name: "Crisis Team", code: "CRISIS", topics: ["Hotline", "Playbook", "Status Page"]),
  ]

  private static let projects = split(
    "Basalt Cobalt Delta Ember Fjord Granite Harbor Indigo Juniper Kestrel Lantern Meridian Nimbus"
      + " Orchid Pelican Quartz Raven Summit Tundra Umber Vertex Willow Xenon Yarrow Zephyr Anchor"
      + " Beacon Cedar Drift Echo Falcon Glacier Heron Isle")

  private static func split(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}
