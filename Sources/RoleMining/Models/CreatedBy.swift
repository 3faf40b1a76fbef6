/// Who created a session or a potential role.
///
/// T-16: on the wire this is an object, a plain string, null or absent; the last two decode to `nil`.
public enum CreatedBy: Sendable, Hashable {
  /// An identity (`EntityCreatedByDTO`).
  case identity(id: String?, displayName: String?)
  /// A plain name.
  case name(String)
}

extension CreatedBy {
  /// The creator's name, or the id.
  public var displayName: String {
    switch self {
    case .identity(let id, let displayName): displayName ?? id ?? ""
    case .name(let name): name
    }
  }

  /// The creator's identity id, if the service stated one.
  public var id: String? {
    guard case .identity(let id, _) = self else { return nil }
    return id
  }
}

extension CreatedBy: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, displayName
  }

  /// Decodes an object or a plain string.
  public init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      self = .name(name)
      return
    }
    let fields = try WireFields(decoder, keyedBy: CodingKeys.self)
    self = .identity(id: try fields.text(.id), displayName: try fields.text(.displayName))
  }

  /// Encodes the shape that was decoded.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .name(let name):
      var container = encoder.singleValueContainer()
      try container.encode(name)
    case .identity(let id, let displayName):
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(id, forKey: .id)
      try container.encodeIfPresent(displayName, forKey: .displayName)
    }
  }
}
