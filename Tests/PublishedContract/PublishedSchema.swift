import RoleMining

/// Checks values by the schemas of an OpenAPI document.
struct PublishedSchema {
  let contract: PublishedContract
  /// Whether an object may hold more than its schema names.
  let isOpen: Bool

  /// What is wrong with a value of a query, which is text whatever its type is.
  func problems(withText text: String, schema: JSONValue, at place: String) -> [String] {
    let value: JSONValue? =
      switch schema["type"]?.text {
      case "integer": Int(text).map { .integer($0) }
      case "boolean": text == "true" || text == "false" ? .boolean(text == "true") : nil
      default: .text(text)
      }
    guard let value else { return ["\(place)=\(text) has another type"] }
    return problems(with: value, schema: schema, at: place)
  }

  func problems(with value: JSONValue, schema: JSONValue, at place: String) -> [String] {
    let schema = contract.resolved(schema)
    if value == .null {
      let isNullable =
        schema["nullable"] == .boolean(true)
        || schema["enum"]?.elements.contains(.null) == true
      return isNullable ? [] : ["\(place) is null"]
    }
    if let all = schema["allOf"] {
      return all.elements.flatMap { problems(with: value, schema: $0, at: place) }
    }
    for key in ["oneOf", "anyOf"] {
      guard let choices = schema[key]?.elements else { continue }
      let fits = choices.contains { problems(with: value, schema: $0, at: place).isEmpty }
      return fits ? [] : ["\(place) fits none of \(choices.count) shapes"]
    }
    if let words = schema["enum"]?.elements, !words.contains(value) {
      return ["\(place) is \(value), none of \(words.compactMap(\.text))"]
    }
    return rangeProblems(value, schema, place) + shapeProblems(value, schema, place)
  }

  private func rangeProblems(
    _ value: JSONValue, _ schema: JSONValue, _ place: String
  ) -> [String] {
    guard case .integer(let number) = value else { return [] }
    let least = schema["minimum"]?.text.flatMap { Int($0) } ?? .min
    let most = schema["maximum"]?.text.flatMap { Int($0) } ?? .max
    return (least...most).contains(number) ? [] : ["\(place) is out of range"]
  }

  private func shapeProblems(
    _ value: JSONValue, _ schema: JSONValue, _ place: String
  ) -> [String] {
    switch (schema["type"]?.text, value) {
    case ("object", .object(let fields)):
      let required = schema["required"]?.elements.compactMap(\.text) ?? []
      let missing = required.filter { fields[$0] == nil }.map { "\(place).\($0) is missing" }
      return missing
        + fields.flatMap { name, field in
          fieldProblems(field, of: schema, at: "\(place).\(name)", name: name)
        }
    case ("array", .array(let elements)):
      return elements.flatMap {
        problems(with: $0, schema: schema["items"] ?? .null, at: "\(place)[]")
      }
    case ("string", .text), ("boolean", .boolean), ("integer", .integer), ("number", .integer),
      ("number", .number), (nil, _):
      return []
    default: return ["\(place) is no \(schema["type"]?.text ?? "")"]
    }
  }

  private func fieldProblems(
    _ field: JSONValue, of schema: JSONValue, at place: String, name: String
  ) -> [String] {
    if let known = schema["properties"]?[name] ?? schema["additionalProperties"] {
      return problems(with: field, schema: known, at: place)
    }
    // An object without properties is open, whatever it holds.
    return isOpen || schema["properties"] == nil ? [] : ["\(place) is not documented"]
  }
}
