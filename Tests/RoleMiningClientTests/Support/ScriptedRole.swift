import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient

/// A tenant with one potential role `R`, which shows a sequence of states and answers changes from a list.
actor ScriptedRole: Transport {
  private(set) var methods: [HTTPRequest.Method] = []
  private var shown: [TransportScript.Step]
  private var answers: [TransportScript.Step]

  /// Shows `states`, JSON objects, one per read; the last one repeatedly.
  init(_ states: String..., answers: TransportScript.Step...) {
    self.init(shown: states.map { .answer(200, $0) }, answers: answers)
  }

  init(shown: [TransportScript.Step], answers: [TransportScript.Step]) {
    self.shown = shown
    self.answers = answers
  }

  /// The number of changes received.
  var changeCount: Int { methods.count { $0 != .get } }

  func send(_ call: Call) async throws -> Reply {
    methods.append(call.request.method)
    let step: TransportScript.Step
    if call.isChange {
      guard !answers.isEmpty else { throw TransportScript.Exhausted() }
      step = answers.removeFirst()
    } else {
      guard let first = shown.first else { throw TransportScript.Exhausted() }
      if shown.count > 1 { shown.removeFirst() }
      step = first
    }
    switch step {
    case .reply(let reply): return reply
    case .failure(let error): throw error
    }
  }
}

extension TransportScript.Step {
  /// The answer was lost.
  static var lost: Self { .failure(AnswerLost("Lost.")) }
}
