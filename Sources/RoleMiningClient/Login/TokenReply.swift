import RoleMining

/// The answer of the token endpoint.
struct TokenReply: Decodable {
  let accessToken: Secret
  /// Seconds; if missing, five minutes, a safe default.
  let lifetime: Double
  /// The token's scopes; nil if not stated.
  let scopes: [String]?
  let userName: String?
  let organization: String?

  private enum CodingKeys: String, CodingKey {
    case accessToken = "access_token"
    case lifetime = "expires_in"
    case scopes = "scope"
    case userName = "user_name"
    case organization = "org"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    func value(_ key: CodingKeys) -> JSONValue? {
      try? container.decodeIfPresent(JSONValue.self, forKey: key)
    }
    let token = try container.decode(String.self, forKey: .accessToken)
    guard Self.isHeaderText(token) else {
      throw DecodingError.dataCorruptedError(
        forKey: .accessToken, in: container, debugDescription: "It is not valid in a header.")
    }
    accessToken = Secret(token)
    let seconds = value(.lifetime)?.text.flatMap { Double($0) } ?? 300
    lifetime = seconds.isFinite ? min(max(1, seconds), 86_400) : 300
    scopes = value(.scopes).map(TokenClaims.words).flatMap { $0.isEmpty ? nil : $0 }
    userName = value(.userName)?.text.flatMap { $0.isEmpty ? nil : $0 }
    organization = value(.organization)?.text
  }

  /// The token goes into a header of every call, so it must not be able to end one.
  private static func isHeaderText(_ token: String) -> Bool {
    !token.isEmpty && token.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }
}
