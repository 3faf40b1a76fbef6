import ReviewApp

extension Action {
  /// Whether it may work on something, so that what it works on has to be on the screen before.
  /// What only moves, marks, types or looks does not.
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
    // Whatever is added counts as acting until it is named above.
    default: true
    }
  }
}
