import GRDB
import RoleMining

extension OrganizationWriter {
  /// Computes holder counts, and which of the attributes, given in display order, distinguish groups.
  func finish(attributes: [String]) throws {
    try flush()
    try db.execute(
      sql: """
        UPDATE entitlement SET holderCount = counted.holders FROM (
          SELECT entitlement AS number, count(*) AS holders FROM assignment GROUP BY entitlement
        ) AS counted WHERE counted.number = entitlement.number;
        UPDATE identityAttribute SET value = (SELECT name FROM identity WHERE id = value)
        WHERE name = 'manager' AND value IN (SELECT id FROM identity)
        """)
    for (position, name) in attributes.enumerated() {
      try db.execute(
        literal: """
          INSERT INTO attribute (position, name, isDistributed)
          VALUES (\(position), \(name), \(try tellsGroupsApart(name)))
          """)
    }
    try db.execute(sql: "ANALYZE")
  }

  /// Attributes that differ for nearly everyone say nothing about a group, and neither do names.
  private func tellsGroupsApart(_ attribute: String) throws -> Bool {
    let personal: Set<String> = [
      "firstname", "lastname", "displayname", "name", "email", "phone", "startdate",
    ]
    guard !personal.contains(attribute.folded) else { return false }
    let counts = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) AS holders, count(DISTINCT value) AS different
        FROM identityAttribute WHERE name = ?
        """, arguments: [attribute])
    guard let holders = counts?["holders"] as Int?, let different = counts?["different"] as Int?
    else { return false }
    return holders > 0 && different * 2 <= max(holders, 2)
  }

  /// Marks each source with recorded usage as having complete activity data.
  func finishActivity() throws {
    try db.execute(
      literal: """
        UPDATE source SET activityState = CASE
          WHEN EXISTS (SELECT 1 FROM usage WHERE usage.source = source.number)
          THEN \(ActivitySourceState.complete.rawValue)
          ELSE \(ActivitySourceState.notComplete.rawValue) END
        """)
  }
}
