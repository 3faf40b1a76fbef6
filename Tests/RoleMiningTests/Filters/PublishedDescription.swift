import FoundationEssentials

/// The published OpenAPI document beside the repository, which not everybody has.
struct PublishedDescription {
  private static let path: String = {
    let file = "shared/contract/role-mining.v2024.openapi.json"
    // This file is five levels below the folder that holds the repository.
    let parent = #filePath.split(separator: "/").dropLast(5).joined(separator: "/")
    return "/\(parent)/\(file)"
  }()

  static var isPresent: Bool { FileManager.default.fileExists(atPath: path) }

  private struct Document: Decodable {
    let paths: [String: [String: Operation]]
  }

  private struct Operation: Decodable {
    let operationId: String?
    let parameters: [Parameter]?
  }

  private struct Parameter: Decodable {
    let name: String?
    let description: String?
  }

  private let parameters: [String: [Parameter]]

  init() throws {
    let bytes = try Data(contentsOf: URL(filePath: Self.path))
    let document = try JSONDecoder().decode(Document.self, from: bytes)
    let operations = document.paths.values.flatMap(\.values)
    parameters = Dictionary(
      operations.map { ($0.operationId ?? "", $0.parameters ?? []) }, uniquingKeysWith: +)
  }

  /// The operators of each field: lines such as `**name**: *eq, sw*`.
  func filters(of operation: String) throws -> [String: [String]] {
    let lines = text(of: "filters", in: operation).split(separator: "\n")
    let pairs = lines.filter { $0.hasPrefix("**") }.map { line in
      let parts = line.split(separator: ":")
      return (Self.bare(parts[0]), Self.list(parts[1]))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  /// The sort keys: the first bold words, `**createdBy, createdDate**`.
  func sorters(of operation: String) throws -> [String] {
    let parts = text(of: "sorters", in: operation).split(separator: "**")
    return parts.count > 1 ? Self.list(parts[1]) : []
  }

  private func text(of parameter: String, in operation: String) -> String {
    parameters[operation]?.first { $0.name == parameter }?.description ?? ""
  }

  private static func list(_ text: Substring) -> [String] {
    text.split(separator: ",").map(bare)
  }

  private static func bare(_ text: Substring) -> String {
    String(text.filter { $0 != "*" && !$0.isWhitespace })
  }
}
