import FoundationEssentials
import Glibc
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Sources of a secret` {
  private let home: HomeFolder

  init() throws {
    home = try HomeFolder()
  }

  private func flags(file: String? = nil, descriptor: Int32? = nil) -> ConnectionFlags {
    var flags = ConnectionFlags(tenant: "acme", clientID: "id")
    flags.secretFile = file
    flags.secretDescriptor = descriptor
    return flags
  }

  private func profile(_ line: String) throws {
    try home.write(
      "profiles:\n  a:\n    tenant: acme\n    client_id: id\n    \(line)\n",
      to: ".config/rolesift/settings.yaml")
  }

  @Test(arguments: ["s3cret", "s3cret\n", "s3cret\r\n"])
  func `A file's last line end is removed`(text: String) throws {
    let path = try home.write(text, to: "secret")
    let secret = try home.settings(flags(file: path)).clientSecret
    #expect(secret.value.revealed == "s3cret")
    #expect(secret.origin == .flag("--secret-file"))
  }

  @Test(arguments: [0o644, 0o640, 0o602, 0o700])
  func `A file that others may read or change is refused`(mode: Int) throws {
    let path = try home.write("s3cret", to: "it's", mode: mode)
    let problem = home.problem(flags(file: path))
    let command = "chmod 600 '\(home.path)/it'\\''s'"
    #expect(mode == 0o700 ? problem == nil : problem?.hasSuffix("Run: \(command)") == true)
  }

  @Test func `A missing file, or a folder, is reported`() throws {
    #expect(home.problem(flags(file: home.path + "/no"))?.contains("does not exist") == true)
    #expect(home.problem(flags(file: home.path))?.contains("is not a file") == true)
  }

  @Test func `An open descriptor is read to its end and closed`() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    write(ends[1], "s3cret\n", 7)
    close(ends[1])
    let secret = try home.settings(flags(descriptor: ends[0])).clientSecret
    #expect(secret.value.revealed == "s3cret")
    #expect(fcntl(ends[0], F_GETFD) < 0)
  }

  @Test func `A closed descriptor is reported`() {
    let problem = home.problem(flags(descriptor: 987))
    #expect(problem?.hasPrefix("--secret-fd 987: this file descriptor is not open.") == true)
  }

  @Test(arguments: ["secret_command: printf '%s\\n' s3cret", "secret_command: [echo, s3cret]"])
  func `A command's output is the secret, for the shell or as words`(line: String) throws {
    try profile(line)
    let secret = try home.settings().clientSecret
    #expect(secret.value.revealed == "s3cret")
    #expect(
      secret.origin.description
        == "secret_command in ~/.config/rolesift/settings.yaml (a)")
  }

  @Test func `A relative path starts at the settings file`() throws {
    try home.write("s3cret\n", to: ".config/rolesift/acme.secret")
    try profile("client_secret_file: acme.secret")
    #expect(try home.settings().clientSecret.value.revealed == "s3cret")
    try profile("client_secret_file: ~/other")
    #expect(home.problem()?.contains("The file \(home.path)/other for the client secret") == true)
  }

  @Test(arguments: [
    ("echo hunter2; exit 3", "failed with status 3"),
    ("echo hunter2; kill -9 $$", "was ended by signal 9"),
    ("head -c 100000 /dev/zero | tr '\\\\0' x", "too long for a secret"),
    ("printf 'hunter2\\\\nhunter2'", "has 2 lines"), ("true", "is empty"),
    ("printf '\\\\377hunter2'", "too long for a secret"),
  ])
  func `A failing command is reported without the command and its output`(
    line: String, words: String
  ) throws {
    try profile("secret_command: \"\(line)\"")
    let problem = home.problem()
    #expect(problem?.contains(words) == true)
    #expect(problem?.contains("secret_command in ~/.config/rolesift/settings.yaml (a)") == true)
    #expect(problem?.contains("hunter2") == false)
  }

  @Test func `A command that cannot be started is reported`() throws {
    try profile("secret_command: [/nonexistent/hunter2]")
    #expect(home.problem()?.contains("cannot be started: No such file or directory") == true)
    #expect(home.problem()?.contains("hunter2") == false)
  }

  /// Anyone who may change the tenant in it gets the secret.
  @Test(arguments: ["secret_command: echo s3cret", "client_secret_file: secret"])
  func `A file that names a secret's source may be read, but not changed, by others`(entry: String)
    throws
  {
    try home.write("s3cret", to: ".config/rolesift/secret")
    let text = "profiles: {a: {tenant: acme, client_id: id, \(entry)}}"
    try home.write(text, to: ".config/rolesift/settings.yaml", mode: 0o644)
    #expect(home.problem() == nil)
    try home.write(text, to: ".config/rolesift/settings.yaml", mode: 0o664)
    #expect(home.problem()?.contains("says where a secret is and others") == true)
  }

  @Test func `A settings file that holds a secret which others may read is refused`() throws {
    let text = "profiles: {a: {tenant: acme}, b: {tenant: b, client_secret: s3cret}}"
    try home.write(text, to: ".config/rolesift/settings.yaml", mode: 0o640)
    #expect(home.problem(flags())?.contains("chmod 600 '\(home.path)/.config") == true)
  }

  @Test(arguments: [
    (" s3cret", "has 7 characters, 1 of them spaces at its start or end"),
    ("s3cret \t", "has 8 characters, 2 of them spaces at its start or end"),
    ("s3cret\n", "has 2 lines"), ("s3\ncret", "has 2 lines"),
    ("go-keyring-base64:s3cret", "begins with go-keyring-, 24 characters"),
    ("s3cret\u{200B}", "such as invisible ones"), ("“s3cret”", "typographic quotes"),
  ])
  func `A badly pasted value is reported with lengths only`(text: String, words: String) {
    let variables = [
      "SAIL_BASE_URL": "acme", "SAIL_CLIENT_ID": "id", "SAIL_CLIENT_SECRET": text,
    ]
    let problem = home.problem(variables: variables)
    #expect(problem?.hasPrefix("The client secret from SAIL_CLIENT_SECRET ") == true)
    #expect(problem?.contains(words) == true)
    #expect(problem?.contains("s3") == false)
  }

  @Test func `A client id with blanks is reported, too`() {
    let variables = [
      "SAIL_BASE_URL": "acme", "SAIL_CLIENT_ID": "id ", "SAIL_CLIENT_SECRET": "s",
    ]
    #expect(
      home.problem(variables: variables)?.hasPrefix("The client id from SAIL_CLIENT_ID has 3")
        == true)
  }
}
