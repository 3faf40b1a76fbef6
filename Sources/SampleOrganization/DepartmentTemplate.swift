/// A department as it is found in many companies.
struct DepartmentTemplate {
  let name: String

  /// Stands in the names of its entitlements.
  let code: String

  /// The applications that it uses beside those that all departments use.
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

  /// Applications that people of all departments hold entitlements of.
  static let sharedApplications = [
    "Active Directory", "Entra ID", "ServiceNow", "Confluence", "Slack", "Box", "Okta",
  ]

  /// The departments, those first that every company has.
  static let all = business + technical + staff
}

/// A job, and what people in it work on.
struct JobTemplate {
  let title: String
  let topics: [String]

  init(_ title: String, _ topics: String...) {
    self.title = title
    self.topics = topics
  }
}
