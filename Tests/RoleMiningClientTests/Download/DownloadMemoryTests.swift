import FoundationEssentials
import RoleMining
import RoleMiningClient
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct DownloadMemoryTests {
  /// The download size in mebibytes; `ROLESIFT_DOWNLOAD_SIZE=300` sets a larger one.
  static var size: Int {
    ProcessInfo.processInfo.environment["ROLESIFT_DOWNLOAD_SIZE"].flatMap { Int($0) } ?? 64
  }

  @Test func `An archive of any length needs at most 24 MiB of memory`() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      var answer = WebServer.Answer.archive(pieces: 16 * DownloadMemoryTests.size)
      answer.piece += [UInt8](repeating: 0x41, count: (1 << 16) - 1024)
      try await WebServer.run { [answer] _ in
        answer
      } _: { server in
        let client = Client(transport: try HTTPTransport.to("http://127.0.0.1:\(server.port)"))
        let before = try peakMemory()
        let archive = try await client.download(
          .export("R", in: "S"), to: folder.path(of: "role.zip"))
        let growth = try peakMemory() - before
        try FileManager.default.removeItem(atPath: folder.path)
        guard archive.byteCount >> 20 == DownloadMemoryTests.size, growth < 24 << 10 else {
          throw APIError(.unreadable, operation: "\(growth) KiB")
        }
      }
    }
  }
}

/// The peak memory of the process, in kibibytes.
private func peakMemory() throws -> Int {
  let status = String(
    decoding: try Data(contentsOf: URL(filePath: "/proc/self/status")), as: UTF8.self)
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
  return line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
}
