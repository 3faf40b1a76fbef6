import RoleMining

/// Finds entitlements by the names that conflict rules give them.
struct NameIndex {
  private let byName: [String: [NamedAccess]]

  init(_ catalog: [NamedAccess]) {
    var byName: [String: [NamedAccess]] = [:]
    for access in catalog {
      for name in Set(access.names.map(Self.plain)) { byName[name, default: []].append(access) }
    }
    self.byName = byName
  }

  /// The ids, ascending; a rule's id is taken as it is, known or not.
  func ids(meantBy access: ConflictingAccess) -> [Entitlement.ID] {
    switch access {
    case .id(let id): [id]
    case .named(let name, let source):
      Set((byName[Self.plain(name)] ?? []).filter { $0.isIn(source) }.map(\.id)).sorted()
    }
  }

  /// Rules files are written by hand: case and white space around a name do not count.
  static func plain(_ name: String) -> String { name.trimmed.lowercased() }
}

extension NamedAccess {
  fileprivate func isIn(_ source: String?) -> Bool {
    guard let source else { return true }
    return sourceID?.rawValue == source.trimmed
      || sourceName.map { NameIndex.plain($0) == NameIndex.plain(source) } ?? false
  }
}
