import RoleMining
import RoleMiningClient

/// Runs operations on its own roles and knows the correct outcome of each.
struct ChaosWorker: Sendable {
  let number: Int
  let chaos: Chaos
  var roles: [ChaosRole]
  var report = ChaosReport()

  init(number: Int, chaos: Chaos, roles: [ChaosRole]) {
    self.number = number
    self.chaos = chaos
    self.roles = roles
  }

  func run(_ count: Int) async -> ChaosReport {
    var worker = self
    for step in 0..<count {
      await ChaosLedger.$operation.withValue(number * 1_000_000 + step) {
        await worker.step()
      }
      worker.report.operations += 1
    }
    worker.report.roles = worker.roles
    return worker.report
  }

  private mutating func step() async {
    let index = chaos.random.number(below: roles.count)
    switch chaos.random.number(below: 1_000) {
    case ..<350: await readRole(roles[index])
    case ..<500: await readExcluded(roles[index])
    case ..<600: await readIdentities(roles[index])
    case ..<700: await readList()
    case ..<850: await rename(index)
    case ..<900: await save(index)
    case ..<980: await edit(index)
    case ..<992: await startExport(roles[index])
    case ..<997: await provision(index)
    default: await create()
    }
  }
}

extension ChaosWorker {
  private mutating func readRole(_ role: ChaosRole) async {
    await read(.role(role.id, in: role.session)) { found in
      found.name == role.name && found.isSaved == role.isSaved
        && Set(found.excludedEntitlements ?? []) == role.excluded
    }
  }

  private mutating func readExcluded(_ role: ChaosRole) async {
    await read(Listing.excluded(from: role.id, in: role.session).page()) { page in
      page.problems.isEmpty
        && Set(page.items.compactMap { $0.reference.id }) == role.excluded
    }
  }

  private mutating func readIdentities(_ role: ChaosRole) async {
    await read(Listing.identities(of: role.id, in: role.session).page(count: true)) { page in
      page.problems.isEmpty && page.total == role.identityCount
        && page.items.count == role.identityCount
    }
  }

  private mutating func readList() async {
    await read(Listing.roles.page(limit: 5)) { $0.problems.isEmpty && $0.items.count == 5 }
  }

  private mutating func read<Output>(
    _ operation: Operation<Output>, isRight: (Output) -> Bool
  ) async {
    do {
      let output = try await chaos.client.run(operation)
      if !isRight(output) {
        report.problems.append("\(operation.endpoint.name) read something else")
      }
    } catch {
      report.failedReads += 1
      report.readErrors["\(error.kind.summary)", default: 0] += 1
      let honest: [APIError.Kind] = [
        .server, .unreachable, .timedOut, .throttled, .unauthorized, .unreadable,
      ]
      if !honest.contains(error.kind) { report.problems.append("\(error)") }
    }
  }
}
