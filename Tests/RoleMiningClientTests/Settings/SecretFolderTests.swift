import Dispatch
import Glibc
import RoleMiningClient
import Testing

/// Anyone who may change a folder can replace the secret in it.
@Suite(.timeLimit(.minutes(1))) struct `The folders above a secret` {
  private let home: HomeFolder
  private var secret: String { home.path + "/shared/own/secret" }

  init() throws {
    home = try HomeFolder()
    try home.write("s3cret\n", to: "shared/own/secret")
  }

  private func problem(_ path: String) -> String? {
    var flags = ConnectionFlags(tenant: "acme", clientID: "id")
    flags.secretFile = path
    return home.problem(flags)
  }

  @Test(arguments: [0o777, 0o775, 0o757], ["shared", "shared/own"])
  func `One that others may change is refused with the command that fixes it`(
    mode: mode_t, name: String
  ) throws {
    chmod(home.path + "/" + name, mode)
    let text = problem(secret)
    #expect(
      text?.contains("lies in \(home.path)/\(name), which others on this machine may") == true)
    #expect(text?.hasSuffix("Run: chmod go-w '\(home.path)/\(name)'") == true, "\(text ?? "")")
  }

  @Test func `A sticky one, such as /tmp, is accepted`() {
    chmod(home.path + "/shared", 0o1777)
    #expect(problem(secret) == nil)
  }

  @Test func `One that belongs to another user is refused`() {
    // Only root can give a folder away.
    guard chown(home.path + "/shared", 65_534, 65_534) == 0 else { return }
    #expect(
      problem(secret)?.contains("lies in \(home.path)/shared, which belongs to another user")
        == true)
  }

  @Test func `The folders of a link and of its target both count`() throws {
    try #require(mkdir(home.path + "/links", 0o700) == 0)
    let link = home.path + "/links/secret"
    try #require(symlink("../shared/own/secret", link) == 0)
    #expect(problem(link) == nil)
    chmod(home.path + "/links", 0o777)
    #expect(problem(link)?.contains("/links, which others") == true)
    chmod(home.path + "/links", 0o700)
    chmod(home.path + "/shared", 0o777)
    #expect(problem(link)?.contains("/shared, which others") == true)
  }

  @Test func `The folder of settings that name a secret's source counts, too`() throws {
    try home.write(
      "profiles: {a: {tenant: acme, client_id: id, secret_command: echo s3cret}}",
      to: ".config/rolesift/settings.yaml")
    #expect(home.problem() == nil)
    chmod(home.path + "/.config", 0o777)
    #expect(home.problem()?.contains("/.config, which others on this machine may change") == true)
  }

  @Test func `A pipe with a writer is read to its end`() throws {
    let path = home.path + "/pipe"
    try #require(mkfifo(path, 0o600) == 0)
    let isWritten = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      let descriptor = Glibc.open(path, O_WRONLY)
      for part in ["s3c", "ret\n"] { _ = write(descriptor, part, part.utf8.count) }
      close(descriptor)
      isWritten.signal()
    }
    #expect(problem(path) == nil)
    #expect(isWritten.wait(timeout: .now() + 30) == .success)
  }
}
