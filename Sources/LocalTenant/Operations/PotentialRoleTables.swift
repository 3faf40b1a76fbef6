import GRDB
import RoleMining

extension ListingTable<PotentialRoleFields> {
  /// All potential roles. The session is looked up per row, so that an index serves the order and a page of
  /// 100,000 rows costs only a page.
  static let roles = Self(
    selection: SummaryText.selection, source: "potentialRole",
    filters: PotentialRoleColumns.shared.merging(PotentialRoleColumns.ofAllSessions) { $1 },
    sorter: { key in
      switch key {
      case .createdDate: "createdDate"
      case .identityCount: "identityCount"
      case .entitlementCount: "entitlementCount"
      case .freshness: "freshness"
      case .quality: "quality"
      }
    },
    order: "createdDate, number", tieBreak: "number", isLookedUpLate: true)
}

extension PotentialRoleFields {
  /// T-55: the document also gives `type` an order. No client needs it, but any may use it.
  static var documentedFilters: [FilterField] {
    filterFields.map { field in
      guard field.name == "type" else { return field }
      return FilterField(name: field.name, kind: field.kind, operators: [.eq, .ge, .gt, .le, .lt])
    }
  }
}

extension ListingTable<SessionPotentialRoleFields> {
  /// The potential roles of one session.
  static func roles(ofSession session: Int64) -> Self {
    Self(
      selection: SummaryText.selection, source: "potentialRole", condition: "session = \(session)",
      filters: PotentialRoleColumns.shared, sorter: { _ in "createdDate" },
      order: "createdDate, number", tieBreak: "number", isLookedUpLate: true)
  }
}

extension ListingTable<DraftRoleFields> {
  /// The saved potential roles, the last changed first.
  static let drafts = Self(
    selection: "*", source: "potentialRole", condition: "isSaved",
    sorter: { _ in "modifiedDate" }, order: "modifiedDate DESC, number DESC", tieBreak: "number")
}

/// The SQL columns of the filter fields of potential roles.
private enum PotentialRoleColumns {
  static let shared: [String: FilterColumn] = [
    "createdById": .text("createdByID"), "createdByName": .text("createdByName"),
    "description": .text("description"), "name": .text("name"),
    "startDate": .value("createdDate"), "endDate": .value("createdDate"),
    "freshness": .value("freshness"), "quality": .value("quality"), "saved": .value("isSaved"),
    "type": .text("type"),
  ]

  static let ofAllSessions: [String: FilterColumn] = [
    "scopingMethod": ofSession("scopingMethod"), "sessionState": ofSession("state"),
    "identityAttribute": .containing(anyMember),
  ]

  private static func ofSession(_ column: String) -> FilterColumn {
    .text("(SELECT \(column) FROM session WHERE session.number = potentialRole.session)")
  }

  /// Whether a member has an attribute with this text in its name or value.
  @Sendable private static func anyMember(_ text: String) -> SQL {
    """
    EXISTS (
      SELECT 1 FROM potentialRoleMember AS member WHERE member.role = potentialRole.number
        AND member.identity IN (
          SELECT held.identity FROM identityAttribute AS held
          JOIN attribute ON attribute.name = held.name AND attribute.isDistributed
          WHERE instr(folded(held.value), \(text)) > 0 OR instr(folded(held.name), \(text)) > 0))
    """
  }
}
