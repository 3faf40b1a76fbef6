import FoundationEssentials
import Review
import ReviewApp
import RoleEvidence
import RoleMining
import Terminal

extension TableColumn<RoleRow> {
  /// The columns of a list of potential roles. Drafts lack the columns that they have no values for, the roles of one
  /// session lack its name, and saved roles lack the saved state.
  static func roles(
    of list: ListState<RoleRow>, newGrants: [PotentialRole.ID: Int],
    who: [PotentialRole.ID: MemberTraits], utcOffset: Int
  ) -> [TableColumn<RoleRow>] {
    var columns = roles(newGrants: newGrants, who: who, utcOffset: utcOffset)
    if who.isEmpty { columns.removeAll { $0.title == "Who" } }
    if case .roles(.session) = list.source { columns.removeAll { $0.column == .session } }
    if list.source == .roles(.saved) { columns.removeAll { $0.column == .saved } }
    guard list.source == .drafts else { return columns }
    return columns.filter { $0.column.map { !list.lacksValues(in: $0) } ?? true }
  }

  /// All columns that a list of potential roles can have.
  static func roles(
    newGrants: [PotentialRole.ID: Int], who: [PotentialRole.ID: MemberTraits], utcOffset: Int
  ) -> [TableColumn<RoleRow>] {
    [
      TableColumn(.name, width: 30...32, priority: 0) { .untrusted($0.displayName) },
      TableColumn(titled: "Who", width: 16...44, priority: 6) { .untrusted(who[$0.id]?.text) },
      TableColumn(.quality, width: 8...12, priority: 1) { .score($0.quality) },
      TableColumn(.density, width: 8...12, priority: 9) { .score($0.density) },
      TableColumn(.freshness, width: 9...12, priority: 10) { .score($0.freshness) },
      TableColumn(.identities, width: 6...10, priority: 2, alignment: .trailing) {
        .count($0.identityCount)
      },
      TableColumn(.entitlements, width: 7...12, priority: 3, alignment: .trailing) {
        .count($0.entitlementCount)
      },
      TableColumn(titled: "New", width: 6...8, priority: 11, alignment: .trailing) {
        .count(newGrants[$0.id], .newGrant)
      },
      TableColumn(.type, width: 11...11, priority: 14) { role in
        role.type.map { .text(DisplayText($0.displayText), .muted) } ?? .none
      },
      TableColumn(.state, width: 15...15, priority: 8) { role in
        .text(role.provisionWords.text, role.provisionWords.role)
      },
      TableColumn(.session, width: 13...24, priority: 7) {
        .untrusted($0.session?.displayName, .muted)
      },
      TableColumn(.decision, width: 8...8, priority: 4) { .text($0.verdict.word, $0.verdict.role) },
      TableColumn(.saved, width: 5...5, priority: 5) { savedCell($0.isSaved) },
      TableColumn(.creator, width: 12...20, priority: 13) {
        .untrusted($0.createdBy?.displayName, .muted)
      },
      TableColumn(.created, width: 16...16, priority: 12) { role in
        role.createdDate.map { .text(Figure.moment($0, utcOffset: utcOffset), .muted) } ?? .none
      },
    ]
  }
}
