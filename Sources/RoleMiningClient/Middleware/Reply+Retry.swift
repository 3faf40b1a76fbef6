import HTTPTypes
import RoleMining

extension Reply {
  /// Whether the tenant refused before doing anything, and asks to retry.
  var isRefusalForNow: Bool {
    let status = response.status.code
    return status == 429 || (status == 503 && response.headerFields[.retryAfter] != nil)
  }

  /// Whether the tenant's failure may be temporary.
  var mayPass: Bool { [500, 502, 503, 504].contains(response.status.code) }

  /// Whether a success is not JSON although JSON was requested: truncated, or a proxy's page. The answer
  /// to a change may be empty (T-05), and one with the status 204 is: that of a count.
  func isBroken(for call: Call) -> Bool {
    guard isSuccess, call.request.headerFields[.accept] == "application/json" else { return false }
    guard !body.isEmpty || !(call.isChange || response.status == .noContent) else { return false }
    // An invalid byte in a string is not a transmission error; a retry would return it again.
    return (try? RawJSON(body)) == nil && (try? RawJSON(mended.body)) == nil
  }
}
