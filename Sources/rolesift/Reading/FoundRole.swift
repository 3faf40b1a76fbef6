import RoleMining

/// A potential role that was just found, as the tenant wrote it.
struct FoundRole: Sendable {
  /// What the tenant wrote.
  let json: RawJSON
  /// What it means; nil when it cannot be read.
  let role: PotentialRole?

  init(_ json: RawJSON) {
    self.json = json
    role = try? json.decoded(as: PotentialRole.self)
  }

  /// The best first, what cannot be read last.
  static func isBetter(_ one: FoundRole, than other: FoundRole) -> Bool {
    (one.role?.quality ?? -1, other.json.id ?? "") > (other.role?.quality ?? -1, one.json.id ?? "")
  }
}
