import Journal
import Review
import RoleMining
import RoleMiningClient

extension EffectRunner {
  func sender(_ recorder: ChangeRecorder?) -> ChangeSender {
    ChangeSender(client, patience: Patience(clock: clock), recorder: recorder)
  }

  /// Sends a change that is on record, unless a change of an earlier run may still change the same.
  func send(_ change: Change, _ seen: Seen) async -> ChangeOutcome {
    guard let recorder else { return await sender(nil).send(change, seen: seen) }
    do throws(RecordingFailure) {
      let recording = try await recorder.recording()
      let earlier = try await settleEarlier(in: recording, change.subject)
      guard let open = earlier.first(where: { !$0.isSettled }) else {
        return await sender(recording.recorder).send(change, seen: seen)
      }
      return .refused(
        APIError(
          .unrecorded, operation: open.change.change.operation,
          messages: [
            "An earlier change may still happen: \(open.change.change.words). A looks it up."
          ]))
    } catch {
      return .refused(
        APIError(.unrecorded, operation: "journal", messages: [error.description]))
    }
  }

  /// Looks up the changes of earlier runs.
  func settleEarlier() async -> Answer? {
    guard let recorder else { return nil }
    do throws(RecordingFailure) {
      let recording = try await recorder.recording()
      return .earlierSettled(.success(try await settleEarlier(in: recording, nil)))
    } catch {
      return .earlierSettled(.failure(error))
    }
  }

  private func settleEarlier(
    in recording: RunRecording, _ subject: String?
  ) async throws(RecordingFailure) -> [SettledChange] {
    do {
      return try await EarlierChanges(
        client, recording.recorder, patience: Patience(clock: clock)
      ).settle(subject.map { [$0] }, upTo: recording.start)
    } catch {
      throw RecordingFailure(error)
    }
  }
}
