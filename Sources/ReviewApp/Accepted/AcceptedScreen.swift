import FoundationEssentials
import Review
import RoleEvidence
import RoleMining

/// The screen about all accepted roles: what they explain, and who would gain what.
package struct AcceptedScreen: Sendable {
  /// Identifies the screen.
  package let id: ScreenID
  /// The current tab.
  package internal(set) var tab = AcceptedTab.coverage
  /// The progress of reading; nil if nothing is being read.
  package internal(set) var walk: AcceptedWalk?
  /// The progress of asking, person by person, who holds what; nil until the analyst asks.
  package private(set) var holdings: AcceptedHoldingsWalk?
  /// Whether it goes on.
  package private(set) var isAsking = false
  /// What was found; nil until all roles were read.
  package private(set) var evidence: AcceptedEvidence?
  /// When the evidence was read.
  package private(set) var readDate: Date?
  /// The last record of the journal that the evidence takes into account.
  private var upTo = 0
  /// Why the roles could not be read last time, as a sentence; nil if they could.
  package internal(set) var failure: String?

  /// The figures of the coverage.
  package var figures: ListState<CoverageRow>
  /// The roles.
  package var roles: ListState<CoverageReport.CoveringRole>
  /// The pairs of roles that share people.
  package var overlaps: ListState<OverlapRow>
  /// The identities with what they would get.
  package var identities: ListState<ExpectedGains.GainingIdentity>
  /// The entitlements with who would get them.
  package var entitlements: ListState<ExpectedGains.GainedEntitlement>

  init(id: ScreenID) {
    self.id = id
    figures = ListState(screen: id, source: .accepted(.coverage), rows: [])
    roles = ListState(
      screen: id, source: .accepted(.roles), order: ListOrder(.explained, descending: true))
    roles.show([])
    overlaps = ListState(
      screen: id, source: .accepted(.overlaps), order: ListOrder(.identities, descending: true))
    overlaps.show([])
    identities = ListState(
      screen: id, source: .accepted(.identities), order: ListOrder(.gains, descending: true))
    identities.show([])
    entitlements = ListState(
      screen: id, source: .accepted(.entitlements), order: ListOrder(.gains, descending: true))
    entitlements.show([])
  }
}

extension AcceptedScreen {
  /// Whether the accepted roles are being read.
  package var isLoading: Bool { walk != nil }

  /// Whether something is being read or asked.
  package var isBusy: Bool { isLoading || isAsking }

  /// Begins to ask who holds what, or goes on with it.
  mutating func ask(_ walk: AcceptedHoldingsWalk) {
    holdings = walk
    isAsking = true
  }

  /// Asks no more for now; what was found out is kept for the next time.
  mutating func stopAsking() { isAsking = false }

  /// Whether decisions were made since then.
  func isOutdated(_ decisions: DecisionBook) -> Bool { evidence != nil && decisions.upTo != upTo }

  /// The number of rows of a tab; nil for the figures, and until the number is known.
  package func count(of tab: AcceptedTab) -> Int? {
    guard let evidence else { return nil }
    return switch tab {
    case .coverage: nil
    case .roles: evidence.coverage.roles.count
    case .overlaps: evidence.coverage.overlaps.count
    case .identities: evidence.gains.identities?.count
    case .entitlements: evidence.gains.entitlements.count
    }
  }

  /// Shows what was found. The position in each list stays.
  ///
  /// - Parameters:
  ///   - evidence: What was found.
  ///   - upTo: The last record of the journal that it takes into account; nil if that is the same as before.
  ///   - date: When it was found.
  ///   - height: The rows of the list on the screen.
  mutating func show(
    _ evidence: AcceptedEvidence, upTo: Int? = nil, at date: Date, height: Int
  ) {
    self.evidence = evidence
    self.upTo = upTo ?? self.upTo
    readDate = date
    walk = nil
    holdings = nil
    isAsking = false
    failure = nil
    figures.show(CoverageRow.rows(of: evidence))
    roles.show(evidence.coverage.roles)
    overlaps.show(OverlapRow.rows(of: evidence.coverage))
    identities.show(evidence.gains.identities ?? [])
    entitlements.show(evidence.gains.entitlements)
    figures.restoreCursor(height: height)
    roles.restoreCursor(height: height)
    overlaps.restoreCursor(height: height)
    identities.restoreCursor(height: height)
    entitlements.restoreCursor(height: height)
  }

  /// The current list.
  var list: any AnyList {
    switch tab {
    case .coverage: figures
    case .roles: roles
    case .overlaps: overlaps
    case .identities: identities
    case .entitlements: entitlements
    }
  }

  /// Changes the current list.
  mutating func changeList<Result>(_ change: (inout any AnyList) -> Result) -> Result {
    switch tab {
    case .coverage: Screen.change(&figures, change)
    case .roles: Screen.change(&roles, change)
    case .overlaps: Screen.change(&overlaps, change)
    case .identities: Screen.change(&identities, change)
    case .entitlements: Screen.change(&entitlements, change)
    }
  }
}
