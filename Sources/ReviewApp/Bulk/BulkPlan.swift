import Review
import RoleMining

/// What is to be done with all marked roles, before it is known what that means for each of them.
package enum BulkPlan: Sendable, Equatable {
  /// Renames by a pattern.
  case rename(NamePattern)
  /// Excludes the entitlements below a popularity in percent, 1–100.
  case exclude(below: Int)
  /// Exports into files whose names follow a pattern.
  case export(NamePattern)
}

/// What is read about a role to find out what is to be done with it.
package struct BulkFacts: Sendable, Equatable {
  /// The role; whole if the plan needs that.
  let role: PotentialRole
  /// Its entitlements, if the plan needs them.
  var entitlements: [RoleMiningEntitlement] = []
  /// How many of them cannot be read.
  var unreadable = 0
  /// Whether a file has the name that an export would get.
  var fileExists = false
  /// The name that the overview suggests, distinct from those of the other roles in its session; nil if unknown.
  var sessionName: String?
  /// The name that is suggested for it; nil if there is none, or if the plan does not need it.
  var suggestion: String?
}

/// A marked role, and what would be done with it.
package struct BulkLine: Sendable, Equatable {
  /// What is known about it.
  package enum Outcome: Sendable, Equatable {
    /// The tenant is being asked.
    case reading
    /// It would be done; the words say what.
    case ready(BulkTask, String)
    /// It is left out; the sentence says why.
    case skipped(String)
    /// Nothing can be sent before this is corrected; the sentence says what is wrong.
    case faulty(String)
  }

  /// The role as it was marked.
  let role: PotentialRole
  /// Where it is; nil if the tenant does not name its session.
  let path: RolePath?
  /// Its place among the marked roles, from 1.
  let number: Int
  /// What would be done.
  package internal(set) var outcome = Outcome.reading
  /// The entitlements that would be excluded: each is shown before it is sent.
  package internal(set) var excluded: [RoleMiningEntitlement] = []

  /// The name of the role.
  package var name: String { role.displayName }

  /// What would be done; nil if nothing would.
  package var task: BulkTask? {
    if case .ready(let task, _) = outcome { task } else { nil }
  }

  /// Whether something is wrong with it.
  package var isFaulty: Bool {
    if case .faulty = outcome { true } else { false }
  }
}

extension BulkPlan {
  /// The maximum length of a role's name, in characters.
  private static let longestName = 128

  /// Whether something has to be read about each role.
  var needsFacts: Bool {
    switch self {
    case .rename(let pattern): pattern.needsWholeRole
    case .exclude, .export: true
    }
  }

  /// What would be done with a role whose facts are known.
  func outcome(
    of facts: BulkFacts, at path: RolePath, number: Int, replaces: Bool
  ) -> BulkLine.Outcome {
    switch self {
    case .rename(let pattern): rename(facts, at: path, number, pattern)
    case .exclude(let threshold): exclude(facts, at: path, below: threshold)
    case .export(let pattern): export(facts, at: path, number, pattern, replaces: replaces)
    }
  }

  private func rename(
    _ facts: BulkFacts, at path: RolePath, _ number: Int, _ pattern: NamePattern
  ) -> BulkLine.Outcome {
    let role = facts.role
    let name: String
    do throws(NamePattern.Missing) {
      name = try pattern.name(of: role, number: number, suggestion: facts.suggestion)
    } catch {
      return .skipped(error.words)
    }
    guard !name.isEmpty else { return .faulty("The name would be empty.") }
    guard name.count <= Self.longestName else {
      return .faulty(
        "The name would have \(name.count) characters; the limit is \(Self.longestName).")
    }
    guard name != role.name else { return .skipped("It has this name already.") }
    let change = Change.role(.change(PotentialRoleChange(name: name)), path)
    return .ready(BulkTask(.change(change, .role(role)), name: role.displayName), name)
  }

  private func exclude(
    _ facts: BulkFacts, at path: RolePath, below threshold: Int
  ) -> BulkLine.Outcome {
    let (all, below) = (
      facts.entitlements, facts.entitlements.filter { !$0.reaches(threshold) }
    )
    guard !below.isEmpty else { return .skipped("No entitlement is below \(threshold) %.") }
    guard below.count < all.count || facts.unreadable > 0 else {
      return .skipped(
        all.count == 1
          ? "Its only entitlement would go." : "None of its \(all.count) entitlements would remain."
      )
    }
    let edit = EditEntitlements(ids: below.map(\.id), exclude: true)
    return .ready(
      BulkTask(
        .change(.role(.edit(edit), path), .role(facts.role)), name: facts.role.displayName),
      "\(below.count) of \(all.count) entitlements")
  }

  private func export(
    _ facts: BulkFacts, at path: RolePath, _ number: Int, _ pattern: NamePattern, replaces: Bool
  ) -> BulkLine.Outcome {
    guard let file = Self.file(of: facts.role, number, pattern) else {
      return .faulty("The file would have no name.")
    }
    guard replaces || !facts.fileExists else { return .skipped("\(file) already exists.") }
    let task = BulkTask(
      .export(path, file: file, replaces: facts.fileExists), name: facts.role.displayName)
    return .ready(task, facts.fileExists ? "\(file) (replaces a file)" : file)
  }

  /// The name of the file of a role; nil if it would have none.
  static func file(of role: PotentialRole, _ number: Int, _ pattern: NamePattern) -> String? {
    guard
      let name = try? pattern.name(of: role, number: number, written: { $0.fileName }),
      !name.isEmpty, !name.hasSuffix("/")
    else { return nil }
    return name.hasSuffix(".zip") ? name : name + ".zip"
  }
}

extension BulkPlan {
  /// Finds roles that clash, because two of them would get the same name or the same file.
  func check(_ lines: inout [BulkLine]) {
    let verb = if case .export = self { "go into" } else { "be called" }
    let targets = lines.map { $0.task?.target }
    let counts = Dictionary(targets.compactMap(\.self).map { ($0, 1) }, uniquingKeysWith: +)
    for (index, target) in targets.enumerated() {
      guard let target, counts[target, default: 0] > 1 else { continue }
      lines[index].outcome = .faulty("\(counts[target, default: 0]) roles would \(verb) \(target).")
    }
  }
}

extension BulkTask {
  /// The name or file that no other role may get.
  fileprivate var target: String? {
    switch work {
    case .export(_, let file, _): file
    case .change(.role(.change(let fields), _), _): fields.name
    default: nil
    }
  }
}
