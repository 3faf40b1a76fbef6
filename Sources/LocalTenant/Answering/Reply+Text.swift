import FoundationEssentials
import HTTPTypes
import RoleMining

extension Reply {
  /// A page of a list that is JSON already; the total stands in a header (T-65).
  static func page(text: Data, total: Int?) -> Reply {
    var headers: HTTPFields = [.contentType: "application/json"]
    if let total { headers[.totalCount] = String(total) }
    return Reply(HTTPResponse(status: .ok, headerFields: headers), body: text)
  }
}
