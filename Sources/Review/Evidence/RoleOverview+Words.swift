import RoleEvidence
import RoleMining

extension RoleOverview {
  /// A line about something that is not known yet.
  static func loading(_ topic: Topic, _ progress: ReadingProgress? = nil) -> Line {
    var line = Line(topic, progress?.words ?? "loading", .muted)
    line.isLoading = true
    return line
  }

  static func unknown<Value>(
    _ topic: Topic, _ knowledge: Knowledge<Value>, _ target: Target?
  ) -> Line {
    Line(topic, "not known: \(knowledge.reason ?? "")", .muted, target)
  }

  static func percent(_ share: Double) -> String { "\(share.wholePercent) %" }

  /// A share in percent, with a tenth below 10 %, where a whole number says little.
  static func fineShare(_ share: Double) -> String {
    switch share {
    case 0.1...: percent(share)
    case 0.0005...: "\(tenths(share * 100)) %"
    default: "under 0.1 %"
    }
  }

  static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func people(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count.grouped) \(count == 1 ? one : many ?? one + "s")"
  }
}
