import HTTPTypes
import RoleMining

/// The operations at a path, one for each method that it takes.
struct Route {
  let version: APIVersion
  private let path: Substring
  private let matches: [(endpoint: Endpoint, ids: [String])]

  /// - Throws: `Refusal` when there are none.
  init(path: Substring) throws {
    guard let (version, segments) = APIVersion.split(path: path) else {
      throw Refusal.missing("operation at '\(path)'")
    }
    self.path = path
    self.version = version
    let matches = Endpoint.all.compactMap { endpoint in
      endpoint.ids(in: segments).map { (endpoint: endpoint, ids: $0) }
    }
    // T-09: 'saved' stands where an id may stand, so templates with fewer ids hide the others.
    let fewest = matches.map(\.ids.count).min()
    self.matches = matches.filter { $0.ids.count == fewest }
    guard !matches.isEmpty else { throw Refusal.missing("operation at '\(path)'") }
  }

  /// The methods that the path takes, as the header `Allow` lists them.
  var allowed: String {
    var methods = Set(matches.map(\.endpoint.method.rawValue)).union(["OPTIONS"])
    if methods.contains("GET") { methods.insert("HEAD") }
    return methods.sorted().joined(separator: ", ")
  }

  /// The operation that a method asks for. HEAD asks for what GET does; whoever sends the answer
  /// leaves the body out.
  ///
  /// - Throws: `Refusal` when the path does not take the method.
  func endpoint(_ method: HTTPRequest.Method) throws -> (endpoint: Endpoint, ids: [String]) {
    let wanted = method == .head ? .get : method
    guard let match = matches.first(where: { $0.endpoint.method == wanted }) else {
      throw Refusal(
        status: .methodNotAllowed, message: "'\(path)' takes \(allowed), not \(method.rawValue).",
        allowed: allowed)
    }
    return match
  }
}
