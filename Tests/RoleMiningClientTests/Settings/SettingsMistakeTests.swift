import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Mistakes in the settings file` {
  private func problem(_ yaml: String) throws -> String {
    let error = #expect(throws: ConnectionSettingsError.self) {
      try SettingsFile(yaml: yaml, name: "settings.yaml")
    }
    return try #require(error).description
  }

  @Test(arguments: [
    ("profil: a", "settings.yaml:1: There is no setting 'profil'. Do you mean 'profile'?"),
    (
      "profiles:\n  a:\n    tenant: a\n    client_di: x",
      "settings.yaml:4: There is no setting 'client_di'. Do you mean 'client_id'?"
    ),
    (
      "profiles:\n  a:\n    tenant: a\n    colour: red",
      "settings.yaml:4: There is no setting 'colour'. There are: tenant, client_id"
    ),
    (
      "profiles:\n  a:\n    client_id: x",
      "settings.yaml:2: The profile 'a' has no tenant. Add 'tenant:'"
    ),
    (
      "profiles:\n  a:\n    tenant: a\n    tenant: b",
      "settings.yaml:3: 'tenant' stands there more than once."
    ),
    ("profiles:\n\ta: 1", "settings.yaml:2: This is not YAML:"),
    ("profiles: [a, b]", "settings.yaml:1: 'profiles' must be a list of settings"),
    ("just words", "settings.yaml:1: The file must be a list of settings"),
    (
      "profiles:\n  a:\n    tenant: [a]",
      "settings.yaml:3: tenant must be one text, not a list."
    ),
    ("profiles:\n  a:\n    tenant:", "settings.yaml:3: tenant has no value."),
    ("profiles:\n  a:\n    tenant: ~", "settings.yaml:3: tenant has no value."),
    (
      "profiles:\n  a:\n    tenant: http://a.example.com",
      "settings.yaml:3: 'http://a.example.com' cannot be the address of a tenant"
    ),
    (
      "profiles:\n  a:\n    tenant: a\n    read_only: maybe",
      "settings.yaml:4: read_only must be true or false."
    ),
    (
      "profiles:\n  a:\n    tenant: a\n    requests_per_10_seconds: many",
      "settings.yaml:4: requests_per_10_seconds must be a number from 1 to 10000, or off."
    ),
    (
      "profiles:\n  a:\n    tenant: a\n    requests_per_10_seconds: 0",
      "settings.yaml:4: requests_per_10_seconds must be a number"
    ),
    (
      "profiles:\n  a:\n    tenant: a\n    api_version: v2023",
      "settings.yaml:4: api_version must be one of: v2024, v2025"
    ),
    (
      "profiles:\n  a:\n    tenant: a\n    client_secret: x\n    secret_command: y",
      "settings.yaml:5: A profile has one of client_secret, client_secret_file and secret_command."
    ),
    (
      "profiles:\n  a:\n    tenant: a\n    secret_command: []",
      "settings.yaml:4: secret_command must be a line for the shell, or a list of words."
    ),
    (
      "profile: acne\nprofiles:\n  acme:\n    tenant: a",
      "settings.yaml:1: There is no profile 'acne'. Do you mean 'acme'?"
    ),
    ("profile: a", "settings.yaml:1: There is no profile 'a'. There is none at all."),
    (
      "profiles:\n  'a b':\n    tenant: a",
      "settings.yaml:2: The name of a profile has letters"
    ),
  ])
  func `Each is told with its line and what to do`(yaml: String, words: String) throws {
    let problem = try problem(yaml)
    #expect(problem.hasPrefix(words))
  }

  @Test(arguments: [
    "profiles:\n  a:\n    tenant: a\n    client_secret:hunter2hunter2",
    "profiles:\n  a:\n    client_secret:hunter2hunter2",
    "profiles:\n  a:\n    tenant: a\n    client_secret: [hunter2hunter2]",
    "profiles:\n  a:\n    tenant: a\n    client_secret: 'hunter2hunter2",
    "profiles:\n  a:\n    tenant: a\n    read_only: hunter2hunter2",
    "profiles:\n  a:\n    tenant: a\n    client_secret: |\n    hunter2hunter2",
    "profiles:\n  a: hunter2hunter2", "hunter2hunter2", "- hunter2hunter2",
    "profiles:\n  a:\n    tenant: a\n    ? [hunter2hunter2]\n    : x",
    "profiles:\n  a:\n    tenant: a\n    client_secret: *hunter2hunter2",
    "profiles:\n  a:\n    tenant: a\n    'hunter2 hunter2': x",
    "profiles:\n  a:\n    tenant: https://user:hunter2hunter2@a.example.com",
  ])
  func `No value is ever told, for it may be a secret that slipped`(yaml: String) throws {
    #expect(try !problem(yaml).contains("hunter2"))
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "profiles: {}"])
  func `A file without settings is none`(yaml: String) throws {
    #expect(try SettingsFile(yaml: yaml, name: "settings.yaml").profiles.isEmpty)
  }

  @Test func `A mistake is told even to those who would not need the file`() throws {
    let home = try HomeFolder(settings: "profil: a")
    let variables = [
      "SAIL_BASE_URL": "acme", "SAIL_CLIENT_ID": "i", "SAIL_CLIENT_SECRET": "s",
    ]
    #expect(
      home.problem(variables: variables)?.hasPrefix("~/.config/rolesift/settings.yaml:1:") == true)
  }

  @Test func `A profile that is not there is told with those that are`() throws {
    let home = try HomeFolder(settings: "profiles: {north: {tenant: a}, south: {tenant: b}}")
    #expect(
      home.problem(ConnectionFlags(profile: "nort"))?.hasSuffix("Do you mean 'north'?") == true)
    #expect(
      home.problem(ConnectionFlags(profile: "west"))?.hasSuffix("There are: north, south.") == true)
    #expect(
      try HomeFolder().problem(ConnectionFlags(profile: "a"))?.contains("to take the profile 'a'")
        == true)
  }

  @Test func `What is no text at all is refused in words`() throws {
    let home = try HomeFolder()
    try home.write("\u{0}\u{1}\u{2}", to: ".config/rolesift/settings.yaml")
    #expect(home.problem()?.contains("not YAML") == true)
  }
}
