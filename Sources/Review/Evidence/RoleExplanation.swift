import Journal
import RoleEvidence
import RoleMining

/// Everything that is known about a potential role, with all figures, for programs.
package struct RoleExplanation: Sendable, Encodable {
  /// What to do, and why.
  package struct Advice: Sendable, Encodable {
    let step: String
    let reasons: [String]
    let notConsidered: [String]
  }

  /// A value that stands out.
  package struct Trait: Sendable, Encodable {
    let attribute: String
    let value: String
    let count: Int
    let of: Int
    let organizationCount: Int?
  }

  /// How many of the role's entitlements are on an application.
  package struct ApplicationShare: Sendable, Encodable {
    let application: String
    let entitlementCount: Int
  }

  /// An entitlement with what stands out about it.
  package struct MarkedEntitlement: Sendable, Encodable {
    let id: Entitlement.ID
    let name: String
    let application: String?
    let popularity: Double?
    let newGrants: Int?
    let marks: [String]
  }

  /// What is not known, and why.
  package struct Unknown: Sendable, Encodable {
    let subject: String
    let reason: String
  }

  let id: PotentialRole.ID
  let name: String
  let identityCount: Int?
  let entitlementCount: Int
  let lookedAt: Int?
  let advice: Advice?
  let who: [Trait]
  let origin: TenantEvidence.RoleOrigin?
  let names: [String]
  let description: String?
  let rules: [ExplainedRule]
  let access: [ApplicationShare]
  let entitlements: [MarkedEntitlement]
  let newGrants: CountBounds
  let conflicts: [FoundConflict]?
  let similar: [ExplainedSimilarRole]
  let outliers: [TenantEvidence.Misfit]?
  let candidates: [TenantEvidence.Misfit]?
  let unknown: [Unknown]
}

extension RoleExplanation {
  /// Writes down what is known.
  package init(_ known: RoleKnowledge) {
    let rows = known.entitlements ?? []
    let findings = known.findings?.value
    id = known.role.id
    name = known.role.displayName
    identityCount = known.role.identityCount
    entitlementCount = rows.count
    lookedAt = findings.map { found in
      if case .sample(let size) = found.basis { size } else { found.roleSize }
    }
    advice = RoleOverview(known).recommendation.map(Advice.init)
    who = findings?.traits.shares.map(Trait.init) ?? []
    origin = findings?.origin
    names = known.names?.names ?? []
    description = known.names?.description
    rules = ExplainedRule.all(findings?.rules ?? [], known.ruleIdentities)
    access = AccessPlace.all(in: rows).map {
      ApplicationShare(application: $0.application, entitlementCount: $0.entitlementCount)
    }.sorted { ($1.entitlementCount, $0.application) < ($0.entitlementCount, $1.application) }
    let marks = AccessMarks(rows, privileged: known.privileged?.value)
    entitlements = rows.map { row in
      MarkedEntitlement(
        id: row.id, name: row.displayName, application: row.applicationName,
        popularity: row.popularity,
        newGrants: known.role.identityCount.flatMap { row.newGrants(roleIdentityCount: $0) },
        marks: marks[row])
    }
    newGrants = GainCounts(memberCount: known.role.identityCount ?? 0, granted: rows).grants
    let named = Dictionary(
      rows.map { ($0.id, $0.displayName) }, uniquingKeysWith: { first, _ in first })
    conflicts = known.rules?.value == nil ? nil : known.conflictCheck?.found
    similar = SimilarRole.all(to: Set(rows.map(\.id)), known, limit: 10).map {
      ExplainedSimilarRole($0, names: named)
    }
    outliers = findings?.fit.value?.outliers
    candidates = findings?.fit.value?.candidates
    unknown = Unknown.all(in: known)
  }
}

extension RoleExplanation.Advice {
  fileprivate init(_ recommendation: Recommendation) {
    step = recommendation.verdict.words
    reasons = recommendation.reasons.map(\.sentence)
    notConsidered = recommendation.unknowns.map(\.words)
  }
}

extension RoleExplanation.Trait {
  fileprivate init(_ share: ValueShare) {
    attribute = share.attribute
    value = share.value
    count = share.roleCount
    of = share.roleSize
    organizationCount = share.organizationCount
  }
}

extension RoleExplanation.Unknown {
  fileprivate static func all(in known: RoleKnowledge) -> [Self] {
    let findings = known.findings
    let reasons: [(String, String?)] = [
      ("who", findings?.reason), ("rules", findings?.value?.ruleDoubt),
      ("fit", findings?.value?.fit.reason), ("privileged", known.privileged?.reason),
      ("existing roles", known.roles?.reason), ("conflicts", known.rules?.reason),
      (
        "names of the session",
        known.unseenNameCount == 0
          ? nil : "not compared with \(RoleOverview.people(known.unseenNameCount, "other role"))"
      ),
    ]
    return reasons.compactMap { subject, reason in
      reason.map { Self(subject: subject, reason: $0) }
    }
  }
}

/// What stands out about entitlements.
private struct AccessMarks {
  private let privileged: Set<Entitlement.ID>
  private let unused: Set<Entitlement.ID>

  init(_ rows: [RoleMiningEntitlement], privileged: Set<Entitlement.ID>?) {
    self.privileged = privileged ?? []
    unused = Set(SourceActivity.all(of: rows).unusedEntitlements)
  }

  subscript(row: RoleMiningEntitlement) -> [String] {
    [
      privileged.contains(row.id) ? "privileged" : nil,
      unused.contains(row.id) ? "unused" : nil,
      row.popularityInOrganization ?? 0 >= RoleOverview.commonShare ? "common" : nil,
      row.reaches(Recommendation.Limits.popularity) ? nil : "rare",
    ].compactMap(\.self)
  }
}
