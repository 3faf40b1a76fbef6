import FoundationEssentials
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Origins of the settings` {
  private static let variables = [
    "SAIL_BASE_URL": "https://variable.example.com", "SAIL_CLIENT_ID": "variable-id",
    "SAIL_CLIENT_SECRET": "variable-secret",
  ]

  private static let file = """
    activeenvironment: Acme
    authtype: pat
    environments:
        acme:
            baseurl: https://acme.api.identitynow.com
            tenanturl: https://acme.identitynow.com
            pat:
                clientid: acme-id
                clientsecret: acme-secret
                expiry: 2026-01-01T00:00:00Z
        Two-Words:
          tenanturl: "https://two.identitynow.com/"
          pat: {clientid: 0123, clientsecret: 'true'}
    """

  @Test func `A byte-order mark is no part of a file`() throws {
    let home = try HomeFolder(configuration: "\u{FEFF}" + Self.file)
    let settings = try ConnectionSettings.resolve(variables: [:], homeFolder: home.path)
    #expect(settings.clientID.value == "acme-id")
  }

  @Test func `Variables precede the file`() throws {
    let home = try HomeFolder(configuration: Self.file)
    let settings = try ConnectionSettings.resolve(
      variables: Self.variables, homeFolder: home.path)
    #expect(settings.tenant.value.description == "https://variable.example.com")
    #expect(settings.tenant.origin.description == "SAIL_BASE_URL")
    #expect(settings.clientSecret.value.revealed == "variable-secret")
    #expect(settings.clientSecret.origin == .variable("SAIL_CLIENT_SECRET"))
  }

  @Test func `Flags precede variables, value by value`() throws {
    let settings = try ConnectionSettings.resolve(
      flags: ConnectionFlags(tenant: "https://variable.example.com/v2024", clientID: "flag-id"),
      variables: Self.variables, homeFolder: nil)
    #expect(settings.tenant.origin == .flag("--tenant"))
    #expect(settings.clientID == Sourced("flag-id", from: .flag("--client-id")))
    #expect(settings.clientSecret.origin == .variable("SAIL_CLIENT_SECRET"))
  }

  @Test func `The active environment is used, as version 1 of the SailPoint CLI writes it`() throws
  {
    let home = try HomeFolder(configuration: Self.file)
    let settings = try ConnectionSettings.resolve(variables: [:], homeFolder: home.path)
    #expect(settings.tenant.value.description == "https://acme.api.identitynow.com")
    #expect(settings.clientID.value == "acme-id")
    #expect(settings.clientID.origin.description == "~/.sailpoint/config.yaml (acme)")
    #expect(settings.warnings.isEmpty)
  }

  @Test func `Another environment is used by name, and its scalars are texts`() throws {
    let home = try HomeFolder(configuration: Self.file)
    let settings = try ConnectionSettings.resolve(
      flags: ConnectionFlags(environment: "TWO-words"), variables: Self.variables,
      homeFolder: home.path)
    #expect(settings.tenant.value.description == "https://two.api.identitynow.com")
    #expect(settings.credentials.clientID == "0123")
    #expect(settings.credentials.clientSecret.revealed == "true")
  }

  @Test func `Variables complete a file of version 2, which has no credentials`() throws {
    let home = try HomeFolder(
      configuration: "activeenvironment: a\nenvironments:\n  a: {baseurl: https://a.example.com}")
    let settings = try ConnectionSettings.resolve(
      variables: ["SAIL_CLIENT_ID": "i", "SAIL_CLIENT_SECRET": "s"], homeFolder: home.path)
    #expect(settings.tenant.value.description == "https://a.example.com")
    #expect(settings.clientSecret.value.revealed == "s")
  }

  @Test func `The file's secret is sent to no other tenant`() throws {
    let home = try HomeFolder(configuration: Self.file)
    let error = #expect(throws: ConnectionSettingsError.self) {
      try ConnectionSettings.resolve(
        flags: ConnectionFlags(tenant: "localhost:8080"), variables: [:], homeFolder: home.path)
    }
    #expect(error?.description.contains("is not sent to http://localhost:8080") == true)
  }

  @Test func `Missing settings are named with the ways to supply them`() {
    let error = #expect(throws: ConnectionSettingsError.self) {
      try ConnectionSettings.resolve(
        variables: ["SAIL_BASE_URL": "acme", "SAIL_CLIENT_SECRET": ""], homeFolder: nil)
    }
    let text = error?.description ?? ""
    #expect(text.hasPrefix("The client id and the client secret are missing."))
    for way in ["SAIL_CLIENT_SECRET", "~/.sailpoint/config.yaml", "--tenant"] {
      #expect(text.contains(way))
    }
  }

  @Test func `An unknown environment is reported with the known ones`() throws {
    let home = try HomeFolder(configuration: Self.file)
    let error = #expect(throws: ConnectionSettingsError.self) {
      try ConnectionSettings.resolve(
        flags: ConnectionFlags(environment: "test"), variables: [:], homeFolder: home.path)
    }
    #expect(error?.description.contains("Environments: acme, two-words.") == true)
  }

  @Test(arguments: [
    (#"activeenvironment: """#, "names no active environment"),
    ("activeenvironment:", "names no active environment"),
    ("activeenvironment: old", "has no environment 'old', which it names as the active one"),
    ("other: 1", "has no environment 'default', which it names as the active one"),
  ])
  func `A file without its active environment is reported with the environments that it has`(
    line: String, words: String
  ) throws {
    let file = Self.file.replacing("activeenvironment: Acme", with: line)
    let home = try HomeFolder(configuration: file)
    let error = #expect(throws: ConnectionSettingsError.self) {
      try ConnectionSettings.resolve(variables: [:], homeFolder: home.path)
    }
    #expect(
      error?.description.hasPrefix(
        "~/.sailpoint/config.yaml \(words). It has: acme, two-words. Choose one with --env.")
        == true)
    #expect(error?.isWithoutTenant == false)
    #expect(throws: Never.self) {
      try ConnectionSettings.resolve(variables: Self.variables, homeFolder: home.path)
    }
  }

  @Test func `A path in the address is reported as the likely cause of a failed login`() throws {
    var variables = Self.variables
    variables["SAIL_BASE_URL"] = "https://variable.example.com/gateway/v3"
    let settings = try ConnectionSettings.resolve(variables: variables, homeFolder: nil)
    #expect(
      settings.warnings == [
        "The tenant's address in SAIL_BASE_URL has the path '/gateway', so the secret goes to "
          + "https://variable.example.com/gateway/oauth/token. If the login fails, remove the path."
      ])
    variables["SAIL_BASE_URL"] = "https://variable.example.com/ui/d/dashboard"
    #expect(
      try ConnectionSettings.resolve(variables: variables, homeFolder: nil).warnings.isEmpty)
  }

  @Test func `A secret of the variables is sent to no other tenant than theirs`() throws {
    let error = #expect(throws: ConnectionSettingsError.self) {
      try ConnectionSettings.resolve(
        flags: ConnectionFlags(tenant: "acme"), variables: Self.variables, homeFolder: nil)
    }
    #expect(
      error?.description.contains("The secret in SAIL_CLIENT_SECRET belongs to another tenant")
        == true)
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o666])
  func
    `A file with a secret that others may see or change is refused with the command that fixes it`(
      mode: Int
    ) throws
  {
    let home = try HomeFolder(configuration: Self.file, mode: mode)
    let error = #expect(throws: ConnectionSettingsError.self) {
      try ConnectionSettings.resolve(variables: [:], homeFolder: home.path)
    }
    let command = "chmod 600 '\(home.path)/.sailpoint/config.yaml'"
    #expect(error?.description.hasSuffix("Run: \(command)") == true)
    #expect(throws: Never.self) {
      try ConnectionSettings.resolve(variables: Self.variables, homeFolder: home.path)
    }
  }

  @Test func `A file without a secret may be readable by everyone`() throws {
    let home = try HomeFolder(
      configuration: "environments:\n  default: {baseurl: https://a.example.com}", mode: 0o644)
    let settings = try ConnectionSettings.resolve(
      variables: ["SAIL_CLIENT_ID": "i", "SAIL_CLIENT_SECRET": "s"], homeFolder: home.path)
    #expect(settings.tenant.origin == .file(path: "~/.sailpoint/config.yaml", entry: "default"))
  }

  @Test(arguments: ["pat: {accesstoken: x}", "oauth: {refreshtoken: x}"])
  func `A token in the file is as good as a secret`(line: String) throws {
    let home = try HomeFolder(
      configuration: "environments:\n  default: {baseurl: https://a.example.com, \(line)}",
      mode: 0o644)
    #expect(throws: ConnectionSettingsError.self) {
      try ConnectionSettings.resolve(variables: [:], homeFolder: home.path)
    }
  }

  @Test
  func `A malformed file is reported by line without its text, and only if it is needed`() throws {
    let home = try HomeFolder(configuration: "environments:\n  a: {pat: [s3cr3t\n  b: }")
    let error = #expect(throws: ConnectionSettingsError.self) {
      try ConnectionSettings.resolve(variables: [:], homeFolder: home.path)
    }
    #expect(error?.description.contains("line 3") == true)
    #expect(error?.description.contains("s3cr3t") == false)
    #expect(throws: Never.self) {
      try ConnectionSettings.resolve(variables: Self.variables, homeFolder: home.path)
    }
  }

  @Test(arguments: ["", "[]", "x", "a: 1"])
  func `A file of another shape is a file without settings`(text: String) throws {
    let home = try HomeFolder(configuration: text)
    let error = #expect(throws: ConnectionSettingsError.self) {
      try ConnectionSettings.resolve(variables: [:], homeFolder: home.path)
    }
    #expect(error?.description.contains("are missing") == true)
  }

  @Test func `An invalid address is reported with its origin`() {
    let error = #expect(throws: ConnectionSettingsError.self) {
      try ConnectionSettings.resolve(
        variables: ["SAIL_BASE_URL": "http://acme.example.com"], homeFolder: nil)
    }
    #expect(error?.description.hasSuffix("It comes from SAIL_BASE_URL.") == true)
  }

  @Test func `Dumped settings do not show the secret`() throws {
    let settings = try ConnectionSettings.resolve(variables: Self.variables, homeFolder: nil)
    var text = "\(settings)"
    dump(settings, to: &text)
    #expect(text.contains("variable-id") && !text.contains("variable-secret"))
  }
}
