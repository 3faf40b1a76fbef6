import FoundationEssentials
import Testing

/// The access data that HP Labs published for research, read from beside the repository, which may
/// not hold them.
struct ResearchData: CustomTestStringConvertible {
  /// The name of the file without its ending.
  let name: String

  var path: String { Self.folder + name + ".txt" }
  var testDescription: String { name }

  /// All of them, the small ones first.
  static let all = [
    "hc", "domino", "emea", "fire1", "fire2", "apj", "customer", "americas_small",
    "americas_large",
  ].map(ResearchData.init)

  static let areHere = FileManager.default.fileExists(atPath: folder)

  private static let folder =
    #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }
    + "/../shared/data/hp-labs/"

  /// Who holds what, read by other means than the program's: identity and permission in each line.
  func holders() throws -> [String: Set<String>] {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).reduce(into: [:]) { holders, line in
      let pair = line.split(whereSeparator: \.isWhitespace).map(String.init)
      holders[pair[1], default: []].insert(pair[0])
    }
  }
}
