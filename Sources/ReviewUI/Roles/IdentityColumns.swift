import Review
import ReviewApp
import RoleMining
import Terminal

extension TableColumn<RoleMiningIdentity> {
  /// The columns of the identities of a role.
  static var identities: [TableColumn<RoleMiningIdentity>] {
    [
      TableColumn(.name, width: 16...32, priority: 0) { .untrusted($0.displayName) },
      attribute(.jobTitle, width: 14...28, priority: 1),
      attribute(.department, width: 12...24, priority: 2),
      attribute(.location, width: 12...20, priority: 3),
      TableColumn(.id, width: 8...32, priority: 4) { .untrusted($0.id.rawValue, .muted) },
    ]
  }

  private static func attribute(
    _ column: IdentityColumn, width: ClosedRange<Int>, priority: Int
  ) -> TableColumn<RoleMiningIdentity> {
    TableColumn(column, width: width, priority: priority) {
      .untrusted($0.attributes[column.rawValue])
    }
  }
}

extension TableColumn<AttributeRow> {
  /// The columns of the attribute values of a role's identities.
  static var attributes: [TableColumn<AttributeRow>] {
    [
      TableColumn(.attribute, width: 14...24, priority: 0) { row in
        row.isFirst ? .untrusted(row.attribute, .accent) : .text("")
      },
      TableColumn(.value, width: 20...40, priority: 0) { row in
        // T-26: these people have no value, which is not an empty one.
        row.value.map { .text(DisplayText($0)) } ?? .text("(none)", .muted)
      },
      TableColumn(.identities, width: 6...9, priority: 1, alignment: .trailing) {
        .count($0.count)
      },
      TableColumn(titled: "Share", width: 14...26, priority: 0) { .share($0.share) },
    ]
  }
}
