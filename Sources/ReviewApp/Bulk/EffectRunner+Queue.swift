import Review
import RoleMiningClient

extension EffectRunner {
  /// Carries out work for the bulk queue.
  func run(_ effect: QueueEffect) async -> Answer? {
    do throws(RecordingFailure) {
      switch effect {
      case .add(let tasks, let replacing):
        return .queue(.added(.success(try await bulk.add(tasks, replacing: replacing))))
      case .load: return .queue(.loaded(.success(try await bulk.find())))
      case .run(let job, let queued, let others):
        try await bulk.note(others)
        guard try await bulk.begin(queued.number) else { return .queue(.notBegun(job, nil)) }
        return await carryOut(queued.task, job)
      case .read(let reading): return await read(reading)
      case .note(let tasks): try await bulk.note(tasks)
      case .clear: try await bulk.clear()
      }
      return nil
    } catch {
      return .queue(effect.failed(with: error))
    }
  }

  private func carryOut(_ task: BulkTask, _ job: JobID) async -> Answer {
    switch task.work {
    case .change(let change, let seen):
      .delivered(job, await send(change, seen, on: client.inBackground()))
    case .export(let path, let file, let replaces):
      await download(
        ExportRequest(path: path, file: file, minimumPopularity: nil, replaces: replaces), nil, job,
        on: client.inBackground())
    }
  }
}

extension QueueEffect {
  fileprivate func failed(with failure: RecordingFailure) -> QueueAnswer {
    switch self {
    case .add: .added(.failure(failure))
    case .load: .loaded(.failure(failure))
    case .run(let job, _, _): .notBegun(job, failure)
    case .note, .clear, .read: .notNoted(failure)
    }
  }
}
