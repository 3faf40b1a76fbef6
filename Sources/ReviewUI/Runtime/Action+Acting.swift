import ReviewApp

extension Action {
  /// Whether it may act on something, so that its target has to be on the screen before.
  /// Moving, marking, typing and viewing do not.
  var acts: Bool {
    switch self {
    case .ask(let opening): opening.acts
    case .typeCount, .move, .mark, .markBelowThreshold, .markApplication, .findNext, .reverseOrder:
      false
    case .back, .goUp, .tab, .nextTab, .nextList, .show, .refresh, .moveThreshold, .setThreshold,
      .lookUp,
      .leaveScreen,
      .explainSaving:
      false
    case .type, .focus, .choose, .scroll, .dismiss: false
    case .layout, .tick, .time, .connection, .explain, .quit, .answer: false
    // A new action counts as acting until it is listed above.
    default: true
    }
  }
}
