import RoleMining

/// A description of a role: who, how many, and where the access is.
struct RoleDescription {
  let text: String

  init(_ traits: MemberTraits, _ places: [AccessPlace], identityCount: Int) {
    var sentences: [String] = []
    let people = identityCount == 1 ? "1 identity" : "\(identityCount.grouped) identities"
    let shown = traits.ofEachKind.prefix(3)
    if shown.isEmpty {
      sentences.append("\(people); no attribute value stands out.")
    } else {
      let facts = shown.map { share in
        "\(AttributeWords.words(share.attribute)) \(RoleName.tidy(share.name ?? share.value))"
          + " (\(share.share.wholePercent) %)"
      }
      sentences.append("\(people): \(facts.joined(separator: ", ")).")
    }
    let count = places.reduce(0) { $0 + $1.entitlementCount }
    if count > 0 {
      let entitlements = count == 1 ? "1 entitlement" : "\(count.grouped) entitlements"
      let names = places.prefix(3).map { "\($0.application) (\($0.entitlementCount.grouped))" }
      let rest = places.count - names.count
      let end = rest == 0 ? "" : " and \(rest) more \(rest == 1 ? "application" : "applications")"
      sentences.append("\(entitlements): \(names.joined(separator: ", "))\(end).")
    }
    text = RoleName.shortened(
      sentences.joined(separator: " "), to: RoleName.greatestDescriptionLength)
  }
}
