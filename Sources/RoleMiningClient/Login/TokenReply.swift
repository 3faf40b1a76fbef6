import RoleMining

/// What the token endpoint answers.
struct TokenReply: Decodable {
  let accessToken: String
  /// Seconds; an answer without it is read as five minutes, which is safe and not wasteful.
  let lifetime: Double

  private enum CodingKeys: String, CodingKey {
    case accessToken = "access_token"
    case lifetime = "expires_in"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    accessToken = try container.decode(String.self, forKey: .accessToken)
    let value = try container.decodeIfPresent(JSONValue.self, forKey: .lifetime)
    let seconds = value?.text.flatMap { Double($0) } ?? 300
    lifetime = seconds.isFinite ? min(max(1, seconds), 86_400) : 300
  }
}
