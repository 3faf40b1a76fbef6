import Review
import RoleEvidence
import RoleMining

/// What would be done with each marked role, before anything is done. What the plan needs to know about the roles is
/// read in the background while the page is open.
package struct BulkPreview: Dialog {
  /// The maximum number of roles that are read at a time.
  private static let width = 4

  /// What is to be done.
  package let plan: BulkPlan
  /// The marked roles.
  package private(set) var lines: [BulkLine]
  /// Whether existing files are replaced.
  package private(set) var replaces = false
  /// The first visible line.
  package private(set) var scroll = 0
  /// The prompt it came from.
  let prompt: any Prompt
  /// Distinguishes this reading from earlier ones.
  let generation: Int
  /// The names that roles have which are not marked, so that none of them is suggested.
  var takenNames: [String] = []
  private var facts: [Int: BulkFacts] = [:]
  private var next = 0
  private let nameTemplate: NameTemplate

  init(
    _ plan: BulkPlan, of roles: [MarkedRole], from prompt: any Prompt, generation: Int,
    nameTemplate: NameTemplate = .standard
  ) {
    self.plan = plan
    self.nameTemplate = nameTemplate
    self.prompt = prompt
    self.generation = generation
    lines = roles.enumerated().map { BulkLine(role: $1.role, path: $1.path, number: $0 + 1) }
    for index in lines.indices {
      if lines[index].path == nil {
        lines[index].outcome = .skipped("The tenant does not report its session.")
      } else if !plan.needsFacts {
        take(BulkFacts(role: lines[index].role), of: index)
      }
    }
    if isComplete { plan.check(&lines) }
  }
}

extension BulkPreview {
  /// The number of roles that have been read.
  package var readCount: Int { lines.count { $0.outcome != .reading } }
  /// Whether it is known for every role what would be done.
  package var isComplete: Bool { readCount == lines.count }
  /// What would be done.
  package var tasks: [BulkTask] { lines.compactMap(\.task) }
  /// The number of roles with which something is wrong.
  package var faultCount: Int { lines.count(where: \.isFaulty) }

  /// All rows of the page: each role, and below it the entitlements that it would lose. Once all roles are read, faulty
  /// ones come first, so that none is overlooked.
  package var rows: [BulkRow] {
    let sorted = isComplete ? lines.filter(\.isFaulty) + lines.filter { !$0.isFaulty } : lines
    return sorted.flatMap { line in
      [BulkRow.role(line)] + line.excluded.map(BulkRow.entitlement)
    }
  }

  private var rowCount: Int { lines.reduce(0) { $0 + 1 + $1.excluded.count } }

  /// Scrolls, or changes whether existing files are replaced.
  package mutating func change(with action: Action, in state: inout AppState) -> [Effect] {
    switch action {
    case .choose:
      replaces.toggle()
      for (index, facts) in facts { decide(on: facts, of: index) }
      if isComplete { plan.check(&lines) }
    default: scroll = max(0, min(scroll + action.lines, rowCount - 1))
    }
    return []
  }

  /// Puts into the queue exactly what is shown.
  package func submit(in state: inout AppState) -> [Effect] {
    state.dialog = self
    guard isComplete else {
      state.say("Still reading: \(readCount) of \(lines.count) roles so far.", .warning)
      return []
    }
    guard faultCount == 0 else {
      state.say("Nothing is sent while a row is wrong. Esc goes back to the pattern.", .warning)
      return []
    }
    state.dialog = nil
    guard !tasks.isEmpty else {
      state.say("There is nothing to do for these roles.")
      return []
    }
    return state.enqueue(tasks)
  }

  /// Goes back to what was typed.
  package func back(in state: inout AppState) { state.dialog = prompt }

  /// The next readings, as many as may be under way.
  mutating func takeReadings() -> [Effect] {
    var readings: [Effect] = []
    let limit = min(lines.count, readCount + Self.width)
    while next < limit {
      defer { next += 1 }
      guard lines[next].outcome == .reading, let path = lines[next].path else { continue }
      readings.append(
        .queue(
          .read(
            BulkReading(
              generation: generation, index: next, path: path, role: lines[next].role, plan: plan,
              template: nameTemplate)))
      )
    }
    return readings
  }

  /// Takes what was read about a role.
  mutating func take(_ result: Result<BulkFacts, APIError>, of index: Int) -> [Effect] {
    guard lines.indices.contains(index) else { return [] }
    switch result {
    case .success(let facts): take(facts, of: index)
    case .failure(let error): lines[index].outcome = .skipped(error.description)
    }
    if isComplete {
      suggestNames()
      plan.check(&lines)
      if faultCount > 0 { scroll = 0 }
    }
    return takeReadings()
  }

  /// Suggests names once all roles are known, because no two of them may get the same one.
  private mutating func suggestNames() {
    guard case .rename(let pattern) = plan, pattern.suggests else { return }
    let suggestions = BulkSuggestions(
      for: facts.values.map(\.role), template: nameTemplate, taken: takenNames)
    var unique = UniqueNames(taken: takenNames)
    for (index, known) in facts.sorted(by: { $0.key < $1.key }) {
      var known = known
      let names = [known.sessionName, suggestions[known.role]].compactMap(\.self)
      known.suggestion = names.isEmpty ? nil : unique.take(names)
      take(known, of: index)
    }
  }

  private mutating func take(_ facts: BulkFacts, of index: Int) {
    var facts = facts
    if facts.suggestion == nil, case .rename(let pattern) = plan, pattern.suggests {
      facts.suggestion =
        facts.sessionName
        ?? BulkSuggestions(for: [facts.role], template: nameTemplate)[facts.role]
    }
    self.facts[index] = facts
    decide(on: facts, of: index)
  }

  private mutating func decide(on facts: BulkFacts, of index: Int) {
    guard let path = lines[index].path else { return }
    lines[index].outcome = plan.outcome(
      of: facts, at: path, number: lines[index].number, replaces: replaces)
    guard case .role(.edit(let edit), _) = lines[index].task?.change else { return }
    let ids = Set(edit.ids)
    lines[index].excluded = facts.entitlements.filter { ids.contains($0.id) }
  }
}

/// A row of a preview.
package enum BulkRow: Sendable, Equatable {
  /// A marked role, and what would be done with it.
  case role(BulkLine)
  /// An entitlement that the role above would lose.
  case entitlement(RoleMiningEntitlement)
}

/// What is to be read about a role for a preview.
package struct BulkReading: Sendable, Equatable {
  let generation: Int
  let index: Int
  let path: RolePath
  let role: PotentialRole
  let plan: BulkPlan
  let template: NameTemplate
}

/// A role that is marked, and where it is, if its list names the session.
struct MarkedRole: Sendable {
  let role: PotentialRole
  let path: RolePath?
}

extension AppState {
  /// The marked roles, or the current one.
  var chosenRoles: [MarkedRole] {
    guard case .roles(let roles) = screen else { return [] }
    return roles.list.chosen.map {
      MarkedRole(role: $0.role, path: path(of: $0.role, in: roles.scope))
    }
  }

  /// Shows what would be done with the roles, and reads what is needed for that.
  mutating func preview(_ plan: BulkPlan, of roles: [MarkedRole], from prompt: any Prompt)
    -> [Effect]
  {
    previewCount += 1
    var preview = BulkPreview(
      plan, of: roles, from: prompt, generation: previewCount, nameTemplate: nameTemplate)
    if case .rename(let pattern) = plan, pattern.suggests {
      preview.takenNames = listedNames(
        in: Set(roles.compactMap(\.path?.session)), without: Set(roles.map(\.role.id)))
    }
    let readings = preview.takeReadings()
    dialog = preview
    return readings
  }

  /// Shows what was read about a role.
  mutating func show(_ result: Result<BulkFacts, APIError>, of reading: BulkReading) -> [Effect] {
    changeDialog(BulkPreview.self, where: { $0.generation == reading.generation }) {
      $0.take(result, of: reading.index)
    }
  }
}
