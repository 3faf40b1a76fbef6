import RoleEvidence

extension CoverageReport {
  /// One of the figures.
  package struct CoverageFigure: Sendable, Hashable {
    /// What is counted.
    package let subject: FigureSubject
    /// How many; nil is unknown.
    package let bounds: CountBounds?

    /// What is counted.
    package enum FigureSubject: String, Sendable, Hashable, CaseIterable {
      case roles = "Accepted roles"
      case organizationIdentities = "Identities in the organisation"
      case identities = "Identities in a role"
      case organizationGrants = "Grants in the organisation"
      case explainedGrants = "Grants explained"
      case leftOverGrants = "Grants left over"
      case memberships = "Memberships"
      case reduction = "Reduction"
      case overlaps = "Pairs of roles that share identities"
    }
  }

  /// The figures, in reading order.
  package var figures: [CoverageFigure] {
    CoverageFigure.FigureSubject.allCases.map {
      CoverageFigure(subject: $0, bounds: bounds(of: $0))
    }
  }

  private func bounds(of subject: CoverageFigure.FigureSubject) -> CountBounds? {
    func exactly(_ count: Int?) -> CountBounds? { count.map { CountBounds(exactly: $0) } }
    return switch subject {
    case .roles: exactly(roles.count)
    case .organizationIdentities: exactly(organizationIdentities)
    case .identities: identities
    case .organizationGrants: exactly(organizationGrants)
    case .explainedGrants: explainedGrants
    case .leftOverGrants: leftOverGrants
    case .memberships: exactly(memberships)
    case .reduction: reduction
    case .overlaps: exactly(overlaps.count)
    }
  }
}
