import ReviewApp
import Terminal

/// One thing that the analyst can do: all that the keys, the footer, the help, the palette and the
/// documentation say about it.
package struct Command: Sendable, Identifiable {
  /// A lasting name: a verb and what it works on, such as `exclude-entitlements`.
  package let id: String
  /// What it is called, such as "Exclude entitlements".
  package let title: String
  /// What it does, in a sentence.
  package let help: String
  /// The keys that it has unless the analyst wants others; may be empty.
  package let keys: [Key]
  /// What else the palette knows it by, such as `q`; whole, in small letters.
  package let shortNames: [String]
  /// What kind of command it is.
  package let group: CommandGroup
  /// Where it applies.
  package let places: Set<Place>
  /// What it can do to the tenant.
  package let danger: Danger
  /// What the footer says of it; nil when the footer does not show it.
  let hint: FooterHint?
  /// What it does.
  let reaction: Reaction

  /// What a command can do to the tenant.
  package enum Danger: Sendable, Hashable {
    /// Nothing.
    case none
    /// It changes something after its effect was shown.
    case change
    /// It hands out access, which this program cannot take back.
    case access
  }

  /// Whether a command can be used.
  package enum Availability: Sendable, Hashable {
    /// It can.
    case available
    /// It cannot; the reason is a sentence.
    case disabled(reason: String)
  }

  init(
    _ id: String, _ title: String, _ help: String, keys: [Key] = [], shortNames: [String] = [],
    group: CommandGroup, in places: Set<Place> = .everywhere, danger: Danger = .none,
    hint: FooterHint? = nil,
    _ reaction: Reaction
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.keys = keys
    self.shortNames = shortNames
    self.group = group
    self.places = places
    self.danger = danger
    self.hint = hint
    self.reaction = reaction
  }
}

extension Command {
  /// Whether the command can be used now.
  package func availability(in state: AppState) -> Availability {
    guard places.contains(state.place) else {
      return .disabled(reason: "\(title): this works in \(places.names) only.")
    }
    if danger != .none, let obstacle = state.obstacleToChanges {
      return .disabled(reason: "\(title): \(obstacle.loweringFirst)")
    }
    return reaction.obstacle(in: state).map { .disabled(reason: $0) } ?? .available
  }

  /// What the command leads to now: what it does, or why it does nothing.
  package func invoke(in state: AppState) -> Reaction {
    switch availability(in: state) {
    case .available: reaction
    case .disabled(let reason): .act(.explain(reason))
    }
  }
}
