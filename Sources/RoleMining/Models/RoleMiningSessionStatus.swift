/// How far a role mining session is (`RoleMiningSessionStatus`).
public struct RoleMiningSessionStatus: Sendable, Hashable, Codable {
  /// The state.
  public var state: RoleMiningSessionState?

  /// Makes a value from its fields.
  public init(
    state: RoleMiningSessionState? = nil
  ) {
    self.state = state
  }
}

extension RoleMiningSessionStatus {
  private enum CodingKeys: String, CodingKey {
    case state
  }

  /// Reads the value tolerantly.
  ///
  /// - Throws: `DecodingError`, which names the field that could not be meant.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    state = try fields.value(.state)
  }
}
