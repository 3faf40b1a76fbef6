import HTTPTypes
import NIOHTTP1
import RoleMining

extension Reply {
  /// The head for the network. It states the length even if the body is omitted.
  func head(isLast: Bool) -> HTTPResponseHead {
    var headers = HTTPHeaders(response.headerFields.map { ($0.name.rawName, $0.value) })
    headers.add(name: "Server", value: "rolesift")
    if response.status != .noContent {
      headers.add(name: "Content-Length", value: String(body.count))
    }
    if isLast { headers.add(name: "Connection", value: "close") }
    return HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: response.status.code),
      headers: headers)
  }
}
