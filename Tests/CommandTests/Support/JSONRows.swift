import FoundationEssentials

/// A JSON field, independent of the program's types.
enum JSONField: Decodable, Equatable {
  case text(String)
  case number(Double)
  case flag(Bool)
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .other
    }
  }

  /// Decodes an array of objects.
  static func rows(_ json: String) throws -> [[String: JSONField]] {
    try JSONDecoder().decode([[String: JSONField]].self, from: Data(json.utf8))
  }
}
