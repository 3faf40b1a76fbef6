import FoundationEssentials
import RoleMining

/// Removes secrets from texts that come back: servers and proxies quote what was sent to them.
struct Redaction {
  private let forms: [String]

  init(_ secret: Secret) {
    forms = Self.forms(of: secret.revealed)
  }

  init(_ credentials: Credentials) {
    let secret = credentials.clientSecret.revealed
    forms = Self.forms(of: secret) + [Self.base64("\(credentials.clientID):\(secret)")]
  }

  /// The text with a placeholder for every occurrence of the secret, in any encoding.
  func callAsFunction(_ text: String) -> String {
    forms.reduce(text) { $0.replacing($1, with: Secret("").description) }
  }

  /// The reply with placeholders if it is an error. Successful replies are data and stay unchanged.
  func callAsFunction(_ reply: Reply) -> Reply {
    guard !reply.isSuccess, let text = String(validating: reply.body, as: UTF8.self) else {
      return reply
    }
    var reply = reply
    reply.body = Data(self(text).utf8)
    return reply
  }

  /// The error with placeholders.
  func callAsFunction(_ error: APIError) -> APIError {
    var error = error
    error.messages = error.messages.map { self($0) }
    error.detailCode = error.detailCode.map { self($0) }
    error.trackingID = error.trackingID.map { self($0) }
    return error
  }

  private static func forms(of text: String) -> [String] {
    // A text this short is not a secret, and replacing it would garble every sentence.
    guard text.count >= 6 else { return [] }
    // A slash may be escaped in JSON, and some encoders always escape it.
    return [
      text, text.replacing("/", with: "\\/"), PercentEncoding.encode(text), base64(text),
    ]
  }

  /// Without the padding, after which other text may follow.
  private static func base64(_ text: String) -> String {
    String(Data(text.utf8).base64EncodedString().prefix { $0 != "=" })
  }
}
