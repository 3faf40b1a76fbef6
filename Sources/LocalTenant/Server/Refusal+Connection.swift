import HTTPTypes
import NIOHTTP1

extension Refusal {
  static func bodyTooLarge(_ limits: ServerLimits) -> Refusal {
    Refusal(
      status: .contentTooLarge, message: "The body is larger than \(limits.bodySize) bytes.")
  }

  static let headerTooLarge = Refusal(
    status: .requestHeaderFieldsTooLarge, message: "The header of the request is too large.")

  static let tooSlow = Refusal(
    status: .requestTimeout, message: "The request took too long.")
}

extension HTTPParserError {
  /// The refusal for input that is not HTTP.
  var refusal: Refusal {
    self == .headerOverflow ? .headerTooLarge : .invalid("This is not an HTTP request.")
  }
}
