import Dispatch
import LocalTenant
import PseudoTerminal
import RoleMining
import Testing

/// Commands that change something, over a network on which everything can go wrong.
@Suite(.timeLimit(.minutes(5))) struct `Commands on a faulty network` {
  @Test(arguments: [TriedChange.rename, .exclude, .provision])
  func `A command reports what the tenant did, and the tenant did it once`(
    kind: TriedChange
  ) async throws {
    // Nearly all of the time they wait for a tenant that shows nothing.
    try await withThrowingTaskGroup { group in
      for scope in FaultScope.allCases {
        for fault in Fault.allCases where fault != .late {
          group.addTask { try await Trial(kind: kind, fault: fault, scope: scope).run() }
        }
      }
      try await group.waitForAll()
    }
  }
}

/// One command, run while something goes wrong.
private struct Trial: CustomStringConvertible {
  let kind: TriedChange
  let fault: Fault
  let scope: FaultScope

  var description: String { "\(kind), \(fault), \(scope)" }

  func run() async throws {
    let tenant = try await FaultyTenant.copy()
    let client = ServedClient(id: "id", secret: "secret")
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let server = Task {
      try await LocalTenantServer(tenant.tenant, client: client).run { port.yield($0) }
    }
    let proxy = try FaultyProxy(to: #require(await ports.first { _ in true }))
    proxy.fail(fault, scope)
    let command = try await command(tenant, proxy)
    await tenant.rest()
    try await expect(command, tenant)
    let most = kind.maySendAgain ? 2 : 1
    #expect(proxy.sent.count <= most, "\(self): sent \(proxy.sent)")
    // Otherwise nothing was tried.
    #expect(scope != .changes || !proxy.sent.isEmpty, "\(self): \(command.errors)")
    server.cancel()
  }

  private func command(
    _ tenant: FaultyTenant, _ proxy: FaultyProxy
  ) async throws -> CompletedCommand {
    let arguments: [String] =
      switch kind {
      case .exclude:
        ["roles", "exclude", tenant.role.id.rawValue, tenant.entitlements[0].id.rawValue]
      case .provision:
        [
          "roles", "provision", tenant.role.id.rawValue, "--name", "Mine",
          "--owner", tenant.owner.rawValue, "--accept-conflicts", "a small team", "--mitigation",
          "reviewed every month",
        ]
      default: ["roles", "rename", tenant.role.id.rawValue, "Mine"]
      }
    let variables = [
      "HOME": "/nonexistent", "SAIL_BASE_URL": proxy.address, "SAIL_CLIENT_ID": "id",
      "SAIL_CLIENT_SECRET": "secret",
    ]
    let path = try RolesiftBinary.path
    return try await withCheckedThrowingContinuation { continuation in
      // It waits for the command, which no thread of the test runner may.
      DispatchQueue(label: "command").async {
        continuation.resume(
          with: Result {
            try CompletedCommand(running: path, arguments + ["--yes"], environment: variables)
          })
      }
    }
  }

  private func expect(_ command: CompletedCommand, _ tenant: FaultyTenant) async throws {
    let isShown = try await kind.isShown(tenant)
    let told = "\(self): \(command.status) \(command.errors)"
    if command.status == .exited(0) || command.errors.contains("or by someone else") {
      #expect(isShown, "\(told)")
    } else if !command.errors.contains("Unconfirmed: ") {
      #expect(!isShown, "\(told)")
    }
    #expect(!command.errors.isEmpty || command.status == .exited(0), "\(told)")
  }
}
