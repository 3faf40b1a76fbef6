import ReviewApp
import Terminal

/// What the footer says of a command.
struct FooterHint: Sendable {
  /// What it is called now.
  let words: @Sendable (AppState) -> String
  /// The keys as they are shown; nil for the command's first.
  let keys: DisplayText?

  /// A hint that may change with what is at hand.
  init(keys: DisplayText? = nil, _ words: @escaping @Sendable (AppState) -> String) {
    self.words = words
    self.keys = keys
  }
}

extension FooterHint: ExpressibleByStringLiteral {
  /// A hint that is always the same.
  init(stringLiteral words: String) { self.init { _ in words } }
}

extension FooterHint {
  /// What Enter does on an entitlement.
  static let inspection = FooterHint { state in
    guard case .role(let role) = state.screen, role.threshold > 0, !role.belowThreshold.isEmpty
    else { return "describe" }
    return "preview exclusion"
  }

  /// What the key that saves does to what is at hand.
  static let saving = FooterHint { $0.wouldUnsave ? "unsave" : "save" }

  /// The keys that lead to the lists.
  static let lists = FooterHint(keys: "1-3") { _ in "lists" }
}
