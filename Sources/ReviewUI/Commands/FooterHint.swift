import ReviewApp
import Terminal

/// What the footer says about a command.
struct FooterHint: Sendable {
  /// What it is called now; nil while the footer does not show it.
  let words: @Sendable (AppState) -> String?

  /// A hint that may depend on the state.
  init(_ words: @escaping @Sendable (AppState) -> String?) { self.words = words }
}

extension FooterHint: ExpressibleByStringLiteral {
  /// A hint that is always the same.
  init(stringLiteral words: String) { self.init { _ in words } }
}

extension FooterHint {
  /// What Enter does on an entitlement.
  static let inspection = FooterHint { state in
    guard case .role(let role) = state.screen, role.threshold > 0, !role.belowThreshold.isEmpty
    else { return "description" }
    return "preview exclusion"
  }

  /// What the save key does now.
  static let saving = FooterHint { $0.wouldUnsave ? "unsave" : "save" }

  /// The key that goes to the lists from inside a role; between the lists there is a shorter way.
  static let places = FooterHint { state in
    if case .role = state.screen { "lists" } else { nil }
  }
}
