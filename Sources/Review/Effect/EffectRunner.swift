import RoleMining
import RoleMiningClient

/// Carries out effects through a client and brings back the answers.
public struct EffectRunner: Sendable {
  let client: Client
  let clock: CallClock
  private let newestSearch = NewestSearch()

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - client: The tenant.
  ///   - clock: How to wait between two looks at a job.
  public init(client: Client, clock: CallClock = .continuous) {
    self.client = client
    self.clock = clock
  }

  /// Carries out an effect; nil when it has no answer, or was given up.
  public func run(_ effect: Effect) async -> Answer? {
    switch effect {
    case .loadPage(let request): await loadPage(request)
    case .loadRole(let path): .role(path, await run(.role(path.role, in: path.session)))
    case .findSession(let role, let screen): .sessionFound(role, screen, await run(.role(role)))
    case .loadDistribution(let path): .distribution(path, await distribution(at: path))
    case .loadSpecialEntitlements(let path):
      .specialEntitlements(path, await specialEntitlements(at: path))
    case .change(let job, let change, let path):
      .changed(job, change, path, await make(change, at: path))
    case .provision(let job, let path, let request, let minimumPopularity, let common):
      .provisioned(
        job, path,
        await run(
          .provision(
            path.role, in: path.session, request, minimumPopularity: minimumPopularity,
            includeCommonAccess: common)))
    case .followProvision(let job, let path, let pause): await follow(job, path, after: pause)
    case .changeSession(let job, let change, let id):
      .sessionChanged(job, change, id, await run(.change(id, change)).map { _ in })
    case .createSession(let job, let request): .created(job, await run(.create(request)))
    case .followSession(let job, let id, let pause): await follow(job, id, after: pause)
    case .findOwners(let text, let generation): await findOwners(text, generation)
    case .quit: nil
    }
  }

  func run<Output>(
    _ operation: RoleMining.Operation<Output>, priority: CallPriority = .analyst
  ) async -> Result<Output, APIError> {
    do throws(APIError) {
      return .success(try await client.run(operation, priority: priority))
    } catch {
      return .failure(error)
    }
  }

  private func distribution(
    at path: RolePath
  ) async -> Result<PopularityDistribution, APIError> {
    await run(.distribution(of: path.role, in: path.session, includeCommonAccess: true))
  }

  private func specialEntitlements(
    at path: RolePath
  ) async -> Result<Set<Entitlement.ID>, APIError> {
    do throws(APIError) {
      let page = try await client.all(
        .popularities(of: path.role, in: path.session, includeCommonAccess: false))
      return .success(Set(page.items.map(\.id)))
    } catch {
      return .failure(error)
    }
  }

  private func findOwners(_ text: String, _ generation: Int) async -> Answer? {
    await newestSearch.begin(generation)
    // Nobody needs the answers to the letters before the last one.
    guard await pause(.milliseconds(150)), await newestSearch.isNewest(generation) else {
      return nil
    }
    let listing = Listing.publicIdentities(matching: text)
    return .owners(
      generation: generation, await run(listing.page(limit: 20)).map(\.items))
  }
}

/// Which search for an owner is the newest.
private actor NewestSearch {
  private var generation = 0

  func begin(_ generation: Int) { self.generation = max(self.generation, generation) }
  func isNewest(_ generation: Int) -> Bool { self.generation == generation }
}
