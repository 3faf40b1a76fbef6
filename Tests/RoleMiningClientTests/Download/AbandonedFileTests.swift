import FoundationEssentials
import Glibc
import HTTPTypes
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

/// A process killed during an export cannot clean up.
@Suite(.timeLimit(.minutes(1))) struct `Hidden files of killed exports` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func export() async throws {
    let script = TransportScript(
      .reply(
        Reply(
          HTTPResponse(status: .ok, headerFields: [.contentType: "application/zip"]),
          body: Data(WebServer.Answer.archive(pieces: 1).bytes))))
    _ = try await Client(transport: script).download(
      .export("R", in: "S"), to: folder.path(of: "role.zip"))
  }

  @Test func `The next export there removes them`() async throws {
    try folder.write("half", to: ".rolesift-3k9w1z.part")
    try await export()
    #expect(folder.contents == ["role.zip"])
  }

  @Test func `One in use is kept`() async throws {
    let path = try folder.write("half", to: ".rolesift-3k9w1z.part")
    let descriptor = open(path, O_RDWR)
    defer { close(descriptor) }
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    try await export()
    #expect(folder.contents == [".rolesift-3k9w1z.part", "role.zip"])
  }

  @Test func `Concurrent exports do not disturb each other`() async throws {
    let folder = folder
    try await WebServer.run { _ in
      // The first export waits for this answer while the second one runs completely.
      .archive(pieces: 1)
    } _: { server in
      let client = Client(transport: try HTTPTransport.to("http://127.0.0.1:\(server.port)"))
      try await withThrowingTaskGroup { group in
        for number in 0..<8 {
          group.addTask {
            try await client.download(.export("R", in: "S"), to: folder.path(of: "\(number).zip"))
          }
        }
        try await group.waitForAll()
      }
    }
    #expect(folder.contents == (0..<8).map { "\($0).zip" })
  }

  @Test func `Lookalikes are kept: another name, a link, a folder, a pipe`() async throws {
    let kept = try folder.write("mine", to: "kept")
    try folder.write("mine", to: ".rolesift-3k9w1z.part.bak")
    try folder.write("mine", to: ".rolesift-.part")
    try folder.write("mine", to: ".rolesift-A B.part")
    try #require(symlink(kept, folder.path(of: ".rolesift-link.part")) == 0)
    try #require(mkdir(folder.path(of: ".rolesift-folder.part"), 0o700) == 0)
    try #require(mkfifo(folder.path(of: ".rolesift-pipe.part"), 0o600) == 0)
    let contents = folder.contents
    try await export()
    #expect(folder.contents == (contents + ["role.zip"]).sorted())
  }
}
