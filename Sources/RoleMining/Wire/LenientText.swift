/// Text that may also arrive as a number, a boolean or a one-field object.
struct LenientText: Decodable {
  let value: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    value = try Self.scalar(in: container)
  }

  private static func scalar(in container: any SingleValueDecodingContainer) throws -> String {
    if let text = try? container.decode(String.self) { return text }
    if let flag = try? container.decode(Bool.self) { return flag ? "true" : "false" }
    if let integer = try? container.decode(Int.self) { return String(integer) }
    if let number = try? container.decode(Double.self) { return String(number) }
    // T-12: the published examples give ids and names as objects with a single field.
    if let object = try? container.decode([String: String].self), object.count == 1,
      let only = object.values.first
    {
      return only
    }
    throw DecodingError.typeMismatch(
      String.self, .init(codingPath: container.codingPath, debugDescription: "expected text"))
  }
}
