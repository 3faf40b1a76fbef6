import RoleMiner

extension Assignments {
  /// Assignments written as one line per identity: its id, then its entitlements.
  init(_ lines: String) {
    let rows = lines.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    self.init(
      pairs: rows.flatMap { row in row.dropFirst().map { (identity: row[0], entitlement: $0) } },
      identityIDs: rows.map { $0[0] })
  }

  /// `count` identities with the same entitlements.
  static func alike(_ count: Int, _ prefix: String, _ entitlements: String) -> String {
    (10..<(10 + count)).map { "\(prefix)\($0) \(entitlements)\n" }.joined()
  }
}
