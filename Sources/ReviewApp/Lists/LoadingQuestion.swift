/// Whether to send many requests that read something.
package struct LoadingQuestion: Dialog {
  /// What is read.
  package enum ReadSubject: Sendable {
    /// Pages of a list.
    case pages
    /// The entitlements of potential roles.
    case roles
    /// What people hold.
    case people
  }

  /// What is read.
  package let subject: ReadSubject
  /// How many of them there are; each takes one request.
  package let count: Int
  /// How long the requests take at least at the tenant's rate limit, in seconds; nil without a limit.
  package let seconds: Double?
  /// The dialog that the question came from, which opens again if nothing is to be loaded.
  let before: (any Dialog)?
  /// Loads them.
  let load: @Sendable (inout AppState) -> [Effect]

  /// Loads them.
  package func submit(in state: inout AppState) -> [Effect] { load(&state) }

  /// Loads nothing.
  package func back(in state: inout AppState) { state.dialog = before }
}

extension AppState {
  /// Loads a few pages at once, and asks before loading many.
  mutating func load(
    _ pages: Int, from before: (any Dialog)? = nil,
    _ load: @escaping @Sendable (inout AppState) -> Void
  ) {
    guard pages > ListLimits.unaskedPages else { return load(&self) }
    dialog = LoadingQuestion(
      subject: .pages, count: pages, seconds: connection.seconds(for: pages), before: before
    ) { state in
      load(&state)
      return []
    }
  }
}

/// Limits of all lists, whatever their rows are.
enum ListLimits {
  /// The most pages that are loaded without asking.
  static let unaskedPages = 9
}

extension ConnectionStatus {
  /// How long some requests in the background take at least; a part of the budget is reserved for the analyst.
  func seconds(for requests: Int) -> Double? {
    guard let capacity, capacity > 0 else { return nil }
    return Double(requests) / (0.8 * Double(capacity) / 10)
  }
}
