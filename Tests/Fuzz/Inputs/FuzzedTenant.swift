import Dispatch
import FoundationEssentials
import HTTPTypes
import LocalTenant
import RoleMining
import SampleOrganization
import Synchronization

/// A tenant of 200 identities, in memory, with one session whose potential roles were mined.
final class FuzzedTenant: Sendable {
  /// The id of the session.
  let session: String
  /// The id of one of its potential roles.
  let role: String
  private let tenant: LocalTenant

  init() {
    guard let tenant = try? LocalTenant(inMemory: TenantEnvironment()) else {
      // Without a tenant there is nothing to fuzz, and the run must not look like a good one.
      fatalError("SQLite makes no database in memory")
    }
    self.tenant = tenant
    _ = try? tenant.loadSample(SampleOrganization(size: .small))
    let request = #"{"scope": {"criteria": "*"}, "minNumIdentitiesInPotentialRole": 5}"#
    let created = wait {
      let reply = await tenant.reply(to: .post, "/v2024/role-mining-sessions", Data(request.utf8))
      await tenant.finishJobs()
      return reply
    }
    let roles = wait { await tenant.reply(to: .get, "/v2024/role-mining-potential-roles", Data()) }
    session = (try? WireJSON.decode(JSONValue.self, from: created.body))?["id"]?.text ?? ""
    let first = (try? WireJSON.decode(JSONValue.self, from: roles.body))?.elements.first
    role = first?["id"]?.text ?? ""
    // The same: most requests would lead nowhere.
    guard !session.isEmpty, !role.isEmpty else { fatalError("the sample has no potential role") }
  }

  /// Sends a request and waits for its answer.
  func reply(to method: HTTPRequest.Method, _ target: String, _ body: Data) -> Reply {
    wait { [tenant] in await tenant.reply(to: method, target, body) }
  }
}

extension LocalTenant {
  fileprivate func reply(to method: HTTPRequest.Method, _ target: String, _ body: Data) async
    -> Reply
  {
    let request = HTTPRequest(
      method: method, scheme: nil, authority: nil, path: target,
      headerFields: [.experimental: "true"])
    return await respond(to: request, body: body)
  }
}

/// libFuzzer is not asynchronous.
private func wait<Value: Sendable>(for work: @escaping @Sendable () async -> Value) -> Value {
  let done = DispatchSemaphore(value: 0)
  let result = Mutex<Value?>(nil)
  Task.detached {
    let value = await work()
    result.withLock { $0 = value }
    done.signal()
  }
  done.wait()
  guard let value = result.withLock({ $0 }) else {
    // Cannot be: the task wrote it before it signalled.
    fatalError("the task signalled without a value")
  }
  return value
}
