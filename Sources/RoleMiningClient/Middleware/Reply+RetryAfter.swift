import FoundationEssentials
import HTTPTypes
import RoleMining

extension Reply {
  /// How long the tenant asks to wait at `date`: `Retry-After` in seconds or as an HTTP date, relative
  /// to the reply's own `Date` if present, since clocks differ.
  func retryAfter(at date: Date) -> Duration? {
    guard let text = response.headerFields[.retryAfter] else { return nil }
    if let seconds = Double(text), seconds.isFinite { return .seconds(min(max(0, seconds), 1e6)) }
    guard let moment = HTTPDate.parse(text) else { return nil }
    let present = response.headerFields[.date].flatMap(HTTPDate.parse) ?? date
    return .seconds(min(max(0, moment.timeIntervalSince(present)), 1e6))
  }
}
