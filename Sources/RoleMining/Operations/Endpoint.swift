import HTTPTypes

/// The fixed facts about an operation: method, path, safety, and who may use it.
///
/// T-04: the operations' names vary between versions, so method and path identify them; the name is for
/// logs and errors. The operations are in `Endpoint+All.swift`.
public struct Endpoint: Sendable, Hashable {
  /// The safety of a request in the sense of RFC 9110, 9.2. The method does not determine it: some POST
  /// requests are safe.
  public enum Safety: Sendable, Hashable {
    /// Safe: it changes nothing.
    case safe
    /// Idempotent: doing it twice has the effect of doing it once.
    case idempotent
    /// Neither: doing it twice may have a further effect.
    case unsafe
  }

  /// The `operationId` of the v2024 document.
  public let name: String
  /// The HTTP method.
  public let method: HTTPRequest.Method
  /// The path below the version, with `{…}` where an id goes.
  public let template: String
  /// The safety.
  public let safety: Safety
  /// The scopes, one of which a token needs, as the official document states them; empty if any token will
  /// do.
  public let scopes: [String]
  /// The user levels, one of which the login needs; empty where the official document names none.
  ///
  /// T-73: it names them for six operations; that does not mean that anyone may use the others.
  public let userLevels: [UserLevel]
  /// The maximum number of rows in a page; meaningless for operations that are not lists.
  public let maximumPageSize: Int

  init(
    _ name: String, _ method: HTTPRequest.Method, _ template: String, _ safety: Safety,
    _ scopes: [String], _ userLevels: [UserLevel] = [], maximumPageSize: Int = 250
  ) {
    self.name = name
    self.method = method
    self.template = template
    self.safety = safety
    self.scopes = scopes
    self.userLevels = userLevels
    self.maximumPageSize = maximumPageSize
  }
}

extension Endpoint {
  /// Whether it changes something in the tenant.
  public var isChange: Bool { safety != .safe }

  /// The only version that has it; nil if all versions do.
  var onlyVersion: APIVersion? { template.hasPrefix("/rolesift/") ? .v1 : nil }

  /// Whether it is idempotent.
  public var isIdempotent: Bool { safety != .unsafe }
}
