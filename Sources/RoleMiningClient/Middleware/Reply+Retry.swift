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
}
