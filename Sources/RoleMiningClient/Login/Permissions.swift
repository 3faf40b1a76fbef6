import FoundationEssentials
import RoleMining

/// The user and permissions of a login, as far as the tenant's answer states them.
///
/// They are read from the answer and from the claims of its access token, without verifying the signature:
/// the tenant decides, and this only predicts some refusals. An access token that is not a JSON Web Token
/// states little, and most of this is nil. It never holds the token.
public struct Permissions: Sendable, Hashable {
  /// The user name.
  public var userName: String?
  /// Whether there is a user, as opposed to an API client without an identity, which operations with a user
  /// level refuse; nil if the token does not state it.
  public var hasUser: Bool?
  /// The tenant's name.
  public var organization: String?
  /// The token's scopes, such as `iai:access-modeling:read`; nil if unknown.
  public var scopes: [String]?
  /// The user's levels, such as `ORG_ADMIN`; nil if the token does not state them.
  public var authorities: [String]?
  /// The user's identity id.
  public var identityID: String?
  /// When the token expires; it is renewed before.
  public var expiry: Date?

  /// Creates permissions; by default those of a token that states nothing.
  public init(
    userName: String? = nil, hasUser: Bool? = nil, organization: String? = nil,
    scopes: [String]? = nil, authorities: [String]? = nil, expiry: Date? = nil,
    identityID: String? = nil
  ) {
    self.userName = userName
    self.hasUser = hasUser
    self.organization = organization
    self.scopes = scopes
    self.authorities = authorities
    self.expiry = expiry
    self.identityID = identityID
  }
}

extension Permissions {
  /// Everything is allowed: the permissions for a local tenant.
  public static let unlimited = Permissions(scopes: [TokenScope.everything])
}
