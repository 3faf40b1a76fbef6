import RoleEvidence
import RoleMining
import RoleMiningClient
import Yams

/// Parses a file of conflict rules and reports errors with their line.
struct ConflictRulesReader {
  private let name: String
  private let reader: SettingsFileReader
  private var entitlementCount = 0

  /// The most entitlements in all rules together, because a repeated list may be short in the file but long in memory.
  private static let mostEntitlements = 100_000
  private static let longestName = 200

  init(_ name: String) {
    self.name = name
    reader = SettingsFileReader(name: name)
  }

  mutating func rules(in yaml: String) throws(ConnectionSettingsError) -> [ConflictRule] {
    guard let root = try reader.root(of: yaml) else { return [] }
    guard let nodes = root.sequence else {
      throw reader.failure(
        at: root, "The file must be a list of rules, each '- name: …' with left and right.")
    }
    var rules: [ConflictRule] = []
    var names: Set<String> = []
    for node in nodes {
      let rule = try rule(node)
      guard names.insert(rule.name.lowercased()).inserted else {
        throw reader.failure(
          at: node, "There is another rule '\(rule.name)'. Give each a name of its own.")
      }
      rules.append(rule)
    }
    return rules
  }

  private mutating func rule(_ node: Node) throws(ConnectionSettingsError) -> ConflictRule {
    guard node.mapping != nil else {
      throw reader.failure(at: node, "A rule must start with '- name: …'.")
    }
    var rule = ConflictRule(name: "", left: [], right: [], origin: .file(name: name))
    let entries = try reader.entries(of: node, "A rule")
    for entry in entries {
      switch RuleKey(rawValue: entry.key) {
      case .name: rule.name = try name(entry)
      case .severity: rule.severity = try severity(entry)
      case .left: rule.left = try side(entry)
      case .right: rule.right = try side(entry)
      case nil: throw reader.unknown(entry, among: RuleKey.allCases.map(\.rawValue))
      }
    }
    for key in [RuleKey.name, .left, .right]
    where !entries.contains(where: { $0.key == key.rawValue }) {
      let subject = rule.name.isEmpty ? "A rule" : "The rule '\(rule.name)'"
      throw reader.failure(at: node, "\(subject) has no \(key.rawValue). Add '\(key.rawValue): …'.")
    }
    guard !rule.left.contains(where: { left in rule.right.contains(where: left.overlaps) }) else {
      throw reader.failure(
        at: node,
        "The rule '\(rule.name)' has an entitlement on both sides, which would conflict with itself. "
          + "Remove it from one side.")
    }
    return rule
  }

  private func name(_ entry: YAMLEntry) throws(ConnectionSettingsError) -> String {
    let name = try reader.text(of: entry).trimmed
    guard !name.isEmpty, name.count <= Self.longestName, !name.contains(where: \.isNewline) else {
      throw reader.failure(
        at: entry.value,
        "\(entry.key) must be one line with at most \(Self.longestName) characters.")
    }
    return name
  }

  private func severity(
    _ entry: YAMLEntry
  ) throws(ConnectionSettingsError) -> ConflictSeverity {
    guard let severity = ConflictSeverity(rawValue: try reader.text(of: entry).lowercased()) else {
      let known = ConflictSeverity.allCases.map(\.rawValue).joined(separator: ", ")
      throw reader.failure(at: entry.value, "severity must be one of: \(known).")
    }
    return severity
  }

  private mutating func side(
    _ entry: YAMLEntry
  ) throws(ConnectionSettingsError) -> [ConflictingAccess] {
    guard let nodes = entry.value.sequence, !nodes.isEmpty else {
      throw reader.failure(
        at: entry.keyNode,
        "\(entry.key) must be a list of entitlements, each '- name' or '- id: …' on a line of its own."
      )
    }
    entitlementCount += nodes.count
    guard entitlementCount <= Self.mostEntitlements else {
      throw reader.failure(
        at: entry.keyNode,
        "The rules have more than \(Self.mostEntitlements.grouped) entitlements. Shorten them.")
    }
    var side: [ConflictingAccess] = []
    for node in nodes { side.append(try access(node, of: entry)) }
    return side
  }

  private func access(
    _ node: Node, of side: YAMLEntry
  ) throws(ConnectionSettingsError) -> ConflictingAccess {
    if node.scalar != nil {
      let entry = YAMLEntry(
        key: "An entitlement of \(side.key)", keyNode: side.keyNode, value: node)
      return .named(try name(entry), source: nil)
    }
    var (id, entitlement, source): (String?, String?, String?)
    for entry in try reader.entries(of: node, "An entitlement of \(side.key)") {
      switch AccessKey(rawValue: entry.key) {
      case .id: id = try name(entry)
      case .name: entitlement = try name(entry)
      case .source: source = try name(entry)
      case nil: throw reader.unknown(entry, among: AccessKey.allCases.map(\.rawValue))
      }
    }
    switch (id, entitlement) {
    case (let id?, nil) where source == nil: return .id(Entitlement.ID(id))
    case (nil, let name?): return .named(name, source: source)
    default:
      throw reader.failure(
        at: node, "An entitlement needs either an id, or a name and perhaps its source.")
    }
  }
}

/// The keys of a rule.
private enum RuleKey: String, CaseIterable {
  case name, left, right, severity
}

/// The keys of an entitlement.
private enum AccessKey: String, CaseIterable {
  case id, name, source
}

extension ConflictingAccess {
  /// Whether some entitlement may be meant by both.
  fileprivate func overlaps(_ other: ConflictingAccess) -> Bool {
    guard case .named(let name, let source) = self, case .named(let another, let place) = other
    else { return self == other }
    // Case and white space around names do not count.
    let plain = { (name: String) in name.trimmed.lowercased() }
    guard plain(name) == plain(another) else { return false }
    return source == nil || place == nil || source.map(plain) == place.map(plain)
  }
}
