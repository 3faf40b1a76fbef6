import HTTPTypes
import RoleMining

extension PublishedContract {
  /// What is wrong with a JSON answer of an operation; empty when it fits.
  ///
  /// Unknown fields are not looked at: the list of sessions declares none of the ids that it needs
  /// (T-01).
  public func problems(with reply: Reply, of endpoint: Endpoint) throws -> [String] {
    let status = String(reply.response.status.code)
    guard let answer = operation(endpoint)?["responses"]?[status].map(resolved) else {
      return ["\(status) is not documented"]
    }
    guard let schema = answer["content"]?["application/json"]?["schema"] else { return [] }
    let body: JSONValue = try WireJSON.decode(from: reply.body)
    return PublishedSchema(contract: self, isOpen: true)
      .problems(with: body, schema: schema, at: "body")
  }

  /// An answer of success that is made of the document's own examples, and of one more of each kind
  /// where it has none; nil for an answer without a schema.
  public func exampleAnswer(of endpoint: Endpoint) -> JSONValue? {
    let responses = operation(endpoint)?["responses"]?.fields ?? [:]
    let success = responses.first { $0.key.hasPrefix("2") }?.value
    let content = success.map(resolved)?["content"]?["application/json"]
    return content?["schema"].map(example)
  }

  private func example(of reference: JSONValue) -> JSONValue {
    let schema = resolved(reference)
    if let example = schema["example"] { return example }
    if case .array(let parts) = schema["allOf"] {
      let examples = parts.map(example)
      if let scalar = examples.first(where: { $0.text != nil }) { return scalar }
      return .object(examples.map(\.fields).reduce(into: [:]) { $0.merge($1) { $1 } })
    }
    if case .array(let choices) = schema["oneOf"], let first = choices.first {
      return example(of: first)
    }
    switch schema["type"]?.text {
    case "array": return .array(schema["items"].map { [example(of: $0)] } ?? [])
    case "string": return schema["enum"]?.elements.first ?? .text("2026-01-31T08:15:30.250Z")
    case "integer", "number": return .integer(1)
    case "boolean": return .boolean(true)
    default: return .object((schema["properties"]?.fields ?? [:]).mapValues(example))
    }
  }
}
