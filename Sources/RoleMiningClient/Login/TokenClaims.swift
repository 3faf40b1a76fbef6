import FoundationEssentials
import RoleMining

/// The claims of an access token, read without verifying its signature, for display.
///
/// It never holds the token.
public struct TokenClaims: Sendable, Hashable {
  /// When the token expires.
  public let expiry: Date?
  /// The token's scopes, such as `iai:access-modeling:read`; nil if not stated.
  public let scopes: [String]?
  /// The user name; nil for a client without an identity, which some operations refuse.
  public let userName: String?
  /// The user's identity id; nil for the same client.
  public let identityID: String?
  /// The tenant's name.
  public let organization: String?
  /// The user levels, such as `ORG_ADMIN`; nil if not stated.
  public let authorities: [String]?
}

extension TokenClaims {
  /// Decodes the payload of a JSON Web Token; nil if the token is not one.
  init?(token: Secret) {
    let parts = token.revealed.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let data = Self.decode(parts[1]),
      let claims = try? WireJSON.decode(JSONValue.self, from: data), case .object = claims
    else { return nil }
    expiry = claims["exp"]?.text.flatMap { Double($0) }.map { Date(timeIntervalSince1970: $0) }
    scopes = claims["scope"].map(Self.words)
    userName = claims["user_name"]?.text
    identityID = claims["identity_id"]?.text
    organization = claims["org"]?.text
    authorities = claims["authorities"].map(Self.words)
  }

  /// A list, or one text with spaces.
  static func words(_ value: JSONValue) -> [String] {
    value.elements.compactMap(\.text).flatMap { $0.split(separator: " ").map(String.init) }
  }

  private static func decode(_ part: Substring) -> Data? {
    let standard = part.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
    let padding = String(repeating: "=", count: (4 - standard.count % 4) % 4)
    return Data(base64Encoded: String(standard) + padding)
  }
}
