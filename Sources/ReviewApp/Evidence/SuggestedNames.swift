import Review
import RoleEvidence
import RoleMining

/// The names that were suggested in this run, so that no two roles of a session get the same one.
struct SuggestedNames: Sendable {
  /// The template.
  let template: NameTemplate
  /// The names that were suggested first.
  private var given: [RolePath: String] = [:]
  /// What keeps the names of roles distinct, where the tenant says so.
  private var told: [RolePath: SessionNames] = [:]

  /// No name was suggested yet.
  init(template: NameTemplate) { self.template = template }

  /// The name that was suggested first for a role; nil if none was.
  func given(at path: RolePath) -> String? { given[path] }

  /// Whether it is known what keeps the name of a role distinct in its session.
  func isTold(at path: RolePath) -> Bool { told[path] != nil }

  /// Takes what keeps the name of a role distinct in its session.
  mutating func tell(_ names: SessionNames, at path: RolePath) { told[path] = names }

  /// Names that no other role of the session is known to have, and that were not suggested for another.
  ///
  /// - Parameters:
  ///   - traits: Who the identities of the role are.
  ///   - known: What else is known about the role.
  ///   - path: Where the role is.
  ///   - others: The names that other roles of the session are known to have.
  /// - Returns: The names and a description.
  mutating func suggest(
    for traits: MemberTraits, _ known: RoleKnowledge, at path: RolePath, beside others: [String]
  ) -> NameSuggestions {
    let earlier = given.filter { $0.key.session == path.session && $0.key != path }.values
    let own = NameSuggestions(
      for: traits, access: AccessPlace.all(in: known.entitlements ?? []),
      identityCount: known.role.identityCount ?? traits.roleSize, template: template)
    let names =
      told[path]?.told(of: own) ?? own.free(of: others + earlier)
    given[path] = names.names.first
    return names
  }
}
