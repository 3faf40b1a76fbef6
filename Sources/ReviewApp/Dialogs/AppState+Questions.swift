import OrderedCollections
import Review
import RoleMining

extension AppState {
  /// Opens something over the screen.
  mutating func ask(_ question: Question) -> [Effect] {
    switch question {
    case .help: overlay = .help(scroll: 0)
    case .palette: overlay = .palette(Palette())
    case .messages: overlay = .messages(scroll: 0)
    case .jobs: overlay = .jobs(scroll: 0)
    case .search: overlay = .prompt(Prompt(.search, hint: "text in any column; n and N go on"))
    case .row: overlay = .prompt(Prompt(.row, hint: "1 to \(screen.list.count)"))
    case .filter: askForFilter()
    case .sort: askForOrder()
    case .rename: askForName()
    case .describe: askForDescription()
    case .renameSession: askForSessionName()
    case .tuneSession: askForThresholds()
    case .exclude, .restore: return askToEdit(exclude: question == .exclude)
    case .provision: return askToProvision()
    case .export: askForFile()
    case .createSession:
      guard mayChange() else { return [] }
      overlay = .session(SessionForm())
    }
    return []
  }

  /// Whether changes are allowed; says so when they are not.
  mutating func mayChange() -> Bool {
    guard let obstacle = obstacleToChanges else { return true }
    say(obstacle, .warning)
    return false
  }

  private mutating func askForFilter() {
    let source = screen.list.source
    guard !source.filterFields.isEmpty else {
      say("This list cannot be filtered. / looks for text in it.", .warning)
      return
    }
    overlay = .prompt(Prompt(.filter, text: screen.list.filter, hint: source.filterHint))
  }

  private mutating func askForOrder() {
    let columns = screen.list.sortChoices
    let current = columns.firstIndex { $0.descending != nil } ?? 0
    overlay = .sort(SortChoice(columns: columns, selection: current))
  }

  private mutating func askForName() {
    guard mayChange(), let (role, path) = currentRole else { return }
    overlay = .prompt(
      Prompt(
        .rename(path), seen: .role(role), text: role.name ?? "",
        hint: "the name of the potential role"))
  }

  private mutating func askForSessionName() {
    guard mayChange(), let (session, id) = currentSession else { return }
    overlay = .prompt(
      Prompt(
        .renameSession(id), seen: .session(session), text: session.name ?? "",
        hint: "the name of the session"))
  }

  private mutating func askForThresholds() {
    guard mayChange(), let (session, id) = currentSession else { return }
    overlay = .tuning(SessionTuning(session, id: id))
  }

  private mutating func askForDescription() {
    guard mayChange(), let (role, path) = currentRole else { return }
    overlay = .prompt(
      Prompt(
        .describe(path), seen: .role(role), text: role.description ?? "",
        hint: "empty takes it away"))
  }

  private mutating func askToEdit(exclude: Bool) -> [Effect] {
    guard mayChange(), case .role(let role) = screen else { return [] }
    let list = exclude ? role.entitlements : role.excluded
    return preview(list.chosen, exclude: exclude, in: role)
  }

  /// Shows what leaving entitlements out or taking them back does, before it is sent.
  mutating func preview(
    _ entitlements: [RoleMiningEntitlement], exclude: Bool, in role: RoleScreen
  ) -> [Effect] {
    guard mayChange(), !entitlements.isEmpty else { return [] }
    overlay = .exclusion(
      ExclusionPreview(
        path: role.path, exclude: exclude, entitlements: entitlements, seen: role.role))
    return [.loadRole(role.path)]
  }
}

extension ListSource {
  /// What the list can be filtered by; what every row has to be loaded for stands apart (T-57).
  fileprivate var filterHint: String {
    let asked = tenantFilterFields.map(\.name)
    let local = localFilterFields.map(\.name).filter { !asked.contains($0) }
    let parts = [("fields:", asked), ("over loaded rows:", local)].filter { !$0.1.isEmpty }
    return parts.map { ([$0] + $1).joined(separator: " ") }.joined(separator: "; ")
  }
}
