import GRDB

/// The field of a condition on identities: id, name, the sources of their access, or an imported attribute.
enum IdentityField {
  case column(String)
  case source(String)
  case attribute(String)

  /// - Throws: `Refusal` if no identity has such an attribute.
  init(_ name: String, attributes: Set<String>) throws {
    let name = name.hasPrefix("attributes.") ? String(name.dropFirst(11)) : name
    switch name {
    case "id": self = .column("id")
    case "name" where !attributes.contains("name"), "displayName": self = .column("name")
    case "email": self = .column("email")
    case "source.id", "source.name": self = .source(name)
    default:
      guard let known = attributes.first(where: { $0.folded == name.folded }) else {
        let names = attributes.sorted().joined(separator: ", ")
        throw Refusal.invalid("No identity has the attribute '\(name)'. Attributes: \(names).")
      }
      self = .attribute(known)
    }
  }

  /// How values are compared.
  enum Comparison {
    /// Ignoring case.
    case folded
    /// As they are, so that an index may help.
    case asIs

    fileprivate func column(_ name: String) -> SQL {
      switch self {
      case .folded: "folded(\(sql: name))"
      case .asIs: "\(sql: name)"
      }
    }
  }

  /// The condition that the value meets `test`, which receives the column, folded if values are compared so.
  func condition(comparing comparison: Comparison = .folded, _ test: (SQL) -> SQL) -> SQL {
    switch self {
    case .column(let column): "ifnull(\(test(comparison.column("identity.\(column)"))), 0)"
    case .source(let column):
      """
      identity.number IN (SELECT assignment.identity FROM source
        JOIN entitlement ON entitlement.source = source.number
        JOIN assignment ON assignment.entitlement = entitlement.number
        WHERE \(test(comparison.column(column))))
      """
    case .attribute(let name):
      """
      identity.number IN (SELECT identity FROM identityAttribute
        WHERE name = \(name) AND \(test(comparison.column("value"))))
      """
    }
  }
}
