import FoundationEssentials
import HTTPTypes
import RoleMining

/// The published OpenAPI documents in the folder beside the repository, which not everybody has.
public struct PublishedContract: Sendable {
  private static let path = path(of: "role-mining")
  private static let neighboursPath = path(of: "neighbours")

  private static func path(of document: String) -> String? {
    let file = "shared/contract/\(document).v2024.openapi.json"
    var folders = #filePath.split(separator: "/")
    while !folders.isEmpty {
      folders.removeLast()
      let path = "/" + (folders + [file[...]]).joined(separator: "/")
      if FileManager.default.fileExists(atPath: path) { return path }
    }
    return nil
  }

  /// Read once, for they are long.
  private static let read = Result { try document(path) }
  private static let readNeighbours = Result { try document(neighboursPath) }

  private static func document(_ path: String?) throws -> JSONValue {
    try WireJSON.decode(from: Data(contentsOf: URL(filePath: path ?? "")))
  }

  /// Whether the documents are there; tests that need them are skipped otherwise.
  public static var isPresent: Bool { path != nil && neighboursPath != nil }

  let root: JSONValue

  /// Reads the document of the role mining operations.
  public init() throws {
    root = try Self.read.get()
  }

  private init(root: JSONValue) { self.root = root }

  /// Reads the document of the operations beside them.
  public static func neighbours() throws -> PublishedContract {
    try PublishedContract(root: readNeighbours.get())
  }

  /// The names of the documented operations by method and path, such as `GET /role-mining-sessions`.
  public var operationNames: [String: String] {
    var found: [String: String] = [:]
    for (path, methods) in root["paths"]?.fields ?? [:] {
      for (method, operation) in methods.fields {
        found[method.uppercased() + " " + path] = operation["operationId"]?.text
      }
    }
    return found
  }

  /// Every sentence that describes something.
  public var descriptions: Set<String> { root.texts(named: "description") }

  func operation(_ endpoint: Endpoint) -> JSONValue? {
    root["paths"]?[endpoint.template]?[endpoint.method.rawValue.lowercased()]
  }

  func resolved(_ value: JSONValue) -> JSONValue {
    guard let reference = value["$ref"]?.text else { return value }
    let target = reference.split(separator: "/").dropFirst().reduce(root) { place, name in
      place[String(name)] ?? .null
    }
    return resolved(target)
  }
}

extension JSONValue {
  /// The fields of an object; none for anything else.
  var fields: [String: JSONValue] {
    guard case .object(let fields) = self else { return [:] }
    return fields
  }

  fileprivate func texts(named name: String) -> Set<String> {
    switch self {
    case .object(let fields):
      let own: Set<String> = if case .text(let text)? = fields[name] { [text] } else { [] }
      return fields.values.reduce(into: own) { $0.formUnion($1.texts(named: name)) }
    case .array(let elements):
      return elements.reduce(into: []) { $0.formUnion($1.texts(named: name)) }
    case .null, .boolean, .integer, .number, .text: return []
    }
  }
}
