import ReviewApp
import Terminal

/// One thing that the analyst can do, and everything that the keys, the footer, the help, the palette and the
/// documentation say about it.
package struct Command: Sendable, Identifiable {
  /// A name that never changes: a verb and what it works on, such as `exclude-entitlements`.
  package let id: String
  /// What it is called, such as "Exclude entitlements".
  package let title: String
  /// What it does, in a sentence.
  package let help: String
  /// Its keys; may be empty.
  package let keys: [Key]
  /// The keys that it has after the one that lists the places to go to.
  package let goKeys: [Key]
  /// Other names for it in the palette, such as `q`: complete and in lowercase.
  package let shortNames: [String]
  /// Words by which the palette lists it, too, in lowercase. They never run it before its line is chosen.
  package let searchWords: [String]
  /// What kind of command it is.
  package let group: CommandGroup
  /// Where it applies.
  package let places: Set<Place>
  /// What it can do to the tenant.
  package let danger: Danger
  /// What the footer says about it; nil when the footer does not show it.
  let hint: FooterHint?
  /// What it does.
  let reaction: Reaction
  /// What it does with a number that was typed before its key; nil when it takes none.
  let counting: Counting?

  /// What a command can do to the tenant.
  package enum Danger: Sendable, Hashable {
    /// Nothing.
    case none
    /// It changes something after its effect was shown.
    case change
    /// It grants access, which this program cannot revoke.
    case access
  }

  /// Whether a command can be used.
  package enum Availability: Sendable, Hashable {
    /// The command can be used.
    case available
    /// It cannot be used; the reason is a sentence.
    case disabled(reason: String)
  }

  init(
    _ id: String, _ title: String, _ help: String, keys: [Key] = [], afterGo goKeys: [Key] = [],
    shortNames: [String] = [], searchWords: [String] = [],
    group: CommandGroup, in places: Set<Place> = .everywhere, danger: Danger = .none,
    hint: FooterHint? = nil, counting: Counting? = nil,
    _ reaction: Reaction
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.keys = keys
    self.goKeys = goKeys
    self.shortNames = shortNames
    self.searchWords = searchWords
    self.group = group
    self.places = places
    self.danger = danger
    self.hint = hint
    self.reaction = reaction
    self.counting = counting
  }
}

extension Command {
  /// Whether the command can be used now.
  package func availability(in state: AppState) -> Availability {
    availability(of: reaction, in: state)
  }

  private func availability(of reaction: Reaction, in state: AppState) -> Availability {
    guard places.contains(state.place) else {
      let words = places.names.map { "this works in \($0) only." } ?? "this does not work here."
      return .disabled(reason: "\(title): \(words)")
    }
    if danger != .none, let obstacle = state.obstacleToChanges {
      return .disabled(reason: "\(title): \(obstacle.loweringFirst)")
    }
    return reaction.obstacle(in: state).map { .disabled(reason: $0) } ?? .available
  }

  /// The reaction to the command now: what it does, or why it does nothing.
  ///
  /// - Parameters:
  ///   - state: What is on the screen.
  ///   - count: The number that was typed before its key; nil when none was. A command that changes something takes
  ///     no number, because the analyst could not confirm each of 15 changes; other commands without use for a number
  ///     ignore it.
  /// - Returns: What to do.
  package func invoke(in state: AppState, count: Int? = nil) -> Reaction {
    if let count, danger != .none {
      return .act(.explain("\(title) takes no number (\(count)), so nothing was done."))
    }
    let wanted = count.flatMap { counting?.reaction($0) } ?? reaction
    switch availability(of: wanted, in: state) {
    case .available: return wanted
    case .disabled(let reason): return .act(.explain(reason))
    }
  }
}

/// What a command does with a number that was typed before its key.
struct Counting: Sendable {
  /// What the footer says about it while a number is typed; nil when the footer does not show it.
  let hint: String?
  private let action: @Sendable (Int) -> Action

  init(_ hint: String? = nil, _ action: @escaping @Sendable (Int) -> Action) {
    self.hint = hint
    self.action = action
  }

  /// The reaction to a number.
  func reaction(_ count: Int) -> Reaction { .act(action(count)) }
}
