import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Profiles of the settings file` {
  private static let file = """
    profile: acme
    profiles:
      acme:
        tenant: acme
        client_id: acme-id
        client_secret: acme-secret
        read_only: true
        api_version: v2025
        requests_per_10_seconds: 50
        ca_file: ca.pem
      test:
        tenant: https://test.api.example.com
        client_id: 0123
        client_secret: test-secret
        requests_per_10_seconds: off
    """

  private static let variables = [
    "SAIL_BASE_URL": "https://variable.api.example.com", "SAIL_CLIENT_ID": "variable-id",
    "SAIL_CLIENT_SECRET": "variable-secret",
  ]

  @Test func `The profile in use supplies everything, and is each value's origin`() throws {
    let home = try HomeFolder(settings: Self.file)
    let settings = try home.settings()
    let origin = SettingOrigin.file(path: "~/.config/rolesift/settings.yaml", entry: "acme")
    #expect(settings.tenant.value.description == "https://acme.api.identitynow.com")
    #expect(settings.credentials.clientID == "acme-id")
    #expect(settings.credentials.clientSecret.revealed == "acme-secret")
    #expect(settings.target.profile == Sourced("acme", from: origin))
    #expect(settings.target.isReadOnly == Sourced(true, from: origin))
    #expect(settings.target.version == Sourced(.v2025, from: origin))
    #expect(settings.target.pace == Sourced(.limited(50), from: origin))
    #expect(settings.clientSecret.origin == origin)
  }

  @Test func `A byte-order mark is no part of the file`() throws {
    let home = try HomeFolder(settings: "\u{FEFF}" + Self.file)
    #expect(try home.settings().credentials.clientID == "acme-id")
  }

  @Test func `A path in the file is relative to the file`() throws {
    let home = try HomeFolder(settings: Self.file)
    let path = try home.settings().target.certificateAuthorityFile?.value
    #expect(path == home.configurationFolder + "/ca.pem")
  }

  @Test func `A named profile precedes the variables`() throws {
    let home = try HomeFolder(settings: Self.file)
    let settings = try home.settings(
      ConnectionFlags(profile: "test"), variables: Self.variables)
    #expect(settings.tenant.value.description == "https://test.api.example.com")
    #expect(settings.credentials.clientID == "0123")
    #expect(settings.target.pace.value == .unlimited && !settings.target.isReadOnly.value)
  }

  @Test
  func `Variables precede the profile in use, which supplies nothing for another tenant`() throws {
    let home = try HomeFolder(settings: Self.file)
    let settings = try home.settings(variables: Self.variables)
    #expect(settings.credentials.clientID == "variable-id")
    #expect(settings.target.profile == nil && !settings.target.isReadOnly.value)
    #expect(settings.target.version.origin == .standard)
  }

  @Test(arguments: ["acme", "https://acme.api.identitynow.com:443/v2024"])
  func `For the profile's own tenant the rest of it counts, above all read_only`(address: String)
    throws
  {
    let home = try HomeFolder(settings: Self.file)
    let settings = try home.settings(
      variables: ["SAIL_BASE_URL": address, "SAIL_CLIENT_SECRET": "variable-secret"])
    #expect(settings.tenant.origin == .variable("SAIL_BASE_URL"))
    #expect(settings.clientSecret.origin == .variable("SAIL_CLIENT_SECRET"))
    #expect(settings.clientID.value == "acme-id" && settings.target.isReadOnly.value)
  }

  @Test func `A profile's secret is sent to no other tenant`() throws {
    let home = try HomeFolder(settings: Self.file)
    let problem = home.problem(ConnectionFlags(tenant: "other", clientID: "x"))
    #expect(problem?.contains("settings.yaml (acme) belongs to another tenant") == true)
    #expect(problem?.contains("acme-secret") == false)
  }

  @Test func `A named profile and another tenant are contradictory`() throws {
    let home = try HomeFolder(settings: Self.file)
    let problem = home.problem(ConnectionFlags(tenant: "other", profile: "test"))
    #expect(problem?.contains("The profile 'test' is for https://test.api.example.com") == true)
    #expect(problem?.contains("--tenant is https://other.api.identitynow.com") == true)
  }

  @Test func `The only profile is the one in use; of several one has to be named`() throws {
    let one = "profiles: {a: {tenant: a, client_id: i, client_secret: s}}"
    #expect(try HomeFolder(settings: one).settings().clientID.value == "i")
    let two = "profiles: {a: {tenant: a, client_id: i, client_secret: s}, b: {tenant: b}}"
    #expect(try HomeFolder(settings: two).problem()?.contains("are missing") == true)
  }

  @Test func `A profile precedes the SailPoint CLI's file`() throws {
    let home = try HomeFolder(settings: Self.file)
    try home.write(
      "environments: {default: {baseurl: https://x.example.com, pat: {clientid: a, clientsecret: b}}}",
      to: ".sailpoint/config.yaml")
    #expect(try home.settings().clientID.value == "acme-id")
    let official = try home.settings(ConnectionFlags(environment: "default"))
    #expect(official.clientID.value == "a" && official.target.profile == nil)
  }

  @Test func `Read-only in any source wins`() throws {
    let home = try HomeFolder(settings: Self.file)
    var flags = ConnectionFlags(profile: "test")
    flags.isReadOnly = true
    #expect(try home.settings(flags).target.isReadOnly.origin == .flag("--read-only"))
  }

  @Test func `A flag and SSL_CERT_FILE precede a profile's authorities`() throws {
    let home = try HomeFolder(settings: Self.file)
    let variables = ["SSL_CERT_FILE": "/variable.pem"]
    let file = try home.settings(variables: variables).target.certificateAuthorityFile
    #expect(file == Sourced("/variable.pem", from: .variable("SSL_CERT_FILE")))
    var flags = ConnectionFlags()
    flags.certificateAuthorityFile = "/flag.pem"
    let other = try home.settings(flags, variables: variables).target.certificateAuthorityFile
    #expect(other == Sourced("/flag.pem", from: .flag("--ca-file")))
  }

  @Test func `The target is known without any secret, and no command is run for it`() throws {
    let home = try HomeFolder(
      settings: "profiles: {a: {tenant: a, client_id: i, secret_command: 'touch \"$HOME_RUN\"'}}")
    let target = try ConnectionSettings.target(
      variables: [:], homeFolder: home.path, configurationFolder: home.configurationFolder)
    #expect(target.tenant.value.description == "https://a.api.identitynow.com")
  }
}
