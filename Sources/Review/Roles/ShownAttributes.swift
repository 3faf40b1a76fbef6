import RoleEvidence

/// The attributes of identities that a table has room for. Tenants name and fill their attributes as they like.
package enum ShownAttributes {
  /// The attributes that most cloud tenants have, in the order of the columns: job, department and place.
  package static let familiar = ["jobTitle", "department", "location"]

  /// Those that say who somebody is: job, department and place, then others until there are three.
  ///
  /// - Parameter names: The attributes that have values.
  /// - Returns: At most three of them.
  package static func chosen(among names: Set<String>) -> [String] {
    let ordered = names.sorted()
    var chosen = familiar.compactMap { name in
      names.contains(name)
        ? name : ordered.first { AttributeKind($0) == AttributeKind(name) }
    }
    for name in ordered where chosen.count < familiar.count {
      let kind = AttributeKind(name)
      // A local tenant says there since when somebody is gone.
      guard kind != .personal, kind != .state, name != "goneSince", !chosen.contains(name) else {
        continue
      }
      chosen.append(name)
    }
    return chosen
  }
}
