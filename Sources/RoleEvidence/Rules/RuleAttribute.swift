/// Which attributes a rule may use.
///
/// A rule must hold for people who come tomorrow, so it uses what groups of people share: not what belongs to
/// one person (names, addresses, numbers, dates), not what is temporary (lifecycle state, leave: illness does not
/// change a job), and not what is the same for everybody. Managers are the last resort, because each
/// reorganisation changes them; `RuleSearch` uses them only where nothing else describes the role.
enum RuleAttribute {
  /// With this many identities, a column shows whether its values repeat.
  private static let enough = 10

  static func isUsable(_ column: AttributeTable.Column) -> Bool {
    let kind = column.kind
    guard kind.describesGroups, !column.values.isEmpty else { return false }
    let knownCount = column.counts.reduce(0, +)
    // With more values than this, at least some belong to one person only.
    guard knownCount < enough || 2 * column.values.count <= knownCount else { return false }
    guard kind != .manager else { return true }
    return 2 * column.values.count(where: looksPersonal) <= column.values.count
  }

  /// Whether a value has the form of a mail address, a date or an id.
  static func looksPersonal(_ value: String) -> Bool {
    let bytes = value.utf8
    if bytes.contains(UInt8(ascii: "@")) { return true }
    let digitCount = bytes.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let hexCount = bytes.count {
      (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20)
    }
    let separatorCount = bytes.count { "-/.:TZ+".utf8.contains($0) }
    // A UUID, or the ids of identities.
    if bytes.count >= 32, digitCount + hexCount + separatorCount == bytes.count { return true }
    // 2026-04-01, 1.4.2026, 2026-04-01T08:00:00Z
    return (6...17).contains(digitCount) && separatorCount >= 2
      && digitCount + separatorCount == bytes.count
  }
}
