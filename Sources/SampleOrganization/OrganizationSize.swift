/// The size of a sample organisation.
package enum OrganizationSize: String, Sendable, CaseIterable {
  /// 200 identities, 6 jobs: for a first look and for quick tests.
  case small

  /// 2,500 identities, 60 jobs: the demo.
  case medium

  /// 50,000 identities, 600 jobs: for load tests.
  case large

  /// The number of identities.
  package var identities: Int { pick(200, 2_500, 50_000) }

  /// The number of departments.
  package var departments: Int { pick(5, 14, 40) }

  /// The number of planted jobs; each has at least 20 members.
  package var jobs: Int { pick(6, 60, 600) }

  /// The number of planted duties across departments.
  package var duties: Int { pick(2, 7, 75) }

  /// The number of sources.
  package var sources: Int { pick(8, 20, 60) }

  /// The number of cities.
  package var locations: Int { pick(3, 7, 12) }

  private func pick(_ small: Int, _ medium: Int, _ large: Int) -> Int {
    switch self {
    case .small: small
    case .medium: medium
    case .large: large
    }
  }
}
