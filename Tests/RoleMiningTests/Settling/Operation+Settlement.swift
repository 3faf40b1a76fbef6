import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

extension Operation {
  /// What a tenant shows of this change that answers the question of its look-up with `now`, and answered
  /// it with `before` before it was sent, at 08:00:00 on 31 January 2026.
  func settlement(_ now: String, before: String? = nil) throws -> Settlement<Output> {
    try #require(lookUp).settlement(
      from: .json(now),
      clues: SettlementClues(
        sent: Date(timeIntervalSince1970: 1_769_846_400), before: before.map(Reply.json)))
  }
}

extension Reply {
  static func json(_ body: String) -> Reply {
    Reply(HTTPResponse(status: .ok), body: Data(body.utf8))
  }
}

extension Settlement {
  /// Why it cannot be told; nil when it can.
  var reason: String? {
    if case .unknown(let reason) = self { reason } else { nil }
  }
}
