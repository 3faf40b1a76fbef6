import LocalTenant
import RoleMining

extension DataQuality.Peculiarity {
  /// What is peculiar, as a sentence.
  var fact: String {
    let attribute = attribute ?? ""
    let part = "\(count.grouped) of \(total.grouped)"
    return switch kind {
    case .missingValue: "\(part) identities \(said("has", "have")) no \(attribute)."
    case .oneOffValue:
      "\(part) values of \(attribute) \(said("occurs", "occur")) only once\(such)."
    case .variedAttribute:
      "\(attribute) has \(count.counted("value", "values")) for \(total.counted("identity", "identities"))."
    case .unknownManager: "\(part) managers \(said("is", "are")) not among the identities\(such)."
    case .equalIdentityName: "\(part) identities have the name of another one\(such)."
    case .noAccess: "\(part) identities \(said("holds", "hold")) nothing\(such)."
    case .unheldEntitlement: "\(part) entitlements \(said("is", "are")) held by nobody\(such)."
    case .soleHolder:
      "\(part) entitlements \(said("is held by one identity", "are held by one identity each"))\(such)."
    case .equalEntitlementName:
      "\(part) entitlements have the name of another one on the same source\(such)."
    }
  }

  /// How it affects mining, and what can be done about it.
  var effect: String {
    switch kind {
    case .missingValue: "Rules and names from this attribute leave \(said("it", "them")) out."
    case .oneOffValue:
      said(
        "It describes no group; is it misspelt?", "They describe no group; look for misspellings.")
    case .variedAttribute: "It describes no group, so rules, names and distributions leave it out."
    case .unknownManager:
      "Mining needs no managers, but nobody can be asked about \(said("this team", "these teams"))."
    case .equalIdentityName: "Mining goes by id; reviewers see the same name twice."
    case .noAccess: "\(said("It is", "They are")) in no potential role."
    case .unheldEntitlement: "Mining ignores \(said("it", "them"))."
    case .soleHolder: "\(said("It does", "They do")) not justify a role."
    case .equalEntitlementName:
      "If they are the same, mining sees less in common than there is: give them one id."
    }
  }

  /// `: 'Finnance'` for a single one, else `, such as 'A', 'B'`.
  private var such: String {
    guard !examples.isEmpty else { return "" }
    return said(": ", ", such as ") + examples.map(\.inQuotes).joined(separator: ", ")
  }

  private func said(_ one: String, _ several: String) -> String { count == 1 ? one : several }
}
