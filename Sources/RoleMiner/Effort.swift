import Dispatch
import Synchronization

/// The error that ends work inside the engine early; it never leaves the engine.
struct Stopped: Error {}

/// Work on several threads that its caller watches and may stop.
///
/// The work runs on a thread of its own, while the calling thread asks every few milliseconds whether to go
/// on. Loops call `check()`, which costs next to nothing, so that the work ends soon after the caller wants
/// it to. Parallel parts write to separate places and are put together in a fixed order; how many threads
/// there are cannot change a result.
final class Effort: Sendable {
  /// The time between two questions. A person notices a delay of a tenth of a second.
  private static let pause = DispatchTimeInterval.milliseconds(20)

  private let isStopped = Atomic(false)
  private let finishedSteps = Atomic(0)

  init() {}

  /// - Throws: `Stopped` if the caller no longer wants the result.
  func check() throws(Stopped) {
    if isStopped.load(ordering: .relaxed) { throw Stopped() }
  }

  /// How many steps are done, for progress.
  var steps: Int { finishedSteps.load(ordering: .relaxed) }

  func finishStep() { finishedSteps.add(1, ordering: .relaxed) }

  /// Runs work, and asks the caller at intervals whether to go on.
  ///
  /// - Parameters:
  ///   - ask: Called on the caller's thread, with the number of finished steps. Throw from it to stop.
  ///   - work: The work.
  /// - Returns: The result of the work.
  /// - Throws: What `ask` throws.
  static func supervised<Value: Sendable>(
    by ask: (_ steps: Int) throws -> Void,
    _ work: @escaping @Sendable (Effort) throws(Stopped) -> Value
  ) rethrows -> Value {
    let effort = Effort()
    let outcome = Outcome<Value>()
    // A serial queue gets a thread at once; the shared pool may be busy with the callers of other work.
    DispatchQueue(label: "mining").async {
      outcome.set(try? work(effort))
    }
    while true {
      if let value = outcome.wait(Self.pause) { return value }
      do { try ask(effort.steps) } catch {
        effort.isStopped.store(true, ordering: .relaxed)
        outcome.waitForEnd()
        throw error
      }
    }
  }

  /// The results of independent parts, in their order.
  func map<Part: Sendable>(
    _ count: Int, _ part: @Sendable (Int) throws(Stopped) -> Part
  ) throws(Stopped) -> [Part] {
    var parts = [Part?](repeating: nil, count: count)
    parts.withUnsafeMutableBufferPointer { places in
      // Safe: each part writes only to its own place, and `concurrentPerform` returns after all of them.
      nonisolated(unsafe) let places = places
      DispatchQueue.concurrentPerform(iterations: count) { place in
        places[place] = try? part(place)
      }
    }
    try check()
    return parts.compactMap(\.self)
  }
}

/// The result of work, handed from its thread to the one that waits.
private final class Outcome<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let end = DispatchSemaphore(value: 0)

  func set(_ new: Value?) {
    value.withLock { $0 = new }
    end.signal()
  }

  /// The value as soon as it is there; nil if that takes longer.
  func wait(_ time: DispatchTimeInterval) -> Value? {
    end.wait(timeout: .now() + time) == .success ? value.withLock { $0 } : nil
  }

  func waitForEnd() { end.wait() }
}
