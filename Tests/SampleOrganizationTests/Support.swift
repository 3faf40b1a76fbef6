import SampleOrganization

extension SampleOrganization {
  var entitlementsByIdentity: [Set<Int>] {
    var held = [Set<Int>](repeating: [], count: identities.count)
    for assignment in assignments { held[assignment.identity].insert(assignment.entitlement) }
    return held
  }
}

/// Sixteen digits that stand for everything in an organisation (FNV-1a).
struct Fingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  init(of organization: SampleOrganization) {
    for identity in organization.identities { add("\(identity)") }
    for source in organization.sources { add("\(source)") }
    for entitlement in organization.entitlements { add("\(entitlement)") }
    for pair in organization.assignments { add("\(pair.identity) \(pair.entitlement)") }
    for use in organization.usage { add("\(use.identity) \(use.source) \(use.days)") }
    for role in organization.existingRoles { add("\(role)") }
    for conflict in organization.conflicts { add("\(conflict)") }
    for change in organization.jobChanges { add("\(change)") }
  }

  var text: String { String(hash, radix: 16) }

  private mutating func add(_ text: String) {
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }
}
