import RoleEvidence

/// Who fits a potential role badly, and who outside would fit.
struct MemberFit: Sendable {
  /// The maximum number of either that is listed.
  static let most = 100

  /// An identity of the role that fits badly.
  struct Outlier: Sendable {
    /// The identity's number from 0.
    let identity: Int
    /// Why it fits badly.
    let finding: AccessOutlier
  }

  /// The worst first.
  let outliers: [Outlier]
  /// The closest first.
  let candidates: [NearMember]
  /// The places of the cores that the outliers' reasons name.
  let namedCores: Set<Int>

  init(
    of role: RoleMembers, core: [Int32], members: IdentitySet, access: AccessTable,
    search: OutlierSearch
  ) {
    let held = role.numbers.map { access[$0] }
    outliers = search.outliers(among: held, core: core).prefix(Self.most).map {
      Outlier(identity: role.numbers[$0.member], finding: $0)
    }
    candidates = Array(
      NearMember.all(
        of: core, members: members, identityCount: access.identityCount,
        holders: access.holders(of:)
      ).prefix(Self.most))
    namedCores = Set(outliers.compactMap(\.finding.elsewhere?.core))
  }
}
