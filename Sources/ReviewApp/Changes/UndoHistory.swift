import FoundationEssentials
import Review
import RoleMining

/// A change that was made, and the change that undoes it.
package struct UndoStep: Sendable, Equatable {
  /// What was done, such as "exclude 4 entitlements from Clerks".
  package let title: String
  /// What undoes it.
  let inverse: Change
  /// The state it left; undoing requires it, so that no one else's change is overwritten.
  let left: Seen
  /// What the role or session is called.
  let name: String
  /// Its place among all steps; 0 for one of an earlier run.
  let serial: Int
  /// When it was made in an earlier run; nil for one of this run.
  var earlierTime: Date?
}

/// A decision that was made, and what restores the earlier decisions.
package struct DecisionStep: Sendable, Equatable {
  /// What was decided, such as "Accepted Clerks".
  package let title: String
  /// The changes that restore the earlier decisions.
  let changes: [DecisionChange]
  /// Its place among all steps.
  let serial: Int
}

/// What can be undone, and what was undone and can be redone.
package struct UndoHistory: Sendable {
  /// Changes that can be undone, newest last.
  package private(set) var undoable: [UndoStep] = []
  /// Changes that were undone and can be done again, newest last.
  package private(set) var redoable: [UndoStep] = []
  /// Whether the newest change can be undone; the creation of a role cannot.
  package private(set) var canUndoNewest = true
  /// Decisions that can be undone, newest last.
  package private(set) var undoableDecisions: [DecisionStep] = []
  /// Decisions that were undone and can be made again, newest last.
  package private(set) var redoableDecisions: [DecisionStep] = []
  /// Whether the changes of earlier runs are known.
  private(set) var knowsEarlier = false
  private var stepCount = 0
}

extension UndoHistory {
  /// What undoes the newest change; nil if nothing does.
  var undo: Sending? { undoable.last.map { Sending($0, .undo($0)) } }

  /// The change that redoes the last undone one; nil if there is none.
  var redo: Sending? { redoable.last.map { Sending($0, .redo($0)) } }

  /// Removes the step that a change performs, while it is under way.
  mutating func remove(_ purpose: Sending.Purpose) {
    switch purpose {
    case .change: break
    case .undo(let step): undoable.removeAll { $0 == step }
    case .redo(let step): redoable.removeAll { $0 == step }
    }
  }

  /// Puts back a step whose change was not made.
  mutating func restore(_ purpose: Sending.Purpose) {
    switch purpose {
    case .change: break
    case .undo(let step): undoable.append(step)
    case .redo(let step): redoable.append(step)
    }
  }

  /// Keeps what undoes or redoes a change that was made. What was undone before cannot be redone
  /// after another change.
  mutating func keep(_ inverse: Change?, of sending: Sending, _ trace: Trace) {
    let left: Seen? =
      switch trace {
      case .role(let role): Seen.left(role).withoutIdentities
      case .session(let session): .leftSession(session)
      case .change: sending.change.left(of: sending.seen)
      }
    if sending.purpose == .change { (redoable, redoableDecisions) = ([], []) }
    canUndoNewest = inverse != nil && left != nil
    guard let inverse, let left else { return }
    let title =
      switch sending.purpose {
      case .change, .redo: sending.words.title
      case .undo(let step): step.title
      }
    stepCount += 1
    let step = UndoStep(
      title: title, inverse: inverse, left: left, name: sending.change.newName ?? sending.name,
      serial: stepCount)
    if case .undo = sending.purpose { redoable.append(step) } else { undoable.append(step) }
  }

  /// Adds the changes of earlier runs, which are undone after those of this run.
  mutating func adopt(_ earlier: [UndoableChange]) {
    guard !knowsEarlier else { return }
    knowsEarlier = true
    let steps = earlier.map { change in
      UndoStep(
        title: change.title, inverse: change.inverse, left: change.left, name: change.name,
        serial: 0, earlierTime: change.time)
    }
    undoable = steps + undoable
  }

  /// Notes that the newest change is one that nothing undoes.
  mutating func keepNothing() { canUndoNewest = false }

  /// Forgets the steps whose role or session is no longer the same.
  mutating func forget(where isGone: (Change) -> Bool) {
    undoable.removeAll { isGone($0.inverse) }
    redoable.removeAll { isGone($0.inverse) }
  }

  /// Forgets the oldest steps, down to a number of steps.
  mutating func forgetOldest(keeping limit: Int) {
    undoable.removeFirst(max(0, undoable.count - limit))
    redoable.removeFirst(max(0, redoable.count - limit))
    undoableDecisions.removeFirst(max(0, undoableDecisions.count - limit))
    redoableDecisions.removeFirst(max(0, redoableDecisions.count - limit))
  }
}

extension UndoHistory {
  /// The newest decision, if no change followed it.
  package var newestDecision: DecisionStep? {
    undoableDecisions.last.flatMap { $0.serial > undoable.last?.serial ?? 0 ? $0 : nil }
  }

  /// The decision that was undone last, if no change was undone after it.
  var newestUndoneDecision: DecisionStep? {
    redoableDecisions.last.flatMap { $0.serial > redoable.last?.serial ?? 0 ? $0 : nil }
  }

  /// Removes a decision that is being undone or made again.
  mutating func remove(_ step: DecisionStep) {
    undoableDecisions.removeAll { $0 == step }
    redoableDecisions.removeAll { $0 == step }
  }

  /// Keeps what restores the decisions before a recording.
  mutating func keep(_ inverses: [DecisionChange], of recording: Recording) {
    stepCount += 1
    let step = DecisionStep(title: recording.title, changes: inverses, serial: stepCount)
    if recording.purpose == .decision { (redoable, redoableDecisions) = ([], []) }
    if recording.purpose == .undo {
      redoableDecisions.append(step)
    } else {
      undoableDecisions.append(step)
    }
  }

  /// Keeps a step that could not be recorded.
  mutating func restore(_ recording: Recording) {
    guard recording.purpose != .decision else { return }
    stepCount += 1
    let step = DecisionStep(
      title: recording.title, changes: recording.changes, serial: stepCount)
    if recording.purpose == .undo {
      undoableDecisions.append(step)
    } else {
      redoableDecisions.append(step)
    }
  }
}

extension Sending {
  fileprivate init(_ step: UndoStep, _ purpose: Purpose) {
    self.init(step.inverse, seen: step.left, name: step.name)
    self.purpose = purpose
  }
}

extension Change {
  /// What the role or session is called after it.
  fileprivate var newName: String? {
    switch self {
    case .role(.change(let fields), _): fields.name
    case .session(let fields, _): fields.name
    default: nil
    }
  }
}
