import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Settings that were meant for other programs` {
  private static let json =
    #"{"BaseUrl": "https://lib.api.example.com", "ClientID": "lib-id", "clientsecret": "lib-secret"}"#

  private static let plain = [
    "BASE_URL": "https://plain.api.example.com", "CLIENT_ID": "plain-id",
    "CLIENT_SECRET": "plain-secret",
  ]

  @Test
  func `config.json of the working folder comes last, whatever the case of its keys`() throws {
    let home = try HomeFolder()
    try home.write(Self.json, to: "config.json")
    let settings = try home.settings()
    #expect(settings.tenant.value.description == "https://lib.api.example.com")
    #expect(settings.clientSecret.value.revealed == "lib-secret")
    #expect(settings.clientID.origin == .file(path: "./config.json", entry: nil))
  }

  @Test(arguments: [
    ["SAIL_CLIENT_SECRET": "variable-secret"], ["SAIL_CLIENT_ID": "i"],
    ["SAIL_CLIENT_ID": "i", "SAIL_CLIENT_SECRET": "variable-secret"],
  ])
  func `It receives no other source's secret`(variables: [String: String]) throws {
    let home = try HomeFolder()
    try home.write(Self.json, to: "config.json")
    #expect(home.problem(variables: variables)?.contains("missing") == true)
  }

  @Test(arguments: ["", "[1]", "{", #"{"BaseURL": "https://x.example.com"}"#, #"{"ClientId": 7}"#])
  func `Another program's config.json is ignored`(text: String) throws {
    let home = try HomeFolder()
    try home.write(text, to: "config.json", mode: 0o644)
    #expect(home.problem()?.hasPrefix("The tenant's address, the client id") == true)
  }

  @Test func `With a secret that others may read it is refused, but only if it is needed`() throws {
    let home = try HomeFolder()
    try home.write(Self.json, to: "config.json", mode: 0o644)
    #expect(home.problem()?.contains("chmod 600") == true)
    #expect(home.problem(variables: Self.plain) == nil)
  }

  @Test func `Variables without a prefix count as a whole, and with a warning`() throws {
    let home = try HomeFolder()
    let settings = try home.settings(variables: Self.plain)
    #expect(settings.clientSecret.origin == .variable("CLIENT_SECRET"))
    #expect(settings.warnings.first?.contains("SAIL_BASE_URL") == true)
    var two = Self.plain
    two["CLIENT_ID"] = nil
    #expect(home.problem(variables: two)?.contains("missing") == true)
  }

  @Test func `They do not count beside a variable with the prefix`() throws {
    let home = try HomeFolder()
    let variables = Self.plain.merging(["SAIL_BASE_URL": "acme"]) { $1 }
    #expect(home.problem(variables: variables)?.contains("client secret are missing") == true)
  }
}
