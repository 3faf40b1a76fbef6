import Journal
import Review
import RoleMining

extension OutputColumn<RoleConflict> {
  /// A conflict of a potential role.
  static var conflict: [Self] {
    [
      Self("Role", "name") { .text($0.role.displayName) },
      Self("Rule", "rule", rank: 1) { .text($0.conflict.rule) },
      Self("Severity", "severity", rank: 2) { CellValue($0.conflict.severity) },
      Self("Where", "place", rank: 6) { row in
        .word(
          exact: row.conflict.place.rawValue,
          shown: row.conflict.place == .role ? "in the role" : "with people")
      },
      Self("Left", "left", rank: 4) { CellValue(names($0.conflict.left)) },
      Self("Right", "right", rank: 5) { CellValue(names($0.conflict.right)) },
      Self("People", "peopleCount", rank: 3) { CellValue($0.conflict.peopleCount) },
      Self("Earlier", "earlierCount", in: .file) { CellValue($0.conflict.earlierCount) },
      Self("Names", "people", in: .file) { CellValue(names($0.conflict.people)) },
      Self("Origin", "origin", in: .file) { .text($0.conflict.origin) },
      Self("Enforced", "enforced", in: .file) { CellValue($0.conflict.isEnforced) },
      Self("Id", "potentialRoleId", rank: leftOutFirst) { CellValue($0.role.id) },
    ]
  }

  private static func names(_ references: [NamedReference]) -> String? {
    references.isEmpty ? nil : references.map { $0.name ?? $0.id.rawValue }.joined(separator: ", ")
  }
}
