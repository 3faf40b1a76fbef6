import RoleMining

extension ExpectedGains {
  /// Both lists as one table, with plain numbers: first each identity with what it would get, then each entitlement
  /// with who would get it. The columns are named as in the JSON form; a cell is empty if it is not known.
  package var csv: String {
    let people = (identities ?? []).map { identity in
      [
        "identity", identity.name, identity.id.rawValue, "", String(identity.gains.count),
        String(identity.held), Self.names(identity.gains), "",
      ]
    }
    let access = entitlements.map { entitlement in
      [
        "entitlement", entitlement.name, entitlement.id.rawValue, entitlement.application ?? "",
        entitlement.count.map(String.init) ?? "", "", "", Self.names(entitlement.identities ?? []),
      ]
    }
    return ([Self.columns] + people + access).map { row in
      row.map(CSVCell.cell).joined(separator: ",") + "\n"
    }.joined()
  }

  private static let columns = [
    "about", "name", "id", "application", "count", "held", "gains", "identities",
  ]

  private static func names(_ references: [NamedReference]) -> String {
    references.map { $0.name ?? $0.id.rawValue }.joined(separator: "; ")
  }
}
