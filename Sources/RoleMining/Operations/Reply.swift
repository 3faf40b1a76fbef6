import FoundationEssentials
import HTTPTypes

/// A tenant's reply: status, headers and body.
public struct Reply: Sendable, Hashable {
  /// The status and the headers.
  public var response: HTTPResponse
  /// The body; empty when there is none.
  public var body: Data
  /// The scopes of the token that the request carried, if known.
  public var tokenScopes: [String]?

  /// Makes a reply.
  public init(_ response: HTTPResponse, body: Data = Data()) {
    self.response = response
    self.body = body
  }

  /// Whether the operation succeeded. T-48: the documented statuses are not reliable, so any 2xx counts.
  public var isSuccess: Bool { response.status.kind == .successful }

  /// The total number of rows, if it was requested and stated (T-65). An impossible number is ignored.
  var total: Int? {
    response.headerFields[.totalCount].flatMap { Int($0) }
      .flatMap { (0...1_000_000_000).contains($0) ? $0 : nil }
  }

  /// The same reply with its JSON text repaired: an invalid byte in a name becomes the replacement
  /// character and affects nothing else.
  public var mended: Reply {
    guard let body = TextMender.mended(body) else { return self }
    return Reply(response, body: body)
  }

  /// Whether the body is blank.
  var isBlank: Bool { body.allSatisfy { " \t\r\n".utf8.contains($0) } }
}

extension HTTPField.Name {
  // The initialiser returns nil only for characters that HTTP forbids; these constants are letters and
  // hyphens, and the tests read them back.

  /// Required on every operation of this API (T-62).
  public static let experimental = Self("X-SailPoint-Experimental").unsafelyUnwrapped
  /// The total number of results, if requested.
  public static let totalCount = Self("X-Total-Count").unsafelyUnwrapped
  /// Marks a version that will be retired (T-74).
  public static let deprecated = Self("X-Deprecated").unsafelyUnwrapped
}
