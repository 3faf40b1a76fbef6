import Journal
import Review
import ReviewApp
import RoleMining
import Terminal

extension TableColumn<RoleMiningEntitlement> {
  /// The columns of an entitlement popularity list.
  /// - Parameters:
  ///   - identityCount: the number of identities of the role; nil until it is known.
  ///   - threshold: entitlements below this popularity are shown as excluded, in percent, 0–100.
  /// - Returns: the columns from left to right.
  static func entitlements(
    identityCount: Int?, threshold: Int
  ) -> [TableColumn<RoleMiningEntitlement>] {
    [
      TableColumn(.entitlement, width: 30...32, priority: 0) { row in
        .untrusted(row.displayName, row.reaches(threshold) ? .text : .excluded)
      },
      TableColumn(.application, width: 12...22, priority: 3) { .untrusted($0.applicationName) },
      TableColumn(.attribute, width: 9...14, priority: 8) {
        .untrusted($0.reference.attribute, .muted)
      },
      TableColumn(.popularity, width: 11...16, priority: 0) { .share($0.popularity) },
      TableColumn(.holders, width: 7...11, priority: 2, alignment: .trailing) { row in
        row.identityCount.map { .text(holders($0, of: identityCount)) } ?? .none
      },
      TableColumn(.newGrants, width: 5...6, priority: 1, alignment: .trailing) { row in
        .count(identityCount.flatMap { row.newGrants(roleIdentityCount: $0) }, .newGrant)
      },
      TableColumn(.inOrganization, width: 6...6, priority: 4, alignment: .trailing) { row in
        row.popularityInOrganization.map { .text(Figure.percent($0), .muted) } ?? .none
      },
      TableColumn(.used, width: 5...5, priority: 5, alignment: .trailing) { row in
        // T-27: no data is not zero.
        row.sourceUsagePercent.map {
          .text("\(Figure.count(Int(min(max($0, 0), 1e6).rounded()))) %", .muted)
        } ?? .none
      },
    ]
  }

  private static func holders(_ count: Int, of all: Int?) -> DisplayText {
    // In a large role the two figures do not fit, and the header has the other one.
    guard let all, all < 1_000 else { return Figure.count(count) }
    return "\(Figure.count(count))/\(Figure.count(all))"
  }
}

extension EntitlementsTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<RoleMiningEntitlement>] {
    let columns = TableColumn.entitlements(
      identityCount: role.identityCount, threshold: role.threshold)
    return columns.withDecisions(role.entitlementDecisions)
  }

  func caption(of row: RoleMiningEntitlement, in role: RoleScreen) -> RowCaption {
    row.caption(role.entitlementDecisions[row.id])
  }

  func emptyText(of role: RoleScreen, _ glyphs: GlyphSet) -> DisplayText {
    "This role has no entitlements."
  }
}

extension ExcludedTab: RoleTabView {
  func columns(of role: RoleScreen) -> [TableColumn<RoleMiningEntitlement>] {
    let columns = TableColumn.entitlements(identityCount: role.identityCount, threshold: 0)
    return columns.withDecisions(role.entitlementDecisions)
  }

  func caption(of row: RoleMiningEntitlement, in role: RoleScreen) -> RowCaption {
    row.caption(role.entitlementDecisions[row.id])
  }

  func emptyText(of role: RoleScreen, _ glyphs: GlyphSet) -> DisplayText {
    "No excluded entitlements. x in the Entitlements tab excludes some."
  }
}

extension [TableColumn<RoleMiningEntitlement>] {
  /// The columns, with one for what is decided on the entitlements if anything is.
  fileprivate func withDecisions(
    _ decisions: [Entitlement.ID: EntitlementDecision]
  ) -> [TableColumn<RoleMiningEntitlement>] {
    guard !decisions.isEmpty else { return self }
    return self + [
      TableColumn(titled: "Decision", width: 8...8, priority: 1) { row in
        decisions[row.id].map { .text($0.word, $0.role) } ?? .text("")
      }
    ]
  }
}

extension EntitlementDecision {
  fileprivate var word: DisplayText { isKept ? "keep" : "exclude" }
  fileprivate var role: StyleRole { isKept ? .good : .danger }
}

extension RoleMiningEntitlement {
  /// The entitlement with why it is kept or excluded, or else what it is for.
  fileprivate func caption(_ decision: EntitlementDecision?) -> RowCaption {
    let words = decision.map { decision in
      (decision.isKept ? "keep" : "exclude") + (decision.reason.map { ": \($0)" } ?? "")
    }
    return RowCaption(displayName, applicationName, words ?? reference.description)
  }
}
