import Yams

/// A key and its value, with their positions.
package struct YAMLEntry {
  /// The key.
  package let key: String
  /// The key with its position.
  package let keyNode: Node
  /// The value.
  package let value: Node

  /// Pairs a key with its value.
  package init(key: String, keyNode: Node, value: Node) {
    self.key = key
    self.keyNode = keyNode
    self.value = value
  }

  /// Whether the key may be quoted in a message: someone may have pasted a secret there.
  var isName: Bool {
    key.count <= 40
      && key.unicodeScalars.allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
          || "-_.".unicodeScalars.contains($0)
      }
  }
}

extension SettingsFileReader {
  /// The content of a file; nil if it has only comments.
  ///
  /// - Throws: `ConnectionSettingsError` with the line that is not YAML.
  package func root(of yaml: String) throws(ConnectionSettingsError) -> Node? {
    do {
      let root = try compose(yaml: yaml)
      return root?.scalar.map(Self.isNothing) == true ? nil : root
    } catch let YamlError.duplicatedKeysInMapping(duplicates, context) {
      let key = duplicates.first.flatMap { $0.count <= 40 ? "'\($0)'" : nil } ?? "A key"
      throw failure(line: context.mark.line, "\(key) is repeated. Keep one.")
    } catch YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _), YamlError.composer(_, let problem, let mark, _)
    {
      throw failure(
        line: mark.line,
        "Invalid YAML: \(problem). Check for a space after each colon and no tabs.")
    } catch {
      throw failure(line: nil, "Invalid YAML, or not text.")
    }
  }

  /// The keys and values of a mapping.
  ///
  /// - Throws: `ConnectionSettingsError` if it is none.
  package func entries(
    of node: Node, _ subject: String
  ) throws(ConnectionSettingsError) -> [YAMLEntry] {
    guard let mapping = node.mapping else {
      throw failure(
        at: node, "\(subject) must be a list of settings, each 'name: value' on a line of its own.")
    }
    var entries: [YAMLEntry] = []
    for (key, value) in mapping {
      guard let text = key.scalar?.string else {
        throw failure(at: key, "\(subject) has an invalid name.")
      }
      entries.append(YAMLEntry(key: text, keyNode: key, value: value))
    }
    return entries
  }

  /// The text as written: a client id of digits is not a number.
  ///
  /// - Throws: `ConnectionSettingsError` if it is empty or not text.
  package func text(of entry: YAMLEntry) throws(ConnectionSettingsError) -> String {
    guard let scalar = entry.value.scalar else {
      throw failure(at: entry.value, "\(entry.key) must be text, not a list.")
    }
    guard !Self.isNothing(scalar), !scalar.string.isEmpty else {
      throw failure(
        at: entry.keyNode, "\(entry.key) has no value. Add one, or remove the line.")
    }
    return scalar.string
  }

  private static func isNothing(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null"].contains(scalar.string.lowercased())
  }

  /// An error about a key that means nothing here.
  package func unknown(_ entry: YAMLEntry, among known: [String]) -> ConnectionSettingsError {
    let what = entry.isName ? "Unknown setting '\(entry.key)'." : "Unknown setting."
    let nearest = NearestName(to: entry.key, among: known).name
    let advice =
      nearest.map { "Did you mean '\($0)'?" } ?? "Settings: \(known.joined(separator: ", "))."
    return failure(at: entry.keyNode, "\(what) \(advice)")
  }

  /// An error at a place in the file.
  package func failure(at node: Node?, _ words: String) -> ConnectionSettingsError {
    failure(line: node?.mark?.line, words)
  }

  /// The file and the line of a value.
  func place(of node: Node?) -> String { place(line: node?.mark?.line) }

  private func place(line: Int?) -> String { name + (line.map { ":\($0)" } ?? "") }

  private func failure(line: Int?, _ words: String) -> ConnectionSettingsError {
    ConnectionSettingsError("\(place(line: line)): \(words)")
  }
}
