/// An application common in companies.
struct ApplicationTemplate {
  let name: String
  let attribute: String
  let style: NameStyle
  let prefix: String
  let endings: [String]

  init(
    _ name: String, _ attribute: String, _ style: NameStyle, _ prefix: String = "",
    _ endings: String...
  ) {
    self.name = name
    self.attribute = attribute
    self.style = style
    self.prefix = prefix
    self.endings = endings
  }

  /// The name of an entitlement for a topic, such as `FIN Invoices Editor`.
  func name(code: String, topic: String, ending: String) -> String {
    style.name(prefix: prefix, code: code, topic: topic, ending: ending)
  }

  /// The applications, the most common first.
  static let all = [
    ApplicationTemplate(
      "Active Directory", "memberOf", .dashed, "GG", "RW", "RO", "Admins", "Users"),
    ApplicationTemplate("Entra ID", "groups", .kebab, "sg", "members", "owners", "readers"),
    ApplicationTemplate("Workday", "securityGroups", .words, "", "Partner", "Analyst", "Viewer"),
    ApplicationTemplate(
      "SAP S/4HANA", "roles", .capitals, "Z", "POST", "DISPLAY", "RELEASE", "MAINTAIN"),
    ApplicationTemplate("Salesforce", "profiles", .words, "", "User", "Editor", "Supervisor"),
    ApplicationTemplate("ServiceNow", "roles", .snake, "x", "fulfiller", "approver", "user"),
    ApplicationTemplate("GitHub Enterprise", "teams", .kebab, "", "maintain", "write", "read"),
    ApplicationTemplate("Jira", "groups", .kebab, "jira", "users", "admins", "leads"),
    ApplicationTemplate("Confluence", "groups", .kebab, "space", "editors", "viewers"),
    ApplicationTemplate("AWS", "groups", .pascal, "", "PowerUser", "ReadOnly", "Operator"),
    ApplicationTemplate("Snowflake", "roles", .capitals, "", "READER", "WRITER", "OWNER"),
    ApplicationTemplate("Tableau", "groups", .words, "", "Explorers", "Creators", "Viewers"),
    ApplicationTemplate("NetSuite", "roles", .words, "", "Clerk", "Reviewer", "Manager"),
    ApplicationTemplate("Slack", "channels", .kebab, "", "team", "alerts", "private"),
    ApplicationTemplate("Zoom", "groups", .words, "", "Hosts", "Webinar Hosts"),
    ApplicationTemplate("Okta", "groups", .kebab, "app", "access", "mfa", "admin"),
    ApplicationTemplate("Box", "groups", .words, "", "Folder Editors", "Folder Viewers"),
    ApplicationTemplate(
      "Oracle EBS", "responsibilities", .words, "XX", "Inquiry", "Entry", "Super User"),
    ApplicationTemplate("Zendesk", "roles", .snake, "", "agent", "light_agent", "admin"),
    ApplicationTemplate("Datadog", "roles", .kebab, "", "standard", "readonly", "admin"),
  ]

  /// Whether an entitlement with this name gives power over others' data or access.
  static func isPrivileged(_ name: String) -> Bool {
    name == "Administrators" || privilegedEndings.contains { name.hasSuffix($0) }
  }

  private static let privilegedEndings = ["-Admins", "-admins", " Super User", "_OWNER"]

  /// Entitlement names common to all applications.
  static let commonplace = [
    "Administrators", "Read Only", "Auditors", "Power Users", "Report Viewers", "Approvers",
  ]
}
