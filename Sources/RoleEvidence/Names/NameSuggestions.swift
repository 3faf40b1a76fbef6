/// Names for a role, and a description.
package struct NameSuggestions: Sendable, Hashable {
  /// The greatest number of names.
  package static let greatestCount = 3

  /// At most three, the one to take first; none if nothing stands out.
  package let names: [String]
  /// Further names that tell the role from others with the same one, most telling first.
  package let distinguishing: [String]
  /// Who the identities are, how many, and where their access is; in whole sentences.
  package let description: String

  /// Suggests names.
  ///
  /// - Parameters:
  ///   - traits: Who the role's identities are.
  ///   - access: Where their access is.
  ///   - identityCount: The number of the role's identities.
  ///   - template: The template of the first name.
  package init(
    for traits: MemberTraits, access: [AccessPlace] = [], identityCount: Int,
    template: NameTemplate = .standard
  ) {
    let places = AccessPlace.ordered(access)
    var found: [String] = []
    func add(_ name: String?) {
      guard let name, !name.isEmpty, !found.contains(name) else { return }
      found.append(name)
    }
    add(template.name(for: traits))
    add(NameTemplate.standard.name(for: traits))
    let strongest = Self.strongestOfEachKind(traits)
    add(strongest.isEmpty ? nil : RoleName.fitting(strongest.prefix(2).joined(separator: ", ")))
    if let department = traits.strongest(.department), let place = places.first {
      add(RoleName.fitting("\(department.label), \(place.application)"))
    }
    if let first = strongest.first {
      add(RoleName.fitting(first))
      if let place = places.first { add(RoleName.fitting("\(first), \(place.application)")) }
    }
    names = Array(found.prefix(Self.greatestCount))
    let base = names.first
    let further = strongest + places.prefix(3).map(\.application)
    distinguishing =
      base.map { base in
        further.filter { !base.contains($0) }.map { RoleName.fitting(base, ending: ", \($0)") }
      } ?? []
    description = RoleDescription(traits, places, identityCount: identityCount).text
  }

  private static func strongestOfEachKind(_ traits: MemberTraits) -> [String] {
    var kinds: Set<AttributeKind> = []
    return traits.shares.filter { kinds.insert($0.kind).inserted }.map { RoleName.tidy($0.label) }
  }
}
