import RoleEvidence
import RoleMining

extension RoleOverview {
  /// A line about something that is not known yet.
  static func loading(_ topic: Topic, _ progress: ReadingProgress? = nil) -> Line {
    var line = Line(topic, progress?.words ?? "loading", .muted)
    line.isLoading = true
    return line
  }

  /// A line about something that the entitlements decide, as long as not all of them are known.
  static func waiting(
    _ topic: Topic, _ known: RoleKnowledge, _ progress: ReadingProgress? = nil
  ) -> Line {
    guard known.areEntitlementsHidden, known.entitlements == nil else {
      return loading(topic, progress)
    }
    return Line(
      topic, "not known while a filter hides entitlements: g e, then Esc clears it", .muted,
      .entitlements(threshold: nil))
  }

  static func unknown<Value>(
    _ topic: Topic, _ knowledge: Knowledge<Value>, _ target: Target?
  ) -> Line {
    Line(topic, "not known: \(knowledge.reason ?? "")", .muted, target)
  }

  static func percent(_ share: Double) -> String { "\(share.wholePercent) %" }

  static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func people(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count.grouped) \(count == 1 ? one : many ?? one + "s")"
  }
}

extension Double {
  /// A share, 0 to 1, in words: to a tenth below 10 %, where the whole number says little.
  package var shareWords: String {
    switch self {
    case 0.0995..., ...0: "\(wholePercent) %"
    case 0.0005...: "\(RoleOverview.tenths(self * 100)) %"
    default: "under 0.1 %"
    }
  }
}
