/// How bad a conflict is.
package enum ConflictSeverity: String, Sendable, Hashable, CaseIterable, Comparable {
  case low
  case medium
  case high
  case critical

  /// Orders by how bad it is.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
