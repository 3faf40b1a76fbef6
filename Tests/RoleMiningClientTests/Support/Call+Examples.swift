import HTTPTypes
import RoleMiningClient

extension Call {
  static var read: Call { example(.get, isChange: false) }
  static var patch: Call { example(.patch, isChange: true) }
  static var post: Call { example(.post, isChange: true) }

  private static func example(_ method: HTTPRequest.Method, isChange: Bool) -> Call {
    Call(
      name: "example",
      request: HTTPRequest(
        method: method, scheme: nil, authority: nil, path: "/v2024/x?filters=hidden"),
      isChange: isChange)
  }
}
