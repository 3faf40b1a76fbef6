import FoundationEssentials
import HTTPTypes
import RoleMining

extension Reply {
  /// A reply with a JSON body.
  static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) -> Reply {
    guard let body = try? WireJSON.encode(value) else {
      return Reply(HTTPResponse(status: .internalServerError))
    }
    return Reply(
      HTTPResponse(status: status, headerFields: [.contentType: "application/json"]), body: body)
  }

  /// A page of a list; the total is in a header (T-65).
  static func page(_ rows: some Encodable, total: Int?) -> Reply {
    var reply = json(rows)
    if let total { reply.response.headerFields[.totalCount] = String(total) }
    return reply
  }

  /// A zip archive.
  static func archive(_ bytes: Data) -> Reply {
    Reply(
      HTTPResponse(status: .ok, headerFields: [.contentType: "application/zip"]), body: bytes)
  }

  /// The reply to OPTIONS: the allowed methods.
  static func options(allow methods: String) -> Reply {
    Reply(HTTPResponse(status: .noContent, headerFields: [.allow: methods]))
  }
}
