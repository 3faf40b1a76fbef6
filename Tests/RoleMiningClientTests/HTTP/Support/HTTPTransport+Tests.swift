import FoundationEssentials
import RoleMiningClient

extension HTTPTransport {
  /// A transport to an address.
  static func to(_ address: String, _ options: HTTPOptions = HTTPOptions()) throws -> HTTPTransport
  {
    HTTPTransport(
      tenant: try TenantURL(address), agent: UserAgent(product: "rolesift", version: "0.1.0"),
      options: options)
  }
}

/// What a transport threw; nil when an answer came.
func failure(of transport: any Transport, _ call: Call = .read) async -> (any Error)? {
  do {
    _ = try await transport.send(call)
    return nil
  } catch {
    return error
  }
}

/// A folder that goes with whoever made it.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/rolesift-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// What is in it, hidden files too.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path + "/" + name)))
  }

  /// Writes a file and gives its path.
  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: path + "/" + name))
    return path + "/" + name
  }
}
