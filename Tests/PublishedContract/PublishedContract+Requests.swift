import FoundationEssentials
import HTTPTypes
import RoleMining

extension PublishedContract {
  /// What is wrong with a request; empty when it is what the document asks for.
  public func problems(
    with request: HTTPRequest, body: Data, to endpoint: Endpoint
  ) -> [String] {
    guard operation(endpoint) != nil else { return ["the operation is not documented"] }
    return pathProblems(request.pathAndQuery.path, endpoint)
      + queryProblems(request.pathAndQuery.query, endpoint)
      + headerProblems(request.headerFields, endpoint)
      + bodyProblems(body, request.headerFields[.contentType], endpoint)
  }

  /// The names of the documented parameters of the query.
  public func queryNames(of endpoint: Endpoint) -> Set<String> {
    Set(parameters(of: endpoint, in: "query").compactMap { $0["name"]?.text })
  }

  /// The scopes, one of which the document requires.
  public func scopes(of endpoint: Endpoint) -> Set<String> {
    let ways = operation(endpoint)?["security"]?.elements ?? []
    return Set(ways.flatMap(\.fields.values).flatMap(\.elements).compactMap(\.text))
  }

  /// The user levels, one of which the document requires; empty where it names none.
  public func userLevels(of endpoint: Endpoint) -> Set<String> {
    Set((operation(endpoint)?["x-sailpoint-userLevels"]?.elements ?? []).compactMap(\.text))
  }

  /// The documented media types of a body; none for an operation without one.
  public func bodyTypes(of endpoint: Endpoint) -> [String] {
    Array(content(of: endpoint).keys)
  }

  /// The parameters of the query and the fields of the body that are documented.
  public func parameters(of endpoint: Endpoint) -> Set<String> {
    let schema = content(of: endpoint)["application/json"]?["schema"].map(resolved)
    let fields = schema?["properties"]?.fields.keys.map { "body \($0)" } ?? []
    return Set((queryNames(of: endpoint) + fields).map { "\(endpoint.name) \($0)" })
  }

  /// The parameters of the query and the fields of the body that a request has.
  public func parameters(
    in request: HTTPRequest, body: Data, to endpoint: Endpoint
  ) -> Set<String> {
    let body = try? WireJSON.decode(JSONValue.self, from: body)
    let fields = body?.fields.keys.map { "body \($0)" } ?? []
    let names = request.pathAndQuery.query.map(\.name)
    return Set((names + fields).map { "\(endpoint.name) \($0)" })
  }
}

extension PublishedContract {
  /// Nothing unknown is to be sent.
  private var schemas: PublishedSchema { PublishedSchema(contract: self, isOpen: false) }

  private func parameters(of endpoint: Endpoint, in place: String) -> [JSONValue] {
    (operation(endpoint)?["parameters"]?.elements ?? []).map(resolved)
      .filter { $0["in"]?.text == place }
  }

  private func content(of endpoint: Endpoint) -> [String: JSONValue] {
    operation(endpoint)?["requestBody"].map(resolved)?["content"]?.fields ?? [:]
  }

  private func pathProblems(_ path: String, _ endpoint: Endpoint) -> [String] {
    guard let (version, segments) = APIVersion.split(path: path), version == .v2024,
      let ids = endpoint.ids(in: segments)
    else { return ["'\(path)' is another path"] }
    let names = endpoint.template.split(separator: "/").filter { $0.hasPrefix("{") }.map {
      String($0.dropFirst().dropLast())
    }
    let documented = Set(parameters(of: endpoint, in: "path").compactMap { $0["name"]?.text })
    // T-03: this one declares a session that its path has no place for.
    let misplaced: Set<String> = endpoint == .changeRole ? ["sessionId"] : []
    let isDocumented = documented.subtracting(misplaced) == Set(names) && ids.count == names.count
    return isDocumented ? [] : ["the ids \(names) are documented as \(documented)"]
  }

  private func queryProblems(_ query: [QueryItem], _ endpoint: Endpoint) -> [String] {
    let documented = parameters(of: endpoint, in: "query")
    let missing = documented.filter { parameter in
      parameter["required"] == .boolean(true)
        && !query.contains { $0.name == parameter["name"]?.text }
    }
    return missing.map { "\($0["name"]?.text ?? "") is missing" }
      + query.flatMap { item in
        guard let schema = documented.first(where: { $0["name"]?.text == item.name })?["schema"]
        else { return ["\(item.name) is not documented"] }
        return schemas.problems(withText: item.value, schema: schema, at: item.name)
      }
  }

  private func headerProblems(_ fields: HTTPFields, _ endpoint: Endpoint) -> [String] {
    parameters(of: endpoint, in: "header").compactMap { parameter in
      guard parameter["required"] == .boolean(true), let name = parameter["name"]?.text else {
        return nil
      }
      let isSent = HTTPField.Name(name).map { fields[$0] != nil } ?? false
      return isSent ? nil : "the header \(name) is missing"
    }
  }

  private func bodyProblems(
    _ body: Data, _ type: String?, _ endpoint: Endpoint
  ) -> [String] {
    let content = content(of: endpoint)
    guard let type else {
      return content.isEmpty && body.isEmpty ? [] : ["the body is missing"]
    }
    guard let schema = content[type]?["schema"] else { return ["\(type) is not documented"] }
    guard let body = try? WireJSON.decode(JSONValue.self, from: body) else {
      return ["the body is no JSON"]
    }
    return schemas.problems(with: body, schema: schema, at: "body")
  }
}

extension HTTPRequest {
  /// The path, and the parameters of the query, decoded.
  public var pathAndQuery: (path: String, query: [QueryItem]) {
    let parts = (path ?? "").split(separator: "?", maxSplits: 1)
    return (String(parts.first ?? ""), parts.count > 1 ? QueryItem.parse(parts[1]) : [])
  }
}
