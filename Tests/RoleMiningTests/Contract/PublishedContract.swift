import FoundationEssentials
import RoleMining

/// The published OpenAPI document in the folder beside the repository, which not everybody has.
struct PublishedContract {
  private let document: JSONValue

  /// Read once, for it is long.
  private static let read = Result {
    try WireJSON.decode(JSONValue.self, from: Data(contentsOf: URL(filePath: path ?? "")))
  }

  private static let path: String? = {
    let file = "shared/contract/role-mining.v2024.openapi.json"
    var folders = #filePath.split(separator: "/")
    while !folders.isEmpty {
      folders.removeLast()
      let path = "/" + (folders + [file[...]]).joined(separator: "/")
      if FileManager.default.fileExists(atPath: path) { return path }
    }
    return nil
  }()

  static var isPresent: Bool { path != nil }

  init() throws {
    document = try Self.read.get()
  }

  /// `GET /role-mining-sessions` and what the document says about it.
  var operations: [String: JSONValue] {
    var found: [String: JSONValue] = [:]
    for (path, methods) in fields(document["paths"]) {
      for (method, operation) in fields(methods) where operation["operationId"] != nil {
        found[method.uppercased() + " " + path] = operation
      }
    }
    return found
  }

  func queryNames(of operation: JSONValue?) -> Set<String> {
    let parameters = (operation?["parameters"]?.elements ?? []).map(resolved)
    return Set(parameters.filter { $0["in"]?.text == "query" }.compactMap { $0["name"]?.text })
  }

  func bodyTypes(of operation: JSONValue?) -> [String] {
    Array(fields(operation?["requestBody"].map(resolved)?["content"]).keys)
  }

  /// An answer of success that is made of the document's own examples, and of one more of each kind
  /// where it has none; nil for an answer without a schema.
  func exampleAnswer(of operation: JSONValue?) -> JSONValue? {
    let responses = fields(operation?["responses"])
    let success = responses.first { $0.key.hasPrefix("2") }?.value
    let content = fields(success.map(resolved)?["content"])
    return content["application/json"]?["schema"].map { example(of: $0) }
  }

  func example(of reference: JSONValue) -> JSONValue {
    let schema = resolved(reference)
    if let example = schema["example"] { return example }
    if case .array(let parts) = schema["allOf"] {
      let examples = parts.map { example(of: $0) }
      if let scalar = examples.first(where: { $0.text != nil }) { return scalar }
      return .object(examples.map(fields).reduce(into: [:]) { $0.merge($1) { $1 } })
    }
    if case .array(let choices) = schema["oneOf"], let first = choices.first {
      return example(of: first)
    }
    switch schema["type"]?.text {
    case "array": return .array(schema["items"].map { [example(of: $0)] } ?? [])
    case "string": return schema["enum"]?.elements.first ?? .text("2026-01-31T08:15:30.250Z")
    case "integer", "number": return .integer(1)
    case "boolean": return .boolean(true)
    default: return .object(fields(schema["properties"]).mapValues { example(of: $0) })
    }
  }

  private func resolved(_ value: JSONValue) -> JSONValue {
    guard let reference = value["$ref"]?.text else { return value }
    let target = reference.split(separator: "/").dropFirst().reduce(document) { place, name in
      place[String(name)] ?? .null
    }
    return resolved(target)
  }

  private func fields(_ value: JSONValue?) -> [String: JSONValue] {
    guard case .object(let fields) = value else { return [:] }
    return fields
  }
}
