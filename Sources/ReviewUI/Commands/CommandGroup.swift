/// What kind of command a command is, in the order in which help shows them.
package enum CommandGroup: String, Sendable, Hashable, CaseIterable {
  /// Opening, going back, tabs.
  case going
  /// What is decided on a potential role.
  case deciding
  /// What changes a potential role or a session.
  case changing
  /// The trial threshold.
  case threshold
  /// Marks.
  case marking
  /// Filter, order, search.
  case finding
  /// The cursor.
  case moving
  /// The program itself.
  case program
}

extension CommandGroup {
  /// The title above the commands of the group.
  package var title: String {
    switch self {
    case .going: "Go"
    case .deciding: "Decide"
    case .changing: "Change"
    case .threshold: "Threshold"
    case .marking: "Mark"
    case .finding: "Find and order"
    case .moving: "Move"
    case .program: "Program"
    }
  }
}
