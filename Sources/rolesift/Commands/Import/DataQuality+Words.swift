import LocalTenant
import RoleMining

extension DataQuality.Peculiarity {
  /// What is peculiar, as a sentence.
  var fact: String {
    let attribute = attribute ?? ""
    let part = "\(count.grouped) of \(total.grouped)"
    let such =
      examples.isEmpty ? "" : ", such as \(examples.map(\.inQuotes).joined(separator: ", "))"
    return switch kind {
    case .missingValue: "\(part) identities have no \(attribute)."
    case .oneOffValue: "\(part) values of \(attribute) belong to one identity each\(such)."
    case .variedAttribute:
      "\(attribute) has \(count.counted("value", "values")) for \(total.counted("identity", "identities"))."
    case .unknownManager: "\(part) managers are not among the identities\(such)."
    case .equalIdentityName: "\(part) identities have the name of another one\(such)."
    case .noAccess: "\(part) identities hold nothing\(such)."
    case .unheldEntitlement: "\(part) entitlements are held by nobody\(such)."
    case .soleHolder: "\(part) entitlements are held by one identity each\(such)."
    case .equalEntitlementName:
      "\(part) entitlements have the name of another one on the same source\(such)."
    }
  }

  /// How it affects mining, and what can be done about it.
  var effect: String {
    switch kind {
    case .missingValue: "Rules and names from this attribute leave them out."
    case .oneOffValue: "They describe no group; look for misspellings."
    case .variedAttribute: "It describes no group, so rules, names and distributions leave it out."
    case .unknownManager: "Mining needs no managers, but nobody can be asked about these teams."
    case .equalIdentityName: "Mining goes by id; reviewers see the same name twice."
    case .noAccess: "They are in no potential role."
    case .unheldEntitlement: "Mining ignores them."
    case .soleHolder: "They do not justify a role."
    case .equalEntitlementName:
      "If they are the same, mining sees less in common than there is: give them one id."
    }
  }
}
