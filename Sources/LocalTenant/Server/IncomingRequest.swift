import FoundationEssentials
import HTTPTypes
import NIOCore
import NIOHTTP1

/// A request with a complete header and the body received so far.
struct IncomingRequest: Sendable {
  let request: HTTPRequest
  /// Whether the client keeps the connection open.
  let keepsConnection: Bool
  /// Whether the client waits before sending its body (RFC 9110, 10.1.1).
  let waitsForApproval: Bool
  private(set) var body = Data()

  /// - Throws: `Refusal` if the header or the announced body exceeds the limits.
  init(_ head: HTTPRequestHead, _ limits: ServerLimits) throws(Refusal) {
    try Self.check(head, limits)
    guard let method = HTTPRequest.Method(head.method.rawValue) else {
      throw .invalid("'\(head.method.rawValue)' is not an HTTP method.")
    }
    let fields = HTTPFields(
      head.headers.compactMap { name, value in
        HTTPField.Name(name).map { HTTPField(name: $0, value: value) }
      })
    request = HTTPRequest(
      method: method, scheme: "http", authority: head.headers.first(name: "host"),
      path: Self.path(head.uri), headerFields: fields)
    // After an upgrade or a tunnel there are no more requests.
    keepsConnection =
      head.isKeepAlive && method != .connect && !head.headers.contains(name: "upgrade")
    waitsForApproval =
      head.headers.first(name: "expect")?.lowercased() == "100-continue"
      && head.version == .http1_1
  }

  /// Appends to the body.
  ///
  /// - Returns: False if it is then too large.
  mutating func append(_ bytes: ByteBuffer, _ limits: ServerLimits) -> Bool {
    guard body.count + bytes.readableBytes <= limits.bodySize else { return false }
    body.append(contentsOf: bytes.readableBytesView)
    return true
  }

  private static func check(_ head: HTTPRequestHead, _ limits: ServerLimits) throws(Refusal) {
    guard head.uri.utf8.count <= limits.targetLength else {
      throw Refusal(
        status: .uriTooLong, message: "The path is longer than \(limits.targetLength) bytes.")
    }
    let size = head.headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    guard head.headers.count <= limits.headerCount, size <= limits.headerSize else {
      throw .headerTooLarge
    }
    guard head.version != .http1_1 || head.headers["host"].count == 1 else {
      throw .invalid("A request needs one Host header.")
    }
    let length = head.headers.first(name: "content-length").map { Int($0) ?? .max } ?? 0
    guard length <= limits.bodySize else { throw .bodyTooLarge(limits) }
  }

  /// The path, even if a client sends the full URL, as to a proxy (RFC 9112, 3.2.2).
  private static func path(_ target: String) -> String {
    guard target.lowercased().hasPrefix("http://") else { return target }
    let rest = target.dropFirst("http://".count)
    return rest.firstIndex { $0 == "/" || $0 == "?" }.map { String(rest[$0...]) } ?? "/"
  }
}
