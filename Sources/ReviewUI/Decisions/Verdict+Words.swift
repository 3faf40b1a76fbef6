import Review
import Terminal

extension Verdict {
  /// The word in a list; an undecided role has none, so that the others stand out.
  var word: DisplayText {
    switch self {
    case .undecided: ""
    case .later: "later"
    case .accepted: "accepted"
    case .rejected: "rejected"
    }
  }

  /// The style in which it is shown.
  var role: StyleRole {
    switch self {
    case .undecided: .muted
    case .later: .warning
    case .accepted: .good
    case .rejected: .danger
    }
  }
}
