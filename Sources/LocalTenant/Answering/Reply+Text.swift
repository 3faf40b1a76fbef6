import FoundationEssentials
import HTTPTypes
import RoleMining

extension Reply {
  /// A page of a list as JSON text; the total is in a header (T-65).
  static func page(text: Data, total: Int?) -> Reply {
    var headers: HTTPFields = [.contentType: "application/json"]
    if let total { headers[.totalCount] = String(total) }
    return Reply(HTTPResponse(status: .ok, headerFields: headers), body: text)
  }
}
