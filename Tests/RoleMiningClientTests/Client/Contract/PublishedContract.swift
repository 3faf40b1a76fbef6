import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient

/// The published OpenAPI document in the folder beside the repository, which not everybody has, as far
/// as it speaks of requests.
struct PublishedContract {
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

  /// Read once, for it is long.
  private static let read = Result {
    try WireJSON.decode(JSONValue.self, from: Data(contentsOf: URL(filePath: path ?? "")))
  }

  static var isPresent: Bool { path != nil }

  let document: PublishedSchema

  init() throws {
    document = PublishedSchema(root: try Self.read.get())
  }

  private func operation(_ endpoint: Endpoint) -> JSONValue? {
    document.root["paths"]?[endpoint.template]?[endpoint.method.rawValue.lowercased()]
  }

  private func parameters(of endpoint: Endpoint, in place: String) -> [JSONValue] {
    (operation(endpoint)?["parameters"]?.elements ?? []).map(document.resolved)
      .filter { $0["in"]?.text == place }
  }

  private func content(of endpoint: Endpoint) -> [String: JSONValue] {
    operation(endpoint)?["requestBody"].map(document.resolved)?["content"]?.fields ?? [:]
  }
}

extension PublishedContract {
  /// What is wrong with a request; empty when it is what the document asks for.
  func problems(with call: Call, to endpoint: Endpoint) -> [String] {
    guard operation(endpoint) != nil else { return ["the operation is not documented"] }
    return pathProblems(call, endpoint) + queryProblems(call, endpoint)
      + headerProblems(call, endpoint) + bodyProblems(call, endpoint)
  }

  private func pathProblems(_ call: Call, _ endpoint: Endpoint) -> [String] {
    guard let (version, segments) = APIVersion.split(path: call.path), version == .v2024,
      let ids = endpoint.ids(in: segments)
    else { return ["'\(call.path)' is another path"] }
    let names = endpoint.template.split(separator: "/").filter { $0.hasPrefix("{") }.map {
      String($0.dropFirst().dropLast())
    }
    let documented = Set(parameters(of: endpoint, in: "path").compactMap { $0["name"]?.text })
    // T-03: this one declares a session that its path has no place for.
    let misplaced: Set<String> = endpoint == .changeRole ? ["sessionId"] : []
    let isDocumented = documented.subtracting(misplaced) == Set(names) && ids.count == names.count
    return isDocumented ? [] : ["the ids \(names) are documented as \(documented)"]
  }

  private func queryProblems(_ call: Call, _ endpoint: Endpoint) -> [String] {
    let documented = parameters(of: endpoint, in: "query")
    let missing = documented.filter { parameter in
      parameter["required"] == .boolean(true)
        && !call.query.contains { $0.name == parameter["name"]?.text }
    }
    return missing.map { "\($0["name"]?.text ?? "") is missing" }
      + call.query.flatMap { item in
        guard let schema = documented.first(where: { $0["name"]?.text == item.name })?["schema"]
        else { return ["\(item.name) is not documented"] }
        return document.problems(withText: item.value, schema: schema, at: item.name)
      }
  }

  private func headerProblems(_ call: Call, _ endpoint: Endpoint) -> [String] {
    parameters(of: endpoint, in: "header").compactMap { parameter in
      guard parameter["required"] == .boolean(true), let name = parameter["name"]?.text else {
        return nil
      }
      let isSent = HTTPField.Name(name).map { call.request.headerFields[$0] != nil } ?? false
      return isSent ? nil : "the header \(name) is missing"
    }
  }

  private func bodyProblems(_ call: Call, _ endpoint: Endpoint) -> [String] {
    let content = content(of: endpoint)
    guard let type = call.request.headerFields[.contentType] else {
      return content.isEmpty && call.body.isEmpty ? [] : ["the body is missing"]
    }
    guard let schema = content[type]?["schema"] else { return ["\(type) is not documented"] }
    guard let body = try? WireJSON.decode(JSONValue.self, from: call.body) else {
      return ["the body is no JSON"]
    }
    return document.problems(with: body, schema: schema, at: "body")
  }
}

extension PublishedContract {
  /// The parameters of the query and the fields of the body that are documented.
  func parameters(of endpoint: Endpoint) -> Set<String> {
    let query = parameters(of: endpoint, in: "query").compactMap { $0["name"]?.text }
    let schema = content(of: endpoint)["application/json"]?["schema"].map(document.resolved)
    let fields = schema?["properties"]?.fields.keys.map { "body \($0)" } ?? []
    return Set((query + fields).map { "\(endpoint.name) \($0)" })
  }

  /// The parameters of the query and the fields of the body that a request has.
  func parameters(in call: Call, to endpoint: Endpoint) -> Set<String> {
    let body = try? WireJSON.decode(JSONValue.self, from: call.body)
    let fields = body?.fields.keys.map { "body \($0)" } ?? []
    return Set((call.query.map(\.name) + fields).map { "\(endpoint.name) \($0)" })
  }
}
