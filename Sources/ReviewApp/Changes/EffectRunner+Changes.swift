import Journal
import Review
import RoleMining
import RoleMiningClient

extension EffectRunner {
  func sender(
    _ recorder: ChangeRecorder?, on client: Client, leaving: @escaping @Sendable () -> Void = {}
  ) -> ChangeSender {
    ChangeSender(client, patience: Patience(clock: clock), recorder: recorder, leaving: leaving)
  }

  /// The changes under way that were verified and have left this machine.
  package var sentJobs: Set<JobID> { sendingMeter.current }

  /// Sends the change of a job.
  func send(_ change: Change, _ seen: Seen, of job: JobID) async -> ChangeOutcome {
    defer { sendingMeter.end(job) }
    return await send(change, seen, on: client) { [sendingMeter] in sendingMeter.note(job) }
  }

  /// Sends a change that is on record, unless a change of an earlier run may still change the same.
  func send(
    _ change: Change, _ seen: Seen, on client: Client,
    leaving: @escaping @Sendable () -> Void = {}
  ) async -> ChangeOutcome {
    guard let recorder else {
      return await sender(nil, on: client, leaving: leaving).send(change, seen: seen)
    }
    do throws(RecordingFailure) {
      let open = try await recorder.open()
      let earlier = try await settleEarlier(in: open, change.subject)
      guard let unsettled = earlier.first(where: { !$0.isSettled }) else {
        return await sender(open.recorder, on: client, leaving: leaving).send(change, seen: seen)
      }
      return .refused(
        APIError(
          .unrecorded, operation: unsettled.change.change.operation,
          messages: [unsettled.obstacle]))
    } catch {
      return .refused(
        APIError(.unrecorded, operation: "journal", messages: [error.description]))
    }
  }

  /// After a pause, looks up a change whose answer was lost.
  func settle(_ answer: LostAnswer, _ job: JobID, after pause: Duration) async -> Answer? {
    guard await self.pause(pause) else { return nil }
    let recorder = try? await recorder?.open().recorder
    let (settlement, known) = await sender(recorder, on: client).settle(answer)
    return .settled(job, known, settlement)
  }

  /// Looks up the changes of earlier runs.
  func settleEarlier() async -> Answer? {
    guard let recorder else { return nil }
    do throws(RecordingFailure) {
      let open = try await recorder.open()
      return .earlierSettled(.success(try await settleEarlier(in: open, nil)))
    } catch {
      return .earlierSettled(.failure(error))
    }
  }

  /// Lets go of a change that is no longer followed.
  func leave(_ record: Int) async -> Answer? {
    try? await recorder?.open().recorder.journal.release(change: record)
    return nil
  }

  /// Reads the changes of earlier runs that can be undone. Without a journal there are none, and another effect
  /// says why.
  func loadUndoable() async -> Answer? {
    guard let journal = try? await recorder?.open() else { return nil }
    return (try? journal.undoableChanges()).map(Answer.undoable)
  }

  private func settleEarlier(
    in open: OpenJournal, _ subject: String?
  ) async throws(RecordingFailure) -> [SettledChange] {
    do {
      return try await EarlierChanges(
        client, open.recorder, patience: Patience(clock: clock)
      ).settle(subject.map { [$0] })
    } catch {
      throw RecordingFailure(error)
    }
  }
}

extension EffectRunner {
  /// Reads the progress of provisioning after a pause.
  func follow(_ job: JobID, _ path: RolePath, after pause: Duration) async -> Answer? {
    guard await self.pause(pause) else { return nil }
    return .provisionState(job, path, await run(.role(path.role), priority: .background))
  }

  /// Reads the progress of a session after a pause.
  func follow(_ job: JobID, _ id: RoleMiningSession.ID, after pause: Duration) async -> Answer? {
    guard await self.pause(pause) else { return nil }
    let session = await run(.session(id), priority: .background)
    // While the threshold is being found, the API does not report progress.
    guard case .success(let found) = session, found.state == .identitiesObtained else {
      return .sessionState(job, id, session, progress: nil)
    }
    return .sessionState(
      job, id, session, progress: try? await evidence.mining(of: id).progressText)
  }
}

extension SettledChange {
  /// Why the same role or session cannot be changed now.
  fileprivate var obstacle: String {
    let words = change.change.words
    return outcome == .underWay
      ? "Another running Rolesift has a change under way: \(words). Try again when it has ended."
      : "An earlier change may still happen: \(words). A looks it up."
  }
}
