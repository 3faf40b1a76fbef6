import FoundationEssentials
import HTTPTypes

/// What a tenant answered: status, headers and body.
public struct Reply: Sendable, Hashable {
  /// The status and the headers.
  public var response: HTTPResponse
  /// The body; empty when there is none.
  public var body: Data

  /// Makes a reply.
  public init(_ response: HTTPResponse, body: Data = Data()) {
    self.response = response
    self.body = body
  }

  /// Whether the tenant did what was asked. T-48: the statuses documented for success are not
  /// reliable, so any 2xx counts.
  public var isSuccess: Bool { response.status.kind == .successful }

  /// The number of rows without paging, when it was asked for and told (T-65). A number that no list
  /// can have says nothing.
  var total: Int? {
    response.headerFields[.totalCount].flatMap { Int($0) }
      .flatMap { (0...1_000_000_000).contains($0) ? $0 : nil }
  }

  /// The same answer with the text of its JSON mended where that is no text: a bad byte in a name is
  /// shown as the replacement character and costs nothing else.
  public var mended: Reply {
    guard let body = TextMender.mended(body) else { return self }
    return Reply(response, body: body)
  }

  /// Whether the body says nothing.
  var isBlank: Bool { body.allSatisfy { " \t\r\n".utf8.contains($0) } }
}

extension HTTPField.Name {
  // A name is nil only when it holds a character that HTTP forbids; these are constants of letters
  // and hyphens, which the tests read back.

  /// Required on every operation of this API (T-62).
  public static let experimental = Self("X-SailPoint-Experimental").unsafelyUnwrapped
  /// The number of results without paging, when it was asked for.
  public static let totalCount = Self("X-Total-Count").unsafelyUnwrapped
  /// Says that the version in use is going away (T-74).
  public static let deprecated = Self("X-Deprecated").unsafelyUnwrapped
}
