import HTTPTypes
import RoleMining

/// The operations at a path, by method.
struct Route {
  let version: APIVersion
  private let path: Substring
  private let matches: [(endpoint: Endpoint, ids: [String])]

  /// Finds the operations at a path among those that are offered.
  ///
  /// - Throws: `Refusal` if there are none.
  init(path: Substring, among offered: [Endpoint]) throws {
    guard let (version, segments) = APIVersion.split(path: path) else {
      throw Refusal.missing("operation at '\(path)'")
    }
    self.path = path
    self.version = version
    let matches = offered.compactMap { endpoint in
      endpoint.ids(in: segments).map { (endpoint: endpoint, ids: $0) }
    }
    // T-09: 'saved' is in the place of an id, so templates with fewer ids take precedence.
    let fewest = matches.map(\.ids.count).min()
    self.matches = matches.filter { $0.ids.count == fewest }
    guard !matches.isEmpty else { throw Refusal.missing("operation at '\(path)'") }
  }

  /// The allowed methods, for the header `Allow`.
  var allowed: String {
    var methods = Set(matches.map(\.endpoint.method.rawValue)).union(["OPTIONS"])
    if methods.contains("GET") { methods.insert("HEAD") }
    return methods.sorted().joined(separator: ", ")
  }

  /// The operation for a method. HEAD means GET; the sender of the reply omits the body.
  ///
  /// - Throws: `Refusal` if the path does not allow the method.
  func endpoint(_ method: HTTPRequest.Method) throws -> (endpoint: Endpoint, ids: [String]) {
    let wanted = method == .head ? .get : method
    guard let match = matches.first(where: { $0.endpoint.method == wanted }) else {
      throw Refusal(
        status: .methodNotAllowed, message: "'\(path)' allows \(allowed), not \(method.rawValue).",
        allowed: allowed)
    }
    return match
  }
}
