import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import Synchronization

/// A tenant of the cloud with one large session: who is in its roles, and what lies beside role mining. It
/// remembers what it was asked.
final class CloudTenant: Transport {
  struct Question: Hashable {
    let method: String
    let path: String
    let query: [QueryItem]
    let isInBackground: Bool
  }

  private let log = Mutex<[Question]>([])
  /// The number of identities in each role.
  let roleSize: Int
  /// The paths that the login may not use.
  let refused: Set<String>
  /// The paths that are answered with 404.
  let missing: Set<String>

  init(roleSize: Int, refused: Set<String> = [], missing: Set<String> = []) {
    self.roleSize = roleSize
    self.refused = refused
    self.missing = missing
  }

  /// The questions whose path contains a text.
  func questions(_ text: String = "") -> [Question] {
    log.withLock { $0 }.filter { $0.path.contains(text) }
  }

  func send(_ call: Call) async throws -> Reply {
    let target = call.request.path ?? ""
    let path = String(target.prefix { $0 != "?" })
    let query = QueryItem.parse(target.dropFirst(path.count + 1))
    log.withLock {
      $0.append(
        Question(
          method: call.request.method.rawValue, path: path, query: query,
          isInBackground: call.priority == .background))
    }
    if refused.contains(where: path.hasSuffix) { return Self.reply(.forbidden, "{}") }
    if missing.contains(where: path.hasSuffix) { return Self.reply(.notFound, "{}") }
    if path.hasPrefix("/rolesift") { return Self.reply(.notFound, "{}") }
    func number(_ name: String) -> Int {
      query.last { $0.name == name }.flatMap { Int($0.value) } ?? 0
    }
    switch path.split(separator: "/").last {
    case "identities": return rows(number("offset"), number("limit"))
    case "count": return Self.counted(roleSize + 5)
    case "roles":
      return Self.reply(.ok, #"[{"id":"x1","name":"Base","entitlements":[{"id":"e1"}]}]"#)
    case "entitlements": return Self.reply(.ok, #"[{"id":"e1","privileged":true}]"#)
    case "entitlement-popularities":
      return Self.reply(
        .ok,
        #"[{"id":"e1","name":"E 1","entitlementRef":{"id":"e1"},"identityCount":30,"popularity":75}]"#
      )
    case "potential-role-summaries":
      return Self.reply(.ok, "[\((1...10).map { Self.role("r\($0)") }.joined(separator: ","))]")
    case let last? where last.hasPrefix("r"): return Self.reply(.ok, Self.role(String(last)))
    default: return Self.reply(.ok, "[]")
    }
  }

  private static func role(_ id: String) -> String {
    #"{"id":"\#(id)","name":"Role \#(id)","identityCount":40,"session":{"id":"s1"}}"#
  }

  /// Nine of ten are clerks in Finance.
  private func rows(_ offset: Int, _ limit: Int) -> Reply {
    let rows = (offset..<max(offset, min(offset + limit, roleSize))).map { number in
      let isClerk = number % 10 != 9
      return #"{"id":"i\#(number)","name":"N\#(number)","attributes":{"department":"Finance","#
        + #""jobTitle":"\#(isClerk ? "Clerk" : "Assistant")","email":"n\#(number)@acme.example"}}"#
    }
    return Self.reply(.ok, "[\(rows.joined(separator: ","))]")
  }

  private static func counted(_ total: Int) -> Reply {
    var response = HTTPResponse(status: .noContent)
    response.headerFields[.totalCount] = String(total)
    return Reply(response)
  }

  private static func reply(_ status: HTTPResponse.Status, _ body: String) -> Reply {
    Reply(HTTPResponse(status: status), body: Data(body.utf8))
  }
}
