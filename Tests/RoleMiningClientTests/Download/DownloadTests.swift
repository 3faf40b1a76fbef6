import FoundationEssentials
import HTTPTypes
import NIOHTTP1
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct DownloadTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path(of: "role.zip") }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func download(
    from server: WebServer, replacing: Bool = false, maximumSize: Int = 1 << 30
  ) async throws(APIError) -> DownloadedArchive {
    let transport: HTTPTransport
    do {
      transport = try .to("http://127.0.0.1:\(server.port)")
    } catch {
      throw APIError(.misconfigured, operation: "test")
    }
    let client = Client(transport: transport.retrying(RetryPolicy(base: .zero)))
    return try await client.download(
      .export("R", in: "S"), to: path, replacing: replacing, maximumSize: maximumSize)
  }

  private func refusal(
    _ answer: WebServer.Answer, maximumSize: Int = 1 << 30
  ) async throws -> APIError? {
    try await WebServer.run { _ in
      answer
    } _: { server in
      do throws(APIError) {
        _ = try await download(from: server, maximumSize: maximumSize)
        return nil
      } catch {
        return error
      }
    }
  }

  @Test
  func `An archive is written as it arrives, for its owner only, without leftovers`() async throws {
    let answer = WebServer.Answer.archive(pieces: 100)
    let archive = try await WebServer.run { _ in
      answer
    } _: {
      try await download(from: $0)
    }
    #expect(archive == DownloadedArchive(path: path, byteCount: 100 * 1024 + 22))
    #expect(folder.contents == ["role.zip"])
    #expect(try folder.bytes(of: "role.zip") == answer.bytes)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `A transport that returns the whole reply works, too`() async throws {
    let bytes = WebServer.Answer.archive(pieces: 2).bytes
    let script = TransportScript(
      .reply(
        Reply(
          HTTPResponse(status: .ok, headerFields: [.contentType: "application/zip"]),
          body: Data(bytes))))
    let archive = try await Client(transport: script).download(.export("R", in: "S"), to: path)
    #expect(archive.byteCount == bytes.count)
    #expect(try folder.bytes(of: "role.zip") == bytes)
  }

  @Test func `An archive without files is valid`() async throws {
    let end = WebServer.Answer.endOfArchive
    let archive = try await WebServer.run { _ in
      .bytes(end, type: "application/octet-stream")
    } _: {
      try await download(from: $0)
    }
    #expect(archive.byteCount == 22)
  }

  @Test(arguments: [200, 404])
  func `T-68: an error in JSON is an error with its tracking id, whatever the status`(status: Int)
    async throws
  {
    let body = #"{"trackingId": "e7ea", "messages": [{"text": "The export is not ready."}]}"#
    let error = try await refusal(.text(body, status: status))
    #expect(error?.trackingID == "e7ea" && error?.messages == ["The export is not ready."])
    #expect(error?.kind == (status == 200 ? .unreadable : .missing) && error?.status == status)
    #expect(folder.contents.isEmpty)
  }

  @Test func `T-68: a login page is reported as a web page`() async throws {
    let error = try await refusal(.text("<html>Sign in</html>", type: "text/html"))
    #expect(error?.messages.first?.contains("web page, not a zip archive") == true)
    #expect(folder.contents.isEmpty)
  }

  @Test(arguments: ["<html>", "PK", "", "PL\u{3}\u{4}" + String(repeating: "x", count: 100)])
  func `T-68: the type of an archive without its signature is not enough`(body: String)
    async throws
  {
    let error = try await refusal(.text(body, type: "application/zip"))
    #expect(error?.kind == .unreadable)
    #expect(error?.messages.first?.contains("zip archive") == true)
    #expect(folder.contents.isEmpty)
  }

  @Test
  func `A truncated archive is detected, even if the connection ended cleanly`() async throws {
    var answer = WebServer.Answer.archive(pieces: 3)
    answer.end = []
    let error = try await refusal(answer)
    #expect(error?.messages.first?.contains("truncated") == true)
    #expect(folder.contents.isEmpty)
  }

  @Test func `A broken download starts again, and the file has it once`() async throws {
    let whole = WebServer.Answer.archive(pieces: 10)
    let attempts = Counter()
    let archive = try await WebServer.run { _ in
      var answer = whole
      answer.isCut = attempts.next() < 3
      return answer
    } _: {
      try await download(from: $0)
    }
    #expect(archive.byteCount == whole.bytes.count && attempts.next() == 4)
    #expect(try folder.bytes(of: "role.zip") == whole.bytes)
  }

  @Test func `An archive that is too large is refused, announced or not`() async throws {
    var said = WebServer.Answer.archive(pieces: 1)
    said.headers.add(name: "Content-Length", value: "\(said.bytes.count)")
    let unsaid = WebServer.Answer.archive(pieces: 200)
    for (answer, maximum) in [(said, 1000), (unsaid, 100_000)] {
      let error = try await refusal(answer, maximumSize: maximum)
      #expect(error?.messages.first?.contains("larger than") == true)
      #expect(folder.contents.isEmpty)
    }
  }

  @Test func `An existing file is kept, and nothing is sent`() async throws {
    try folder.write("mine", to: "role.zip")
    let script = TransportScript()
    let error = await #expect(throws: APIError.self) {
      try await Client(transport: script).download(.export("R", in: "S"), to: path)
    }
    #expect(error?.kind == .unsaved)
    #expect(error?.messages.first?.hasPrefix("\(path) already exists") == true)
    #expect(await script.calls.isEmpty)
    #expect(try folder.bytes(of: "role.zip") == Array("mine".utf8))
  }

  @Test func `A file created during the download is kept`() async throws {
    let error = try await WebServer.run { _ in
      _ = try? folder.write("mine", to: "role.zip")
      return .archive(pieces: 1)
    } _: { server in
      await #expect(throws: APIError.self) { try await download(from: server) }
    }
    #expect(error?.kind == .unsaved)
    #expect(try folder.bytes(of: "role.zip") == Array("mine".utf8) && folder.contents.count == 1)
  }

  @Test func `A file is replaced only by a complete one`() async throws {
    try folder.write("old", to: "role.zip")
    _ = try await WebServer.run { _ in
      .text("{}")
    } _: { server in
      await #expect(throws: APIError.self) { try await download(from: server, replacing: true) }
    }
    #expect(try folder.bytes(of: "role.zip") == Array("old".utf8))
    let answer = WebServer.Answer.archive(pieces: 1)
    _ = try await WebServer.run { _ in
      answer
    } _: {
      try await download(from: $0, replacing: true)
    }
    #expect(try folder.bytes(of: "role.zip") == answer.bytes && folder.contents.count == 1)
  }

  @Test(arguments: ["/nowhere/role.zip", "/", "", "/dev/null/role.zip", "."])
  func `An unwritable place is reported before anything is sent`(path: String)
    async throws
  {
    let script = TransportScript()
    let error = await #expect(throws: APIError.self) {
      try await Client(transport: script).download(.export("R", in: "S"), to: path)
    }
    #expect(error?.kind == .unsaved)
    #expect(
      error?.messages.first?.contains("folder") == true
        || error?.messages.first?.contains("name") == true)
    #expect(await script.calls.isEmpty)
  }

  @Test func `A cancelled download leaves nothing`() async throws {
    var endless = WebServer.Answer.archive(pieces: 1 << 30)
    endless.piece = [UInt8](repeating: 0x50, count: 1 << 16)
    endless.piece.replaceSubrange(0..<4, with: [0x50, 0x4B, 3, 4])
    let answer = endless
    try await WebServer.run { _ in
      answer
    } _: { server in
      let task = Task { try await download(from: server) }
      try await wait(for: "a mebibyte of the archive") { folder.size >= 1 << 20 }
      task.cancel()
      let error = await #expect(throws: APIError.self) { try await task.value }
      #expect(error?.kind == .cancelled)
    }
    #expect(folder.contents.isEmpty)
  }
}
