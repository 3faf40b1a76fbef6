import HTTPTypes
import RoleMining
import RoleMiningClient
import TestSupport

/// A tenant that holds its answers until released.
actor HoldingTransport: Transport {
  /// The names of the received calls, in order.
  private(set) var arrived: [String] = []
  private var held: [(name: String, continuation: CheckedContinuation<Void, Never>)] = []

  func send(_ call: Call) async throws -> Reply {
    arrived.append(call.name)
    await withCheckedContinuation { held.append((call.name, $0)) }
    return Reply(HTTPResponse(status: .ok))
  }

  /// Answers the call that has waited longest.
  func answer() {
    guard !held.isEmpty else { return }
    held.removeFirst().continuation.resume()
  }

  func answerAll() {
    while !held.isEmpty { answer() }
  }

  /// Waits for a number of calls.
  func untilArrived(_ count: Int) async throws {
    try await wait(for: "\(count) calls to arrive") { arrived.count >= count }
  }
}

extension Call {
  static func named(_ name: String, _ priority: CallPriority) -> Call {
    var call = Call.read
    call.name = name
    call.priority = priority
    return call
  }
}
