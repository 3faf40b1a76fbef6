import Review
import RoleEvidence
import RoleMining

/// A figure of what the accepted roles explain, with what it means.
package struct CoverageRow: ListRow {
  /// What is counted.
  package let subject: CoverageReport.CoverageFigure.FigureSubject
  /// How many; nil is unknown.
  package let bounds: CountBounds?
  /// What the figure means.
  package let meaning: String

  /// The columns of the list.
  package enum Column: String, ListColumn {
    case subject
  }

  /// The subject.
  package var id: CoverageReport.CoverageFigure.FigureSubject { subject }

  /// The text that `/` looks in.
  package var searchText: String { subject.rawValue + "\n" + meaning }

  /// What that text consists of, in words.
  package static let searchedParts = "these lines"

  /// The value that a column sorts the row by.
  package func sortValue(in column: Column) -> SortValue {
    SortValue(CoverageReport.CoverageFigure.FigureSubject.allCases.firstIndex(of: subject))
  }
}

extension CoverageRow {
  /// The rows about some roles.
  static func rows(of evidence: AcceptedEvidence) -> [CoverageRow] {
    evidence.coverage.figures.map { figure in
      CoverageRow(
        subject: figure.subject, bounds: figure.bounds,
        meaning: meaning(of: figure.subject, evidence))
    }
  }

  private static func meaning(
    of subject: CoverageReport.CoverageFigure.FigureSubject, _ evidence: AcceptedEvidence
  ) -> String {
    let coverage = evidence.coverage
    switch subject {
    case .roles: return missing(evidence.accepted)
    case .organizationIdentities: return ""
    case .identities: return share(of: coverage.identities, in: coverage.organizationIdentities)
    case .organizationGrants: return "an entitlement that an identity holds"
    case .explainedGrants:
      return share(of: coverage.explainedGrants, in: coverage.organizationGrants)
        .ifEmpty("held by an identity of a role that grants it")
    case .leftOverGrants:
      return coverage.leftOverGrants.map { share(of: $0, in: coverage.organizationGrants) } ?? ""
    case .memberships: return "the identities of all roles added up"
    case .reduction: return "explained grants minus memberships"
    case .overlaps: return ""
    }
  }

  private static func share(of bounds: CountBounds, in total: Int?) -> String {
    guard let total, total > 0 else { return "" }
    func share(_ count: Int) -> String { (Double(count) / Double(total)).shareWords }
    let (lower, upper) = (share(bounds.lower), share(bounds.upper))
    return lower == upper ? "\(lower) of all" : "\(lower.dropLast(2)) to \(upper) of all"
  }

  private static func missing(_ accepted: AcceptedRoles) -> String {
    let gone = accepted.gone.count
    return [
      gone == 0 ? nil : "\(gone) more \(gone == 1 ? "is" : "are") no longer in the tenant",
      accepted.unreadable.isEmpty ? nil : "\(accepted.unreadable.count) more cannot be read",
    ].compactMap(\.self).joined(separator: ", ")
  }
}

extension String {
  fileprivate func ifEmpty(_ other: String) -> String { isEmpty ? other : self }
}

extension CoverageRow.Column {
  /// The title above the column.
  package var title: String { "Figure" }

  /// Nil, because the rows are made here.
  package func sorter(in source: ListSource) -> AnySorter? { nil }

  /// The first subjects come first.
  package var startsDescending: Bool { false }
}
