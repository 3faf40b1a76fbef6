/// Names for a role, and a description.
package struct NameSuggestions: Sendable, Hashable {
  /// The greatest number of names.
  package static let greatestCount = 3

  /// At most three, the one to take first; none if nothing stands out.
  package let names: [String]
  /// Further names that distinguish the role from others with the same name, most telling first.
  package let distinguishing: [String]
  /// Who the identities are, how many, and where their access is; in whole sentences.
  package let description: String

  private init(names: [String], distinguishing: [String], description: String) {
    self.names = names
    self.distinguishing = distinguishing
    self.description = description
  }

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
    let strongest = traits.ofEachKind.map { RoleName.tidy($0.label) }
    let place = places.first?.application
    if let department = traits.strongest(.department), let place {
      add(RoleName.fitting("\(department.label), \(place)"))
    }
    if let first = strongest.first {
      add(RoleName.fitting(first))
      if let place { add(RoleName.fitting("\(first), \(place)")) }
    } else if let place {
      add(RoleName.fitting("Access to \(place)"))
    }
    names = Array(found.prefix(Self.greatestCount))
    distinguishing = Self.distinguishing(
      names.first, strongest + places.prefix(3).map(\.application))
    description = RoleDescription(traits, places, identityCount: identityCount).text
  }

  /// The name with each of the parts that it does not have yet.
  private static func distinguishing(_ name: String?, _ parts: [String]) -> [String] {
    guard let name else { return [] }
    return parts.filter { !name.contains($0) }.map { RoleName.fitting(name, ending: ", \($0)") }
  }
}

extension NameSuggestions {
  /// The same suggestions without the names that other roles have. If the first name is taken, one that distinguishes
  /// the role from the others takes its place.
  package func free(of taken: some Sequence<String>) -> Self {
    guard !names.isEmpty else { return self }
    var unique = UniqueNames(taken: taken)
    let first = unique.take(names.prefix(1) + distinguishing)
    let further = names.dropFirst().filter { unique.takeIfFree($0) }
    return Self(
      names: [first] + further, distinguishing: distinguishing, description: description)
  }

  /// The same suggestions with another name first.
  package func led(by name: String) -> Self {
    guard name != names.first else { return self }
    let further = names.dropFirst().filter { $0 != name }
    return Self(names: [name] + further, distinguishing: distinguishing, description: description)
  }
}
