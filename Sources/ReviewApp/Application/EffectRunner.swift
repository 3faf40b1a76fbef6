import Review
import RoleMining
import RoleMiningClient

/// Runs effects through a client and returns the answers.
package struct EffectRunner: Sendable {
  let client: Client
  let clock: CallClock
  let permissions: @Sendable () async -> Result<Permissions, APIError>?
  let recorder: RunRecorder?
  let desk: DecisionDesk?
  let bulk: BulkDesk
  let evidence: EvidenceReader
  let meter = DownloadMeter()
  let sendingMeter = SendingMeter()
  let newestRest = NewestQuestion()
  private let homeFolder: String?
  private let newestSearch = NewestQuestion()

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - client: The tenant.
  ///   - clock: How to wait between two looks at a job.
  ///   - recorder: Records changes and decisions; nil records nothing.
  ///   - settings: How roles are reviewed.
  ///   - rules: The conflict rules of a file; nil if there is none.
  ///   - homeFolder: The analyst's home folder; nil if there is none.
  ///   - permissions: The signed-in user and what the login may do; nil if unknown.
  package init(
    client: Client, clock: CallClock = .continuous, recorder: RunRecorder? = nil,
    settings: ReviewSettings = ReviewSettings(), rules: ConflictRulesFile? = nil,
    homeFolder: String? = nil,
    permissions: @escaping @Sendable () async -> Result<Permissions, APIError>? = { nil }
  ) {
    self.client = client
    self.clock = clock
    self.recorder = recorder
    desk = recorder.map { DecisionDesk($0, resemblance: settings.resemblance) }
    bulk = BulkDesk(recorder)
    evidence = EvidenceReader(client, rules: rules) { try? await permissions()?.get() }
    self.homeFolder = homeFolder
    self.permissions = permissions
  }

  /// The path of a file that was typed, with a leading `~/` replaced, because no shell has done so.
  func path(_ typed: String) -> String {
    guard typed.hasPrefix("~/"), let homeFolder else { return typed }
    return homeFolder + typed.dropFirst()
  }

  /// Runs an effect; nil if it has no answer, or was cancelled.
  package func run(_ effect: Effect) async -> Answer? {
    switch effect {
    case .loadPage(let request): await loadPage(request)
    case .loadRole(let path): .role(path, await run(.role(path.role, in: path.session)))
    case .findSession(let role, let screen): .sessionFound(role, screen, await run(.role(role)))
    case .loadDistribution(let path): .distribution(path, await distribution(at: path))
    case .loadSpecialEntitlements(let path):
      .specialEntitlements(path, await specialEntitlements(at: path))
    case .loadPermissions: await loadPermissions()
    case .send(let job, let change, let seen): .delivered(job, await send(change, seen, of: job))
    case .settleEarlier: await settleEarlier()
    case .leave(let record): await leave(record)
    case .settle(let job, let answer, let pause): await settle(answer, job, after: pause)
    case .followProvision(let job, let path, let pause): await follow(job, path, after: pause)
    case .followSession(let job, let id, let pause): await follow(job, id, after: pause)
    case .loadDecisions(let number): await loadDecisions(after: number)
    case .loadConflicts: await loadConflicts()
    case .loadUndoable: await loadUndoable()
    case .loadDecision(let path): await loadDecision(on: path)
    case .compareDecision(let path, let subject): await compareDecision(subject, at: path)
    case .record(let recording): await record(recording)
    case .writeReport(let job, let request, let name): await writeReport(request, name, job)
    // An editor needs the terminal, so `ReviewSession` carries this out.
    case .edit: nil
    case .findOwners(let text, let generation): await findOwners(text, generation)
    case .startExport(let job, let request): await startExport(request, job)
    case .followExport(let job, let request, let id, let pause):
      await follow(id, request, job, after: pause)
    case .download(let job, let request, let id): await download(request, id, job, on: client)
    case .evidence(let request): await run(request)
    case .queue(let effect): await run(effect)
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

  /// Waits; false if the work was cancelled meanwhile.
  func pause(_ duration: Duration) async -> Bool {
    do {
      try await clock.sleep(duration)
      return true
    } catch {
      return false
    }
  }

  private func loadPermissions() async -> Answer? {
    guard let result = await permissions() else { return nil }
    return .permissions(result)
  }

  private func distribution(
    at path: RolePath
  ) async -> Result<PopularityDistribution, APIError> {
    await run(.distribution(of: path.role, in: path.session, includeCommonAccess: true))
  }

  private func specialEntitlements(
    at path: RolePath
  ) async -> Result<SpecialEntitlements, APIError> {
    do throws(APIError) {
      let page = try await client.all(
        .popularities(of: path.role, in: path.session, includeCommonAccess: false))
      return .success(
        SpecialEntitlements(
          ids: Set(page.items.map(\.id)), unreadableCount: page.rowCount - page.items.count))
    } catch {
      return .failure(error)
    }
  }

  private func findOwners(_ text: String, _ generation: Int) async -> Answer? {
    await newestSearch.begin(generation)
    // The answers to all but the last letter are not needed.
    guard await pause(.milliseconds(150)), await newestSearch.isNewest(generation) else {
      return nil
    }
    let listing = Listing.publicIdentities(matching: text)
    return .owners(
      generation: generation, await run(listing.page(limit: 20)).map(\.items))
  }
}

/// Knows which question of its kind is the newest; the answers to the others are not needed.
actor NewestQuestion {
  private var generation = 0

  func begin(_ generation: Int) { self.generation = max(self.generation, generation) }
  func isNewest(_ generation: Int) -> Bool { self.generation == generation }
}
