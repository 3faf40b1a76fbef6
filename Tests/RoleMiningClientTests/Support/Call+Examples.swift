import HTTPTypes
import RoleMiningClient

extension Call {
  static var read: Call { example(.get, isChange: false, isRepeatable: true) }
  static var patch: Call { example(.patch, isChange: true, isRepeatable: true) }
  static var post: Call { example(.post, isChange: true, isRepeatable: false) }

  private static func example(
    _ method: HTTPRequest.Method, isChange: Bool, isRepeatable: Bool
  ) -> Call {
    Call(
      name: "example",
      request: HTTPRequest(
        method: method, scheme: nil, authority: nil, path: "/v2024/x?filters=hidden"),
      isRepeatable: isRepeatable, isChange: isChange)
  }
}
