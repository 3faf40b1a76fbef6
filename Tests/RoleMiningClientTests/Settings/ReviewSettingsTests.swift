import RoleMiningClient
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `The settings of a review` {
  private func settings(_ yaml: String) throws -> ReviewSettings {
    try SettingsFile(yaml: yaml, name: "settings.yaml").review
  }

  @Test func `are read beside the profiles`() throws {
    let settings = try settings(
      """
      review:
        approvals: 2
        resemblance: 90
        reasons:
          - too broad
          - exists already
        names: "{jobTitle}[, {department}]"
      profiles:
        acme:
          tenant: acme
      """)
    #expect(settings.approvals == 2 && settings.resemblance == 90)
    #expect(settings.reasons == ["too broad", "exists already"])
    #expect(
      settings.names
        == SettingText(text: "{jobTitle}[, {department}]", place: "settings.yaml:7"))
  }

  @Test(arguments: [
    ("conflicts.yaml", "/etc/rolesift/conflicts.yaml"), ("~/own.yaml", "/home/ana/own.yaml"),
    ("/srv/rules.yaml", "/srv/rules.yaml"),
  ])
  func `name a file of conflict rules relative to their own`(name: String, path: String) throws {
    let file = try SettingsFile(
      yaml: "review:\n  rules: \(name)", name: "settings.yaml", folder: "/etc/rolesift",
      homeFolder: "/home/ana")
    #expect(file.review.rulesFile == path)
  }

  @Test func `require nothing if there are none`() throws {
    #expect(try settings("profiles:\n  a:\n    tenant: a") == ReviewSettings())
    #expect(try ReviewSettings.read(configurationFolder: nil, homeFolder: nil).approvals == 0)
    let folder = try TemporaryFolder()
    #expect(
      try ReviewSettings.read(configurationFolder: folder.path, homeFolder: nil)
        == ReviewSettings())
  }

  @Test(arguments: [
    ("approvals: two", "settings.yaml:2: approvals must be a number from 0 to 9."),
    ("approvals: 10", "settings.yaml:2: approvals must be a number from 0 to 9."),
    ("resemblance: 0", "settings.yaml:2: resemblance must be a number from 1 to 100."),
    ("reasons: too broad", "settings.yaml:2: reasons must be a list of texts"),
    ("reasons: [a, [b]]", "settings.yaml:2: reasons must be a list of texts"),
    ("names: [a]", "settings.yaml:2: names must be text, not a list."),
    ("approval: 2", "settings.yaml:2: Unknown setting 'approval'. Did you mean 'approvals'?"),
  ])
  func `say what is wrong and in which line`(yaml: String, problem: String) throws {
    let error = #expect(throws: ConnectionSettingsError.self) {
      try settings("review:\n  \(yaml)")
    }
    #expect(try #require(error).description.hasPrefix(problem), "\(error?.description ?? "")")
  }
}
