import Yams

/// Parses a theme from YAML and reports errors with their line.
struct ThemeReader {
  private let file: String
  private var looks = LookReader()

  /// Parses a theme.
  static func theme(yaml: String, file: String) throws(ThemeError) -> Theme {
    var reader = ThemeReader(file: file)
    return try reader.read(yaml)
  }

  private init(file: String) {
    self.file = file
  }

  private mutating func read(_ yaml: String) throws(ThemeError) -> Theme {
    let sections = try mapping(root(of: yaml), "a theme")
    var name: String?
    var roles: [StyleRole: LookByDepth] = [:]
    var emphases: [RowEmphasis: LookByDepth] = [:]
    for (key, value) in sections.sorted(by: { Self.isBefore($0.0, $1.0) }) {
      switch key.string {
      case "name": name = value.string
      case "palette": try readPalette(value)
      case "roles": roles = try entries(of: value, called: "role")
      case "emphasis": emphases = try entries(of: value, called: "emphasis")
      default: throw unknown(key, "section", ["name", "palette", "roles", "emphasis"])
      }
    }
    guard let name, !name.isEmpty else { throw error("The theme has no name.", at: nil) }
    return Theme(name: name, roles: roles, emphases: emphases)
  }

  /// The palette first, wherever it is: the other sections use it.
  private static func isBefore(_ left: Node, _ right: Node) -> Bool {
    left.string == "palette" && right.string != "palette"
  }

  private func root(of yaml: String) throws(ThemeError) -> Node {
    do {
      guard let root = try compose(yaml: yaml) else {
        throw error("The file is empty.", at: nil)
      }
      return root
    } catch let error as ThemeError {
      throw error
    } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(
      _, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _)
    {
      throw ThemeError(file: file, line: mark.line, problem: "Invalid YAML: \(problem).")
    } catch {
      throw ThemeError(file: file, line: nil, problem: "Invalid YAML: \(error)")
    }
  }

  private mutating func readPalette(_ node: Node) throws(ThemeError) {
    for (key, value) in try mapping(node, "the palette") {
      for (depth, color) in try byDepth(value) {
        try at(color) { () throws(LookReader.Problem) in
          try looks.define(key.string ?? "", color.string ?? "", at: depth ?? .trueColor)
        }
      }
    }
  }

  private func entries<Name: RawRepresentable<String> & CaseIterable & Hashable>(
    of node: Node, called kind: String
  ) throws(ThemeError) -> [Name: LookByDepth] {
    var entries: [Name: LookByDepth] = [:]
    for (key, value) in try mapping(node, "this section") {
      guard let name = Name(rawValue: key.string ?? "") else {
        throw unknown(key, kind, Name.allCases.map(\.rawValue))
      }
      entries[name] = try entry(value)
    }
    return entries
  }

  private func entry(_ node: Node) throws(ThemeError) -> LookByDepth {
    var given: [ColorDepth: Look] = [:]
    for (depth, text) in try byDepth(node) {
      guard let depth else {
        return try at(text) { () throws(LookReader.Problem) in try looks.looks(text.string ?? "") }
      }
      given[depth] = try at(text) { () throws(LookReader.Problem) in
        try looks.look(text.string ?? "", at: depth)
      }
    }
    return LookByDepth(given)
  }

  /// Either one text for all depths, or one per depth.
  private func byDepth(_ node: Node) throws(ThemeError) -> [(depth: ColorDepth?, text: Node)] {
    if node.scalar != nil { return [(nil, node)] }
    var found: [(ColorDepth?, Node)] = []
    for (key, value) in try mapping(node, "this entry") {
      guard let depth = ColorDepth(rawValue: key.string ?? "") else {
        throw unknown(key, "colour depth", ColorDepth.allCases.map(\.rawValue))
      }
      found.append((depth, value))
    }
    return found
  }
}

extension ThemeReader {
  private func mapping(_ node: Node, _ what: String) throws(ThemeError) -> [(Node, Node)] {
    guard let mapping = node.mapping else {
      throw error("Expected \(what) as a list of names and values.", at: node)
    }
    return mapping.map { ($0.key, $0.value) }
  }

  private func at<Value>(
    _ node: Node, _ body: () throws(LookReader.Problem) -> Value
  ) throws(ThemeError) -> Value {
    do { return try body() } catch { throw self.error(error.sentence, at: node) }
  }

  private func unknown(_ key: Node, _ kind: String, _ known: [String]) -> ThemeError {
    let name = key.string ?? "?"
    let list = known.joined(separator: ", ")
    return error("Unknown \(kind) '\(name)'. Known: \(list).", at: key)
  }

  private func error(_ problem: String, at node: Node?) -> ThemeError {
    ThemeError(file: file, line: node?.mark?.line, problem: problem)
  }
}
