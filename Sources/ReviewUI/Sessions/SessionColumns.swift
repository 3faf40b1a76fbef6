import FoundationEssentials
import Review
import ReviewApp
import RoleMining
import Terminal

extension TableColumn<SessionRow> {
  /// The columns of the list of sessions, without those that no row has a value for (T-02).
  static func sessions(
    of list: ListState<SessionRow>, stalled: Set<RoleMiningSession.ID>, utcOffset: Int
  ) -> [TableColumn<SessionRow>] {
    sessions(stalled: stalled, utcOffset: utcOffset).filter { column in
      column.column.map { !list.lacksValues(in: $0) } ?? true
    }
  }

  private static func sessions(
    stalled: Set<RoleMiningSession.ID>, utcOffset: Int
  ) -> [TableColumn<SessionRow>] {
    [
      TableColumn(.name, width: 30...34, priority: 0) { .untrusted($0.session.displayName) },
      TableColumn(.type, width: 11...11, priority: 4) { row in
        row.session.type.map { .text(DisplayText($0.displayText), .muted) } ?? .none
      },
      TableColumn(.state, width: 16...18, priority: 1) { row in
        guard row.session.id.map(stalled.contains) != true else { return .text("stalled", .danger) }
        return row.session.progressText.map { .text(DisplayText($0), row.session.stateRole) }
          ?? .none
      },
      TableColumn(.identities, width: 7...10, priority: 2, alignment: .trailing) {
        .count($0.session.identityCount)
      },
      TableColumn(.potentialRoles, width: 6...8, priority: 1, alignment: .trailing) {
        .count($0.session.potentialRoleCount)
      },
      TableColumn(.minimumIdentities, width: 4...5, priority: 5, alignment: .trailing) {
        .count($0.session.minimumIdentities)
      },
      TableColumn(.pruneThreshold, width: 9...9, priority: 6, alignment: .trailing) {
        threshold(of: $0.session)
      },
      TableColumn(.saved, width: 5...5, priority: 3) { savedCell($0.session.isSaved) },
      TableColumn(.scoping, width: 10...12, priority: 9) { row in
        row.session.scopingMethod.map { .text(DisplayText($0.displayText), .muted) } ?? .none
      },
      TableColumn(.creator, width: 12...20, priority: 8) {
        .untrusted($0.session.createdBy?.displayName, .muted)
      },
      TableColumn(.created, width: 16...16, priority: 7) { row in
        row.session.createdDate.map {
          .text(Figure.moment($0, utcOffset: utcOffset), .muted)
        } ?? .none
      },
    ]
  }

  /// The threshold in use or, without one, the threshold that the tenant computed, marked as such.
  private static func threshold(of session: RoleMiningSession) -> TableCell {
    if let threshold = session.pruneThreshold { return .count(threshold) }
    guard let prescribed = session.prescribedPruneThreshold else { return .none }
    return .text("auto \(Figure.count(prescribed))", .muted)
  }
}

extension TableColumn {
  /// Whether something was saved; nil is unknown (T-20).
  static func savedCell(_ isSaved: Bool?) -> TableCell {
    switch isSaved {
    case true?: .text("yes", .accent)
    case false?: .text("no", .muted)
    case nil: .none
    }
  }
}
