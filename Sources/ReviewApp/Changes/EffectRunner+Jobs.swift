import Review
import RoleMining
import RoleMiningClient

extension EffectRunner {
  /// After a pause, looks up a change whose answer was lost.
  func settle(_ answer: LostAnswer, _ job: JobID, after pause: Duration) async -> Answer? {
    guard await self.pause(pause) else { return nil }
    let recorder = try? await recorder?.open().recorder
    let (settlement, known) = await sender(recorder, on: client).settle(answer)
    return .settled(job, known, settlement)
  }

  /// Reads after a pause how far provisioning is.
  func follow(_ job: JobID, _ path: RolePath, after pause: Duration) async -> Answer? {
    guard await self.pause(pause) else { return nil }
    return .provisionState(job, path, await run(.role(path.role), priority: .background))
  }

  /// Reads after a pause how far a session is.
  func follow(_ job: JobID, _ id: RoleMiningSession.ID, after pause: Duration) async -> Answer? {
    guard await self.pause(pause) else { return nil }
    return .sessionState(job, id, await run(.session(id), priority: .background))
  }

  /// Waits; false when the work was given up meanwhile.
  func pause(_ duration: Duration) async -> Bool {
    do {
      try await clock.sleep(duration)
      return true
    } catch {
      return false
    }
  }
}
