import RoleMining

extension RoleOverview {
  /// How mining found the role, where the tenant says so.
  static func origin(_ known: RoleKnowledge) -> [Line] {
    guard let origin = known.findings?.value?.origin, !origin.words.isEmpty else { return [] }
    return [Line(.origin, origin.words, .plain, origin.leadsOn ? .similar : nil)]
  }
}

extension TenantEvidence.RoleOrigin {
  /// How the role was found, as clauses.
  package var words: String {
    [kind, nesting, chance].compactMap(\.self).joined(separator: "; ")
  }

  fileprivate var leadsOn: Bool { isCrossFunctional || !juniors.isEmpty || !seniors.isEmpty }

  private var kind: String? {
    if let layer {
      return "common to \(layer.attribute) \(layer.values.joined(separator: ", "))"
    }
    return isCrossFunctional ? "cross-functional: its people are in other roles, too" : nil
  }

  private var nesting: String? {
    if !juniors.isEmpty { return "contains \(Self.names(of: juniors))" }
    return seniors.isEmpty ? nil : "is part of \(Self.names(of: seniors))"
  }

  /// The probability in words. Below one in a million millions, the exact figure is of no interest.
  private var chance: String? {
    guard let support else { return nil }
    return support >= 12
      ? "not by chance (odds below 1 in 10^12)"
      : "not by chance (odds below 1 in 10^\(Int(support)))"
  }

  private static func names(of roles: [NamedReference]) -> String {
    let names = roles.prefix(2).map { $0.name ?? $0.id.rawValue }
    let rest = roles.count - names.count
    return names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
