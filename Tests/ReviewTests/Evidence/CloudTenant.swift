import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import Synchronization

/// A tenant of the cloud with one large session: who is in its roles, and what lies apart from role mining. It
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
  /// The number of potential roles in the session.
  let roleCount: Int
  /// The paths that the login may not use.
  let refused: Set<String>
  /// Whether it says which entitlements are privileged.
  let saysPrivilege: Bool
  /// The paths that are answered with 404.
  let missing: Set<String>
  /// The export archive of each role; nil if there is none.
  let archive: Data?

  init(
    roleSize: Int, roleCount: Int = 10, refused: Set<String> = [], missing: Set<String> = [],
    saysPrivilege: Bool = true, archive: Data? = nil
  ) {
    self.archive = archive
    self.saysPrivilege = saysPrivilege
    self.roleSize = roleSize
    self.roleCount = roleCount
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
    case "entitlements" where path.contains("/entitlements/identities/"):
      let identity = path.split(separator: "/").dropLast().last ?? ""
      return Self.reply(.ok, holdsOne(identity) ? #"[{"id":"e1"},{"id":"e9"}]"# : "[]")
    case "count": return Self.counted(roleSize + 5)
    case "export":
      guard let archive else { return Self.reply(.ok, "{}") }
      return Reply(HTTPResponse(status: .ok), body: archive)
    case "roles":
      return Self.reply(.ok, #"[{"id":"x1","name":"Base","entitlements":[{"id":"e1"}]}]"#)
    case "entitlements":
      return Self.reply(
        .ok, saysPrivilege ? #"[{"id":"e1","privileged":true}]"# : #"[{"id":"e1"}]"#)
    case "entitlement-popularities":
      return Self.reply(
        .ok,
        #"[{"id":"e1","name":"E 1","entitlementRef":{"id":"e1"},"identityCount":30,"popularity":75}]"#
      )
    case "potential-role-summaries":
      return listed(number("offset"), number("limit"))
    case let last? where last.hasPrefix("r"): return Self.reply(.ok, Self.role(String(last)))
    default: return Self.reply(.ok, "[]")
    }
  }

  private static func role(_ id: String) -> String {
    #"{"id":"\#(id)","name":"Role \#(id)","identityCount":40,"session":{"id":"s1"}}"#
  }

  private func listed(_ offset: Int, _ limit: Int) -> Reply {
    let numbers = offset..<max(offset, min(offset + limit, roleCount))
    var reply = Self.reply(
      .ok, "[\(numbers.map { Self.role("r\($0 + 1)") }.joined(separator: ","))]")
    reply.response.headerFields[.totalCount] = String(roleCount)
    return reply
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

  /// The first thirty identities hold the one entitlement.
  private func holdsOne(_ identity: Substring) -> Bool {
    Int(identity.dropFirst()).map { $0 < 30 } ?? false
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
