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
      let facts = shown.map {
        "\(Int(($0.share * 100).rounded(.down))) % have \(AttributeWords.words($0.attribute))"
          + " \(RoleName.tidy($0.value))"
      }
      sentences.append("\(people): \(AttributeWords.list(facts, "and")).")
    }
    let count = places.reduce(0) { $0 + $1.entitlementCount }
    if count > 0 {
      let entitlements = count == 1 ? "1 entitlement" : "\(count.grouped) entitlements"
      var names = places.prefix(3).map { "\($0.application) (\($0.entitlementCount.grouped))" }
      if places.count > 3 { names.append("\(places.count - 3) more") }
      sentences.append("\(entitlements) on \(AttributeWords.list(names, "and")).")
    }
    text = RoleName.shortened(
      sentences.joined(separator: " "), to: RoleName.greatestDescriptionLength)
  }
}
