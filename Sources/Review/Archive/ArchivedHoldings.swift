import RoleMining

/// Who holds what of a role, as its export archive says.
struct ArchivedHoldings {
  private let identities: [RoleMiningIdentity]
  private let granted: [RoleMiningEntitlement]

  /// Prepares to read archives of a role.
  ///
  /// - Parameters:
  ///   - identities: The role's identities.
  ///   - granted: The role's entitlements, with the number of identities that hold each.
  init(of identities: [RoleMiningIdentity], granting granted: [RoleMiningEntitlement]) {
    self.identities = identities
    self.granted = granted
  }

  /// What an archive says.
  ///
  /// - Parameter contents: The archive.
  /// - Returns: The holdings; nil unless every person named is one of the role's, and the number of holders of
  ///   each entitlement is the one that the tenant states elsewhere. So a column that means something else is not
  ///   taken for holders.
  func holdings(in contents: ZipContents) -> TenantHoldings? {
    for file in contents.files {
      var rows = DelimitedText(file)
      guard let header = rows.next() else { continue }
      for columns in ArchiveColumns.all(in: header) {
        if let holders = holders(in: rows, columns), agrees(holders) { return made(of: holders) }
      }
    }
    return nil
  }

  /// Whether some file of an archive has columns that may say who holds what.
  static func mayBe(in contents: ZipContents) -> Bool {
    contents.files.contains { file in
      var rows = DelimitedText(file)
      return rows.next().map { !ArchiveColumns.all(in: $0).isEmpty } ?? false
    }
  }

  /// The places of those who hold each entitlement; nil if somebody named is unknown or ambiguous.
  private func holders(in rows: DelimitedText, _ columns: ArchiveColumns) -> [Set<Int>]? {
    let people = ArchivedNames(
      identities.map { $0.names(columns.identities.naming) }, ignoresOthers: false)
    let access = ArchivedNames(
      granted.map { $0.names(columns.entitlements.naming) },
      // What is excluded from the role may be in its archive.
      ignoresOthers: true)
    var holders = Array(repeating: Set<Int>(), count: granted.count)
    for row in rows {
      guard row.indices.contains(columns.identities.column),
        row.indices.contains(columns.entitlements.column)
      else { return nil }
      guard let entitlements = access.places(in: row[columns.entitlements.column]) else {
        return nil
      }
      guard !entitlements.isEmpty else { continue }
      let cell = row[columns.identities.column]
      // An address is the same in capital letters.
      let isAddress = columns.identities.naming == .email
      guard let named = people.places(in: isAddress ? cell.lowercased() : cell) else { return nil }
      for entitlement in entitlements { holders[entitlement].formUnion(named) }
    }
    return holders
  }

  private func agrees(_ holders: [Set<Int>]) -> Bool {
    zip(granted, holders).allSatisfy { $0.identityCount == $1.count }
  }

  private func made(of holders: [Set<Int>]) -> TenantHoldings {
    var held = Array(repeating: [Int](), count: identities.count)
    for (place, people) in holders.enumerated() {
      for person in people { held[person].append(place) }
    }
    return TenantHoldings(
      identities: identities.map { PublicIdentity(id: $0.id, name: $0.name) },
      entitlements: granted.map {
        NamedReference(id: Identifier($0.id.rawValue), name: $0.displayName)
      }, held: held)
  }
}

extension RoleMiningIdentity {
  /// What a cell may call it.
  fileprivate func names(_ naming: ArchiveColumns.Naming) -> [String] {
    switch naming {
    case .id: [id.rawValue]
    case .email: ["email", "mail"].compactMap { attributes[$0]?.lowercased() }
    case .name: [name].compactMap(\.self)
    }
  }
}

extension RoleMiningEntitlement {
  /// What a cell may call it.
  fileprivate func names(_ naming: ArchiveColumns.Naming) -> [String] {
    switch naming {
    case .id: [id.rawValue]
    case .email: []
    case .name: [displayName, reference.name].compactMap(\.self)
    }
  }
}
