import RoleMining
import RoleMiningClient

/// Sends changes: each is verified first, sent once, and counts as done when the tenant shows it.
package struct ChangeSender: Sendable {
  private let delivery: RecordedDelivery
  private let leaving: @Sendable () -> Void

  /// Makes a sender.
  ///
  /// - Parameters:
  ///   - client: The tenant.
  ///   - patience: How long to wait for a change to show when its answer was lost.
  ///   - recorder: Records each change before it is sent, and its outcome; nil records nothing.
  ///   - leaving: Called once a change is verified and about to be sent.
  package init(
    _ client: Client, patience: Patience = Patience(), recorder: ChangeRecorder? = nil,
    leaving: @escaping @Sendable () -> Void = {}
  ) {
    self.leaving = leaving
    delivery = RecordedDelivery(client, patience: patience, recorder: recorder)
  }

  var client: Client { delivery.client }
}

extension ChangeSender {
  /// Sends a change, unless the role or session differs from what the analyst saw, or the change cannot be
  /// recorded.
  package func send(_ change: Change, seen: Seen) async -> ChangeOutcome {
    switch change {
    case .role(.edit(let edit), let path):
      await send(.edit(path.role, in: path.session, edit), change, seen)
    case .role(.change(let fields), let path):
      await send(.change(path.role, in: path.session, fields), change, seen)
    case .session(let fields, let id):
      await send(.change(id, fields), change, seen)
    case .provision(let request, let path, let minimumPopularity, let common):
      await send(
        .provision(
          path.role, in: path.session, request, minimumPopularity: minimumPopularity,
          includeCommonAccess: common), change, seen, Trace.role)
    case .create(let request): await send(.create(request), change, seen, Trace.session)
    }
  }

  /// Looks up a change whose answer was lost; see `Client.settle`.
  ///
  /// - Returns: What the tenant shows, and what is now known about the delivery.
  package func settle(_ answer: LostAnswer) async -> (Settlement<Trace>, LostAnswer) {
    switch answer.change {
    case .role(.edit(let edit), let path):
      await settle(.edit(path.role, in: path.session, edit), answer) { _ in .change }
    case .role(.change(let fields), let path):
      await settle(.change(path.role, in: path.session, fields), answer) { _ in .change }
    case .session(let fields, let id):
      await settle(.change(id, fields), answer) { _ in .change }
    case .provision(let request, let path, let minimumPopularity, let common):
      await settle(
        .provision(
          path.role, in: path.session, request, minimumPopularity: minimumPopularity,
          includeCommonAccess: common), answer, Trace.role)
    case .create(let request): await settle(.create(request), answer, Trace.session)
    }
  }

  /// The change that undoes one whose answer was lost; nil if there is none.
  package static func inverse(of answer: LostAnswer) -> Change? {
    answer.sending.before.flatMap { answer.change.inverse(for: $0) }
  }

  /// The state that a change left; nil if that is unknown.
  static func left(by answer: LostAnswer) -> Seen? {
    guard let before = answer.sending.before else { return nil }
    let seen =
      answer.change.role(in: before).map(Seen.role)
      ?? answer.change.session(in: before).map(Seen.session)
    return seen.flatMap { answer.change.left(of: $0)?.withoutIdentities }
  }

  private func send(
    _ operation: RoleMining.Operation<Accepted>, _ change: Change, _ seen: Seen
  ) async -> ChangeOutcome {
    await send(operation, change, seen) { _ in .change }
  }

  private func send<Output>(
    _ operation: RoleMining.Operation<Output>, _ change: Change, _ seen: Seen,
    _ trace: (Output) -> Trace
  ) async -> ChangeOutcome {
    var before: Reply?
    do {
      let words = ChangeWords(change, of: seen.name).title
      // Without a look-up there is nothing to verify.
      if operation.lookUp == nil { leaving() }
      let (delivery, record) = try await delivery.send(
        operation, words: words, conflicts: seen.conflicts
      ) { reply in
        try await check(change, seen, against: reply)
        before = reply
        leaving()
      }
      switch delivery {
      case .done(let output, let shown):
        return .done(
          shown.flatMap { change.trace(in: $0) } ?? trace(output),
          inverse: before.flatMap { change.inverse(for: $0) })
      case .lost(let lost):
        return .lost(LostAnswer(change: change, sending: lost, record: record))
      }
    } catch let error as ChangedMeanwhile {
      return .changedMeanwhile(error)
    } catch let error as APIError {
      return .refused(error)
    } catch {
      return .refused(
        APIError(
          .unreadable, operation: operation.endpoint.name,
          messages: ["The current state is unreadable, so nothing was sent."]))
    }
  }

  private func settle<Output>(
    _ operation: RoleMining.Operation<Output>, _ answer: LostAnswer, _ trace: (Output) -> Trace
  ) async -> (Settlement<Trace>, LostAnswer) {
    var answer = answer
    let settlement = await delivery.settle(operation, &answer.sending, record: answer.record)
    return (settlement.map(trace), answer)
  }
}

extension Change {
  /// The role or session in the answer to the look-up.
  fileprivate func trace(in reply: Reply) -> Trace? {
    switch self {
    case .role, .provision: role(in: reply).map(Trace.role)
    case .session: session(in: reply).map(Trace.session)
    case .create: nil
    }
  }

  /// The change that undoes this one, given the answer to the look-up before it was sent.
  fileprivate func inverse(for reply: Reply) -> Change? {
    switch self {
    case .role: role(in: reply).flatMap { inverse(for: $0) }
    case .session: session(in: reply).flatMap { inverse(for: $0) }
    case .provision, .create: nil
    }
  }

  fileprivate func role(in reply: Reply) -> PotentialRole? {
    path.flatMap { try? Operation<PotentialRole>.role($0.role).read(reply) }
  }

  fileprivate func session(in reply: Reply) -> RoleMiningSession? {
    guard case .session(_, let id) = self else { return nil }
    return try? Operation<RoleMiningSession>.session(id).read(reply)
  }
}

extension ChangeSender {
  /// Compares what the analyst saw with the current state, right before a change is sent.
  ///
  /// - Throws: `ChangedMeanwhile` if they differ, `APIError` if the current state cannot be read.
  func check(_ change: Change, _ seen: Seen, against reply: Reply) async throws {
    switch seen {
    case .role(let before):
      let now = try Operation<PotentialRole>.role(before.id).read(reply)
      try compare(now.differences(from: before).map(Difference.role), .role(now))
    case .left(let before):
      let now = try Operation<PotentialRole>.role(before.id).read(reply)
      let differences = now.differences(from: before).map(Difference.role)
      try compare(differences.filter(change.touches), .left(now))
    case .session(let before):
      let now = try Operation<RoleMiningSession>.session(before.id ?? "").read(reply)
      try compare(now.differences(from: before).map(Difference.session), .session(now))
    case .leftSession(let before):
      let now = try Operation<RoleMiningSession>.session(before.id ?? "").read(reply)
      let differences = now.differences(from: before).map(Difference.session)
      try compare(differences.filter(change.touches), .leftSession(now))
    case .provisioning(let before, let entitlements, let unreadable, _):
      let now = try Operation<PotentialRole>.role(before.id).read(reply)
      try await check(
        change, now.differences(from: before).map(Difference.role), now, entitlements, unreadable)
    case .nothing: break
    }
  }

  private func compare(_ differences: [Difference], _ now: Seen) throws {
    guard differences.isEmpty else { throw ChangedMeanwhile(differences, now: now) }
  }

  /// A role is created from the tenant's state at that moment, so the entitlements are read again.
  private func check(
    _ change: Change, _ differences: [Difference], _ role: PotentialRole,
    _ seen: Set<Entitlement.ID>, _ unreadable: Int
  ) async throws {
    guard case .provision(_, let path, let minimum, let common) = change else { return }
    let page = try await client.all(
      .popularities(of: path.role, in: path.session, includeCommonAccess: common))
    let going = page.items.filter { $0.reaches(minimum) }
    let ids = Set(going.map(\.id))
    var differences = differences
    if ids != seen {
      differences.append(
        .goingIn(
          added: going.filter { !seen.contains($0.id) },
          removedCount: seen.subtracting(ids).count))
    }
    let lost = page.rowCount - page.items.count
    if lost != unreadable { differences.append(.unreadable(before: unreadable, now: lost)) }
    try compare(
      differences, .provisioning(role, entitlements: ids, unreadable: lost))
  }
}
