import GRDB
import RoleMining

extension OrganizationWriter {
  /// Works out what is asked for often: holders, and which of the attributes, given in the order in
  /// which they are shown, tell groups apart.
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

  /// What is different for nearly everybody says nothing about a group, and so do names of people.
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

  /// Says for each source whether its activity is complete: true where any use is recorded.
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
