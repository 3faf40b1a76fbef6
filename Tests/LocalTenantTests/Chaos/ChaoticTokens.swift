import FoundationEssentials
import HTTPTypes
import RoleMining
import RoleMiningClient
import Synchronization

/// Issues tokens, of which only the newest is valid until it expires.
final class ChaoticTokens: Sendable {
  private struct State {
    var made = 0
    var isExpired = false
  }

  private let state = Mutex(State())

  /// An answer with a new token.
  func next() -> Reply {
    let number = state.withLock { state in
      state.made += 1
      state.isExpired = false
      return state.made
    }
    return Reply(
      HTTPResponse(status: .ok),
      body: Data(#"{"access_token":"token-\#(number)","expires_in":749}"#.utf8))
  }

  func expire() { state.withLock { $0.isExpired = true } }

  func accept(_ call: Call) -> Bool {
    state.withLock { state in
      !state.isExpired
        && call.request.headerFields[.authorization] == "Bearer token-\(state.made)"
    }
  }
}
