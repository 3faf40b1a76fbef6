/// The status of a role mining session (`RoleMiningSessionStatus`).
public struct RoleMiningSessionStatus: Sendable, Hashable, Codable {
  /// The state.
  public var state: RoleMiningSessionState?

  /// Creates a value from its fields.
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

  /// Decodes leniently.
  ///
  /// - Throws: `DecodingError` that names the field that does not fit.
  public init(from decoder: any Decoder) throws {
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    state = try fields.value(.state)
  }
}
