/// A department common in companies.
struct DepartmentTemplate {
  let name: String

  /// The code in the names of its entitlements.
  let code: String

  /// Its applications besides those of all departments.
  let applications: [String]

  let jobs: [JobTemplate]

  init(_ name: String, _ code: String, uses applications: String..., jobs: JobTemplate...) {
    self.init(name: name, code: code, applications: applications, jobs: jobs)
  }

  init(name: String, code: String, applications: [String], jobs: [JobTemplate]) {
    self.name = name
    self.code = code
    self.applications = applications
    self.jobs = jobs
  }

  /// Applications used by all departments.
  static let sharedApplications = [
    "Active Directory", "Entra ID", "ServiceNow", "Confluence", "Slack", "Box", "Okta",
  ]

  /// The departments, the most common first.
  static let all = business + technical + staff
}

/// A job with its topics.
struct JobTemplate {
  let title: String
  let topics: [String]

  init(_ title: String, _ topics: String...) {
    self.title = title
    self.topics = topics
  }
}
