import Synchronization

/// A value that is expensive to compute, kept as long as what it was computed from is the same.
///
/// Callers that ask during the computation wait for its result.
final class KeptValue<Stamp: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Kept {
    let stamp: Stamp
    let task: Task<Value, any Error>
  }

  private let kept = Mutex<Kept?>(nil)

  /// The value for a stamp.
  ///
  /// - Parameters:
  ///   - stamp: What it depends on.
  ///   - compute: Computes it. A failure is not kept.
  /// - Returns: The kept value, or a new one.
  /// - Throws: What `compute` throws.
  func value(
    for stamp: Stamp, compute: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let task = kept.withLock { kept in
      if let kept, kept.stamp == stamp { return kept.task }
      let task = Task { try await compute() }
      kept = Kept(stamp: stamp, task: task)
      return task
    }
    do {
      return try await task.value
    } catch {
      forget(stamp)
      throw error
    }
  }

  private func forget(_ stamp: Stamp) {
    kept.withLock { if $0?.stamp == stamp { $0 = nil } }
  }
}
