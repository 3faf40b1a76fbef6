import RoleMining

/// A potential role that mining found, as the tenant wrote it.
struct FoundRole: Sendable {
  /// The tenant's JSON.
  let json: RawJSON
  /// The decoded role; nil if it is unreadable.
  let role: PotentialRole?

  init(_ json: RawJSON) {
    self.json = json
    role = try? json.decoded(as: PotentialRole.self)
  }

  /// Sorts by quality, best first, unreadable roles last.
  static func isBetter(_ one: FoundRole, than other: FoundRole) -> Bool {
    (one.role?.quality ?? -1, other.json.id ?? "") > (other.role?.quality ?? -1, one.json.id ?? "")
  }
}
