import FoundationEssentials
import HTTPTypes
import RoleMining

/// The official description of the API, which may not be part of this repository; it is read from
/// beside it when there.
struct OpenAPIDocument: Sendable {
  private let root: JSONValue

  static let path =
    #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
    + "/../shared/contract/role-mining.v2024.openapi.json"

  static var isHere: Bool { FileManager.default.fileExists(atPath: path) }

  init() throws {
    root = try WireJSON.decode(from: Data(contentsOf: URL(fileURLWithPath: Self.path)))
  }

  /// What is wrong with a JSON answer of an operation; empty when it fits.
  func problems(with reply: Reply, of endpoint: Endpoint) throws -> [String] {
    let status = String(reply.response.status.code)
    let operation = root["paths"]?[endpoint.template]?[endpoint.method.rawValue.lowercased()]
    guard var answer = operation?["responses"]?[status] else {
      return ["\(status) is not documented"]
    }
    if let reference = answer["$ref"]?.text { answer = resolve(reference) }
    guard let schema = answer["content"]?["application/json"]?["schema"] else { return [] }
    let body: JSONValue = try WireJSON.decode(from: reply.body)
    return problems(with: body, schema: schema, at: "body")
  }

  private func problems(with value: JSONValue, schema: JSONValue, at place: String) -> [String] {
    if let reference = schema["$ref"]?.text {
      return problems(with: value, schema: resolve(reference), at: place)
    }
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
    return shapeProblems(with: value, schema: schema, at: place)
  }

  private func shapeProblems(
    with value: JSONValue, schema: JSONValue, at place: String
  ) -> [String] {
    if let words = schema["enum"]?.elements, !words.contains(value) {
      return ["\(place) is \(value), not one of \(words.compactMap(\.text))"]
    }
    switch (schema["type"]?.text, value) {
    case ("object", .object(let fields)):
      return fields.flatMap { name, field in
        let known = schema["properties"]?[name] ?? schema["additionalProperties"] ?? .null
        return problems(with: field, schema: known, at: "\(place).\(name)")
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

  private func resolve(_ reference: String) -> JSONValue {
    reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] ?? .null }
  }
}
