import FoundationEssentials
import HTTPTypes
import RoleMining
import Testing

extension Operation {
  /// The settlement of this change, sent at 08:00:00 on 31 January 2026, if its look-up is answered with
  /// `before` beforehand and with `now` afterwards.
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
  /// Why it is unknown; nil if it is not.
  var reason: String? {
    if case .unknown(let reason) = self { reason } else { nil }
  }
}
