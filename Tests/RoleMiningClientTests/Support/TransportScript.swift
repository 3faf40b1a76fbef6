import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient

/// A transport that answers from a list and records its calls.
actor TransportScript: Transport {
  enum Step: Sendable {
    case reply(Reply)
    case failure(any Error)
  }

  struct Exhausted: Error {}

  private(set) var calls: [Call] = []
  private var steps: [Step]

  init(_ steps: Step...) {
    self.steps = steps
  }

  init(_ steps: [Step]) {
    self.steps = steps
  }

  func send(_ call: Call) async throws -> Reply {
    calls.append(call)
    guard !steps.isEmpty else { throw Exhausted() }
    switch steps.removeFirst() {
    case .reply(let reply): return reply
    case .failure(let error): throw error
    }
  }
}

extension TransportScript.Step {
  /// An answer with a status, a JSON body and headers.
  static func answer(
    _ status: Int, _ body: String = "{}", _ headers: HTTPFields = [:]
  ) -> Self {
    .reply(
      Reply(
        HTTPResponse(status: .init(code: status), headerFields: headers), body: Data(body.utf8)))
  }
}
