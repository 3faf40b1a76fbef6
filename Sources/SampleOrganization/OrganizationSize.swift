/// How large a sample organisation is.
public enum OrganizationSize: String, Sendable, CaseIterable {
  /// 200 identities, 6 jobs: for a first look and for quick tests.
  case small

  /// 2,500 identities, 60 jobs: the demo.
  case `default`

  /// 50,000 identities, 600 jobs: for load tests.
  case large

  /// How many identities there are.
  public var identities: Int { pick(200, 2_500, 50_000) }

  /// How many departments there are.
  public var departments: Int { pick(5, 14, 40) }

  /// How many jobs are planted; each has at least 20 members.
  public var jobs: Int { pick(6, 60, 600) }

  /// How many duties across departments are planted.
  public var duties: Int { pick(2, 7, 75) }

  /// How many sources there are.
  public var sources: Int { pick(8, 20, 60) }

  /// How many cities there are.
  public var locations: Int { pick(3, 7, 12) }

  private func pick(_ small: Int, _ standard: Int, _ large: Int) -> Int {
    switch self {
    case .small: small
    case .default: standard
    case .large: large
    }
  }
}
