import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Errors in the settings file` {
  private func problem(_ yaml: String) throws -> String {
    let error = #expect(throws: ConnectionSettingsError.self) {
      try SettingsFile(yaml: yaml, name: "settings.yaml")
    }
    return try #require(error).description
  }

  @Test(arguments: [
    ("profil: a", "settings.yaml:1: Unknown setting 'profil'. Did you mean 'profile'?"),
    (
      "profiles:\n  a:\n    tenant: a\n    client_di: x",
      "settings.yaml:4: Unknown setting 'client_di'. Did you mean 'client_id'?"
    ),
    (
      "profiles:\n  a:\n    tenant: a\n    colour: red",
      "settings.yaml:4: Unknown setting 'colour'. Settings: tenant, client_id"
    ),
    (
      "profiles:\n  a:\n    client_id: x",
      "settings.yaml:2: The profile 'a' has no tenant. Add 'tenant:'"
    ),
    (
      "profiles:\n  a:\n    tenant: a\n    tenant: b",
      "settings.yaml:3: 'tenant' is repeated."
    ),
    ("profiles:\n\ta: 1", "settings.yaml:2: Invalid YAML:"),
    ("profiles: [a, b]", "settings.yaml:1: 'profiles' must be a list of settings"),
    ("just words", "settings.yaml:1: The file must be a list of settings"),
    (
      "profiles:\n  a:\n    tenant: [a]",
      "settings.yaml:3: tenant must be text, not a list."
    ),
    ("profiles:\n  a:\n    tenant:", "settings.yaml:3: tenant has no value."),
    ("profiles:\n  a:\n    tenant: ~", "settings.yaml:3: tenant has no value."),
    (
      "profiles:\n  a:\n    tenant: http://a.example.com",
      "settings.yaml:3: Invalid tenant address 'http://a.example.com'"
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
      "settings.yaml:5: Use only one of client_secret, client_secret_file and secret_command."
    ),
    (
      "profiles:\n  a:\n    tenant: a\n    secret_command: []",
      "settings.yaml:4: secret_command must be a shell command, or a list of words."
    ),
    (
      "profile: acne\nprofiles:\n  acme:\n    tenant: a",
      "settings.yaml:1: Unknown profile 'acne'. Did you mean 'acme'?"
    ),
    ("profile: a", "settings.yaml:1: Unknown profile 'a'. There are no profiles."),
    (
      "profiles:\n  'a b':\n    tenant: a",
      "settings.yaml:2: A profile name may contain only letters"
    ),
  ])
  func `Each is reported with its line and what to do`(yaml: String, words: String) throws {
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
  func `No value is ever quoted: it may be a misplaced secret`(yaml: String) throws {
    #expect(try !problem(yaml).contains("hunter2"))
  }

  @Test(arguments: ["", "# nothing\n", "---\n", "profiles: {}"])
  func `A file without settings counts as none`(yaml: String) throws {
    #expect(try SettingsFile(yaml: yaml, name: "settings.yaml").profiles.isEmpty)
  }

  @Test func `An error is reported even if the file is not needed`() throws {
    let home = try HomeFolder(settings: "profil: a")
    let variables = [
      "SAIL_BASE_URL": "acme", "SAIL_CLIENT_ID": "i", "SAIL_CLIENT_SECRET": "s",
    ]
    #expect(
      home.problem(variables: variables)?.hasPrefix("~/.config/rolesift/settings.yaml:1:") == true)
  }

  @Test func `An unknown profile is reported with the known ones`() throws {
    let home = try HomeFolder(settings: "profiles: {north: {tenant: a}, south: {tenant: b}}")
    #expect(
      home.problem(ConnectionFlags(profile: "nort"))?.hasSuffix("Did you mean 'north'?") == true)
    #expect(
      home.problem(ConnectionFlags(profile: "west"))?.hasSuffix("Profiles: north, south.") == true)
    #expect(
      try HomeFolder().problem(ConnectionFlags(profile: "a"))?.contains("for the profile 'a'")
        == true)
  }

  @Test func `A file that is not text is refused with a message`() throws {
    let home = try HomeFolder()
    try home.write("\u{0}\u{1}\u{2}", to: ".config/rolesift/settings.yaml")
    #expect(home.problem()?.contains("Invalid YAML") == true)
  }
}
