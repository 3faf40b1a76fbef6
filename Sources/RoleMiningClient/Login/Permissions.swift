import FoundationEssentials
import RoleMining

/// Who signed in and what the login is good for, as far as the tenant's answer to the login says.
///
/// It is read from that answer and from the claims of the access token in it, whose signature nobody
/// checks here: the tenant decides, this only knows some of its refusals beforehand. An access token
/// that is no JSON Web Token says little, and then most of this is nil. It never holds the token.
public struct Permissions: Sendable, Hashable {
  /// Who signed in.
  public var userName: String?
  /// Whether somebody signed in, as opposed to an API client without an identity, whom operations
  /// with a user level refuse; nil when the token does not say.
  public var hasUser: Bool?
  /// The tenant's name.
  public var organization: String?
  /// What the token may be used for, such as `iai:access-modeling:read`; nil when nobody says.
  public var scopes: [String]?
  /// The user levels of who signed in, such as `ORG_ADMIN`; nil when the token does not say.
  public var authorities: [String]?
  /// When the token expires; a new one is asked for before that.
  public var expiry: Date?

  /// Makes permissions; without arguments those of a token that says nothing.
  public init(
    userName: String? = nil, hasUser: Bool? = nil, organization: String? = nil,
    scopes: [String]? = nil, authorities: [String]? = nil, expiry: Date? = nil
  ) {
    self.userName = userName
    self.hasUser = hasUser
    self.organization = organization
    self.scopes = scopes
    self.authorities = authorities
    self.expiry = expiry
  }
}

extension Permissions {
  /// Everything is allowed: what holds for a tenant in a file of this machine.
  public static let unlimited = Permissions(scopes: [TokenScope.everything])
}
