import RoleMining

/// The schemas of an OpenAPI document, by which values are checked. What a schema does not name is a
/// problem: nothing unknown is to be sent.
struct PublishedSchema {
  let root: JSONValue

  func resolved(_ value: JSONValue) -> JSONValue {
    guard let reference = value["$ref"]?.text else { return value }
    let target = reference.split(separator: "/").dropFirst().reduce(root) { place, name in
      place[String(name)] ?? .null
    }
    return resolved(target)
  }

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
    let schema = resolved(schema)
    if value == .null { return schema["nullable"] == .boolean(true) ? [] : ["\(place) is null"] }
    for key in ["oneOf", "anyOf"] {
      guard let choices = schema[key]?.elements else { continue }
      let fits = choices.contains { problems(with: value, schema: $0, at: place).isEmpty }
      return fits ? [] : ["\(place) fits none of \(choices.count) shapes"]
    }
    if let words = schema["enum"]?.elements, !words.contains(value) {
      return ["\(place) is none of the documented words"]
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
      // An object without properties is open: whatever it holds.
      guard let properties = schema["properties"] else { return missing }
      return missing
        + fields.flatMap { name, field in
          properties[name].map { problems(with: field, schema: $0, at: "\(place).\(name)") }
            ?? ["\(place).\(name) is not documented"]
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
}

extension JSONValue {
  /// The fields of an object; none for anything else.
  var fields: [String: JSONValue] {
    guard case .object(let fields) = self else { return [:] }
    return fields
  }
}
