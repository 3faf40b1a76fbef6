import FoundationEssentials
import Glibc
import HTTPTypes
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

/// Exports to destinations that already exist.
@Suite(.timeLimit(.minutes(1))) struct `Existing destinations` {
  private let folder: TemporaryFolder
  private var path: String { folder.path(of: "role.zip") }

  init() throws {
    folder = try TemporaryFolder()
  }

  private static let archive = WebServer.Answer.archive(pieces: 2).bytes

  private static func reply(_ bytes: [UInt8]) -> TransportScript.Step {
    let type: HTTPFields = [.contentType: "application/zip"]
    return .reply(Reply(HTTPResponse(status: .ok, headerFields: type), body: Data(bytes)))
  }

  /// The error of a download; nil on success.
  private func download(
    _ bytes: [UInt8] = archive, to path: String? = nil, replacing: Bool = true
  ) async -> APIError? {
    let script = TransportScript(Self.reply(bytes))
    do throws(APIError) {
      _ = try await Client(transport: script).download(
        .export("R", in: "S"), to: path ?? self.path, replacing: replacing)
      return nil
    } catch {
      // An unusable destination is reported before anything is sent.
      let isSent = await !script.calls.isEmpty
      #expect(error.kind != .unsaved || !isSent)
      return error
    }
  }

  private func kind(of path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  /// The bytes available from a pipe.
  private func content(of descriptor: CInt) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(descriptor, &buffer, buffer.count)
    return [UInt8](buffer.prefix(max(0, count)))
  }

  @Test(arguments: ["role.zip", "link.zip", "second.zip", "role.zip-wal", "role.zip-journal"])
  func `A file that this process has open is kept, by any name`(name: String) async throws {
    try Data("a database".utf8).write(to: URL(filePath: path))
    try #require(symlink(path, folder.path(of: "link.zip")) == 0)
    try #require(link(path, folder.path(of: "second.zip")) == 0)
    let descriptor = open(path, O_RDWR)
    let error = try #require(await download(to: folder.path(of: name)))
    #expect(error.kind == .unsaved && "\(error)".contains("is in use by this program"))
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("a database".utf8))
    close(descriptor)
    #expect(await download(to: folder.path(of: name)) == nil)
  }

  @Test(arguments: [true, false])
  func `A pipe with a reader gets the archive and stays a pipe`(replacing: Bool) async throws {
    try #require(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    #expect(await download(replacing: replacing) == nil)
    #expect(content(of: reader) == Self.archive)
    #expect(kind(of: path) == S_IFIFO && folder.contents == ["role.zip"])
  }

  @Test func `A pipe gets nothing of an incomplete archive`() async throws {
    try #require(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    #expect(await download(Array(Self.archive.dropLast(22)))?.kind == .unreadable)
    #expect(content(of: reader).isEmpty && folder.contents == ["role.zip"])
  }

  @Test func `A pipe without a reader is reported at once`() async throws {
    try #require(mkfifo(path, 0o600) == 0)
    let error = await download()
    #expect(error?.messages == ["The pipe \(path) has no reader. Start its reader first."])
    #expect(kind(of: path) == S_IFIFO)
  }

  @Test func `A pipe closed by its reader is reported, and ends no process`() async throws {
    try #require(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    let script = LateScript(Self.reply(Self.archive)) { _ = close(reader) }
    let error = await #expect(throws: APIError.self) {
      try await Client(transport: script).download(.export("R", in: "S"), to: path)
    }
    #expect(error?.messages == ["The reader of \(path) closed it before everything was written."])
  }

  @Test func `Waiting for a slow reader can be cancelled`() async throws {
    try #require(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let (path, large) = (path, WebServer.Answer.archive(pieces: 200).bytes)
    let task = Task {
      try await Client(transport: TransportScript(Self.reply(large)))
        .download(.export("R", in: "S"), to: path)
    }
    // The pipe is full once it accepts nothing more.
    try await wait(for: "the pipe to be full") {
      var waiting: CInt = 0
      _ = ioctl(reader, UInt(FIONREAD), &waiting)
      return waiting >= 1 << 16
    }
    task.cancel()
    let error = await #expect(throws: APIError.self) { try await task.value }
    #expect(error?.kind == .cancelled)
  }

  @Test(arguments: [true, false])
  func `A device gets the archive and stays a device`(replacing: Bool) async throws {
    // The numbers of /dev/null, at a path of our own. Only root may create it.
    guard mknod(path, S_IFCHR | 0o666, dev_t(1 << 8 | 3)) == 0 else { return }
    #expect(await download(replacing: replacing) == nil)
    #expect(kind(of: path) == S_IFCHR && folder.contents == ["role.zip"])
  }

  @Test func `A link to a device or a pipe is followed and kept`() async throws {
    let pipe = folder.path(of: "pipe")
    try #require(mkfifo(pipe, 0o600) == 0 && symlink("pipe", path) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    #expect(await download() == nil)
    #expect(content(of: reader) == Self.archive)
    #expect(kind(of: pipe) == S_IFIFO && kind(of: path) == S_IFLNK)
  }

  @Test
  func `A link to an open descriptor, such as /dev/stdout, is written through`() async throws {
    var ends: [CInt] = [0, 0]
    try #require(Glibc.pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    try #require(symlink("/proc/self/fd/\(ends[1])", path) == 0)
    #expect(await download() == nil)
    #expect(content(of: ends[0]) == Self.archive)
    #expect(kind(of: path) == S_IFLNK)
  }

  @Test func `A link to a file is kept, and the file is replaced`() async throws {
    let inner = folder.path(of: "inner")
    try #require(mkdir(inner, 0o700) == 0 && symlink("inner/old.zip", path) == 0)
    try folder.write("old", to: "inner/old.zip")
    #expect(await download(replacing: false)?.kind == .unsaved)
    #expect(try folder.bytes(of: "inner/old.zip") == Array("old".utf8))
    #expect(await download() == nil)
    #expect(kind(of: path) == S_IFLNK && kind(of: inner + "/old.zip") == S_IFREG)
    #expect(try folder.bytes(of: "inner/old.zip") == Self.archive)
    #expect(try FileManager.default.contentsOfDirectory(atPath: inner) == ["old.zip"])
  }

  @Test(arguments: [true, false])
  func `A dangling link is kept, and the file is created at its target`(replacing: Bool)
    async throws
  {
    try #require(symlink("second", path) == 0)
    try #require(symlink(folder.path(of: "new.zip"), folder.path(of: "second")) == 0)
    #expect(await download(replacing: replacing) == nil)
    #expect(kind(of: path) == S_IFLNK)
    #expect(try folder.bytes(of: "new.zip") == Self.archive)
  }

  @Test func `A circular link is refused`() async throws {
    try #require(symlink("role.zip", path) == 0)
    let error = await download()
    #expect(error?.messages == ["\(path) is a circular link. Choose another name."])
    #expect(kind(of: path) == S_IFLNK)
  }

  @Test func `A folder, a disk and a socket are refused and kept`() async throws {
    try #require(mkdir(path, 0o700) == 0)
    #expect(await download()?.messages == ["\(path) is a folder. Choose the name of a file."])
    rmdir(path)
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    try bind(socket, to: path)
    #expect(await download()?.messages == ["\(path) is a socket. Choose the name of a file."])
    #expect(kind(of: path) == S_IFSOCK)
    unlink(path)
    guard mknod(path, S_IFBLK | 0o600, dev_t(7 << 8 | 250)) == 0 else { return }
    #expect(await download()?.messages == ["\(path) is a disk. Choose the name of a file."])
    #expect(kind(of: path) == S_IFBLK)
  }

  private func bind(_ socket: CInt, to path: String) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    try #require(path.utf8.count < MemoryLayout.size(ofValue: address.sun_path))
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(status == 0)
  }

  @Test func `A pipe created during the download is kept, even with replacing`() async throws {
    let path = path
    let script = LateScript(Self.reply(Self.archive)) { _ = mkfifo(path, 0o600) }
    let error = await #expect(throws: APIError.self) {
      try await Client(transport: script).download(.export("R", in: "S"), to: path, replacing: true)
    }
    #expect(error?.messages == ["\(path) is no longer a file and was not replaced."])
    #expect(kind(of: path) == S_IFIFO && folder.contents == ["role.zip"])
  }
}

/// Runs a closure before it answers.
private struct LateScript: Transport {
  let script: TransportScript
  let act: @Sendable () -> Void

  init(_ step: TransportScript.Step, _ act: @escaping @Sendable () -> Void) {
    script = TransportScript(step)
    self.act = act
  }

  func send(_ call: Call) async throws -> Reply {
    act()
    return try await script.send(call)
  }
}
