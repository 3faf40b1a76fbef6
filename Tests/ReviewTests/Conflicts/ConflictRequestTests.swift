import FoundationEssentials
import HTTPTypes
import Journal
import RoleEvidence
import RoleMining
import RoleMiningClient
import Synchronization
import Testing

@testable import Review

/// A tenant with two people in each role, a policy with criteria and one with a query.
private final class PolicedTenant: Transport {
  private let requests = Mutex<[String]>([])
  private let refused: String?

  private let hasOnlyQueries: Bool
  private let saysWhoHoldsWhat: Bool

  /// - Parameters:
  ///   - refused: The end of the paths that the login may not use.
  ///   - hasOnlyQueries: Whether it lacks the policy with criteria.
  ///   - saysWhoHoldsWhat: Whether it says at once who holds what, as tenants of this program do.
  init(
    refusing refused: String? = nil, hasOnlyQueries: Bool = false, saysWhoHoldsWhat: Bool = false
  ) {
    self.refused = refused
    self.hasOnlyQueries = hasOnlyQueries
    self.saysWhoHoldsWhat = saysWhoHoldsWhat
  }

  func send(_ call: Call) async throws -> Reply {
    let path = String((call.request.path ?? "").prefix { $0 != "?" })
    requests.withLock { $0.append(path) }
    if let refused, path.hasSuffix(refused) { return Reply(HTTPResponse(status: .forbidden)) }
    let body: String? =
      switch path.split(separator: "/").last {
      case "sod-policies": hasOnlyQueries ? "[\(Self.query)]" : "[\(Self.policy),\(Self.query)]"
      case "holdings" where saysWhoHoldsWhat: Self.holdings
      case "identities": #"[{"id":"i1","name":"Ana"},{"id":"i2","name":"Ben"}]"#
      case "predict": #"{"requestId":"x","violationContexts":[{"policy":{"id":"q","name":"Q"}}]}"#
      case "entitlements" where path.contains("/i1/"): #"[{"objectRef":{"id":"x","name":"X"}}]"#
      case "entitlements": "[]"
      case "count": ""
      default: nil
      }
    guard let body else { return Reply(HTTPResponse(status: .notFound)) }
    // Of a list, the header would say that it goes on.
    let fields = path.hasSuffix("/count") ? HTTPFields(total: 7) : HTTPFields()
    return Reply(HTTPResponse(status: .ok, headerFields: fields), body: Data(body.utf8))
  }

  private static let policy = #"""
    {"id":"p","name":"P","type":"CONFLICTING_ACCESS_BASED","conflictingAccessCriteria":
      {"leftCriteria":{"criteriaList":[{"id":"e3","name":"Entitlement 3"}]},
       "rightCriteria":{"criteriaList":[{"id":"x","name":"X"}]}}}
    """#
  private static let query = #"{"id":"q","name":"Q","type":"GENERAL"}"#
  private static let holdings = #"""
    {"identities":[{"id":"i1","name":"Ana"},{"id":"i2","name":"Ben"}],
     "entitlements":[{"id":"x","name":"X"}],"held":[[0],[]]}
    """#

  /// How many requests were sent to paths that end so.
  func count(of end: String) -> Int {
    requests.withLock { $0.count { $0.hasSuffix(end) } }
  }
}

@Suite(.timeLimit(.minutes(1))) struct `The requests about conflicts` {
  private let granted = [
    entitlement(1, popularity: 100, holders: 2), entitlement(3, popularity: 50, holders: 1),
  ]

  private func reader(_ tenant: PolicedTenant, isReadOnly: Bool = false) -> EvidenceReader {
    EvidenceReader(Client(transport: tenant, isReadOnly: isReadOnly))
  }

  private func check(
    _ reader: EvidenceReader, walks: Bool
  ) async throws -> ConflictCheck {
    let asked: @Sendable (Int) -> Void = { _ in }
    return try await reader.conflicts(
      of: role(1), at: path, granting: granted, walking: walks ? asked : nil)
  }

  @Test func `are one for the policies, however many roles are checked`() async throws {
    let tenant = PolicedTenant()
    let reader = reader(tenant)
    for _ in 0..<3 { _ = try await check(reader, walks: false) }
    #expect(tenant.count(of: "/sod-policies") == 1)
    // Only a tenant of this program says at once who holds what; one answer shows that this is none.
    #expect(tenant.count(of: "/holdings") == 1)
    #expect(tenant.count(of: "/predict") == 0)
  }

  @Test func `are two for each person where a policy is only a query, if the analyst wants it`()
    async throws
  {
    let tenant = PolicedTenant()
    let check = try await check(reader(tenant), walks: true)
    #expect(tenant.count(of: "/entitlements") == 2 && tenant.count(of: "/predict") == 2)
    #expect(check.found.map(\.rule) == ["P", "Q"])
    #expect(check.found.map { $0.people.map(\.name) } == [["Ana"], ["Ana", "Ben"]])
    #expect(check.conflictedCount == 2 && check.notChecked.isEmpty)
  }

  @Test(arguments: [false, true])
  func `ask about a policy that is only a query wherever it is`(isOnlyPolicy: Bool) async throws {
    let tenant = PolicedTenant(hasOnlyQueries: isOnlyPolicy, saysWhoHoldsWhat: !isOnlyPolicy)
    let check = try await check(reader(tenant), walks: true)
    #expect(tenant.count(of: "/predict") == 2)
    #expect(check.found.map(\.rule) == (isOnlyPolicy ? ["Q"] : ["P", "Q"]))
    #expect(check.notChecked.isEmpty, "\(check.notChecked)")
  }

  @Test func `keep what the tenant says at once if asking person by person is refused`()
    async throws
  {
    let tenant = PolicedTenant(refusing: "/entitlements", saysWhoHoldsWhat: true)
    let check = try await check(reader(tenant), walks: true)
    #expect(check.found.map(\.rule) == ["P"] && check.peopleCount == 2)
    #expect(check.notChecked == ["1 policy with a query (this login lacks the permission)"])
  }

  @Test(arguments: ["/sod-policies", "/predict", "/entitlements", "/count"])
  func `never repeat a 403`(refused: String) async throws {
    let tenant = PolicedTenant(refusing: refused)
    let reader = reader(tenant)
    for query in ["a", "b"] {
      _ = try await check(reader, walks: true)
      _ = try? await reader.count(of: query)
      await reader.forgetSurroundings()
    }
    #expect(tenant.count(of: refused) == 1)
  }

  @Test func `that only ask are sent even by a read-only client`() async throws {
    let tenant = PolicedTenant()
    let reader = reader(tenant, isReadOnly: true)
    #expect(try await reader.count(of: "*") == 7)
    #expect(try await reader.predictedViolations(by: "i1", with: ["e1"]).map(\.name) == ["Q"])
    #expect(Endpoint.neighbours.allSatisfy { !$0.isChange && $0.isIdempotent })
    let posts = Endpoint.neighbours.filter { $0.method == .post }
    #expect(posts == [.countIdentities, .predictViolations])
  }
}

extension HTTPFields {
  /// The header that says how many rows there are.
  fileprivate init(total: Int) {
    self.init()
    guard let name = HTTPField.Name("X-Total-Count") else { return }
    self[name] = String(total)
  }
}
