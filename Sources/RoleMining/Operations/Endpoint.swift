import HTTPTypes

/// What is fixed about one operation of the API: method and path, what sending it does, and who may.
///
/// T-04: the operations' names drifted over the versions, so method and path are what counts; the
/// name is for logs and errors. The operations stand in `Endpoint+All.swift`.
public struct Endpoint: Sendable, Hashable {
  /// What sending a request does at the tenant, in the sense of RFC 9110, 9.2. It cannot be told from the
  /// method: a POST may only ask.
  public enum Safety: Sendable, Hashable {
    /// Nothing: it only asks.
    case safe
    /// It changes something, and doing it twice is the same as doing it once.
    case idempotent
    /// It changes something, and doing it twice may do more than doing it once.
    case unsafe
  }

  /// The `operationId` of the v2024 document.
  public let name: String
  /// The HTTP method.
  public let method: HTTPRequest.Method
  /// The path below the version, with `{…}` where an id goes.
  public let template: String
  /// What sending it does.
  public let safety: Safety
  /// The scopes of which a token needs one, as the official document states them; empty where every
  /// token will do.
  public let scopes: [String]
  /// The user levels of which the login needs one; empty where the official document names none.
  ///
  /// T-73: it names them for six operations, and its silence on the others does not mean everybody.
  public let userLevels: [UserLevel]

  init(
    _ name: String, _ method: HTTPRequest.Method, _ template: String, _ safety: Safety,
    _ scopes: [String], _ userLevels: [UserLevel] = []
  ) {
    self.name = name
    self.method = method
    self.template = template
    self.safety = safety
    self.scopes = scopes
    self.userLevels = userLevels
  }
}

extension Endpoint {
  /// Whether it changes something at the tenant.
  public var isChange: Bool { safety != .safe }

  /// Whether sending it twice is the same as sending it once.
  public var isIdempotent: Bool { safety != .unsafe }
}
