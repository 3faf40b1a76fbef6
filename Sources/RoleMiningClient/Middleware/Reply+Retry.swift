import HTTPTypes
import RoleMining

extension Reply {
  /// Whether the tenant refused before it did anything, and asks to come again.
  var isRefusalForNow: Bool {
    let status = response.status.code
    return status == 429 || (status == 503 && response.headerFields[.retryAfter] != nil)
  }

  /// Whether what failed at the tenant may be over soon.
  var mayPass: Bool { [500, 502, 503, 504].contains(response.status.code) }

  /// Whether it claims success and is no JSON where JSON was asked for: cut off on its way, or the page
  /// of a proxy that is in the way just now. A change may be answered by nothing (T-05).
  func isBroken(for call: Call) -> Bool {
    guard isSuccess, call.request.headerFields[.accept] == "application/json" else { return false }
    guard !(call.isChange && body.isEmpty) else { return false }
    // A bad byte in a text is no accident on the way: the same would come again.
    return (try? RawJSON(body)) == nil && (try? RawJSON(mended.body)) == nil
  }
}
