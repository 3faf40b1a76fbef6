import FoundationEssentials
import OrderedCollections
import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct UndoTests {
  private struct Missing: Error {}

  private let saving = Change.role(.change(PotentialRoleChange(isSaved: true)), path)
  private let unsaving = Change.role(.change(PotentialRoleChange(isSaved: false)), path)

  /// A state on a role that was saved.
  private func saved() throws -> AppState {
    var state = showingRole()
    guard case .send(let job, saving, _) = state.update(with: .toggleSaved).first else {
      throw Missing()
    }
    _ = state.confirm(job, inverse: unsaving)
    return state
  }

  @Test func `an undone change can be redone, and undone again`() throws {
    var state = try saved()
    #expect(state.changes.history.undoable.map(\.title) == ["save Role 1"])
    for (isUndo, change, inverse) in [
      (true, unsaving, saving), (false, saving, unsaving), (true, unsaving, saving),
    ] {
      guard
        case .send(let job, change, .left) = state.update(with: isUndo ? .undo : .redo).first
      else { throw Missing() }
      #expect(state.changes[job]?.title == (isUndo ? "undo: " : "redo: ") + "save Role 1")
      _ = state.confirm(job, inverse: inverse)
      #expect(state.changes.history.undoable.count == (isUndo ? 0 : 1))
      #expect(state.changes.history.redoable.count == (isUndo ? 1 : 0))
    }
    #expect(state.messages.current?.text == "Undone: Role 1 is no longer saved.")
  }

  @Test func `a change is undone and redone under the name that the role has by then`() throws {
    var state = try saved()
    func rename(to name: String, in state: inout AppState) {
      var role = role(1)
      role.name = name
      _ = state.update(with: .answer(.role(path, .success(role))))
    }
    rename(to: "Clerks", in: &state)
    guard case .send(let undo, _, _) = state.update(with: .undo).first else { throw Missing() }
    _ = state.confirm(undo, inverse: saving)
    #expect(state.messages.current?.text == "Undone: Clerks is no longer saved.")
    rename(to: "Sales clerks", in: &state)
    guard case .send(let redo, _, _) = state.update(with: .redo).first else { throw Missing() }
    #expect(state.changes[redo]?.title == "redo: save Sales clerks")
    _ = state.confirm(redo, inverse: unsaving)
    #expect(state.messages.current?.text == "Redone: Saved Sales clerks.")
  }

  @Test func `another change clears the changes that could be redone`() throws {
    var state = try saved()
    guard case .send(let job, _, _) = state.update(with: .undo).first else { throw Missing() }
    _ = state.confirm(job, inverse: saving)
    guard case .send(let other, _, _) = state.update(with: .toggleSaved).first else {
      throw Missing()
    }
    _ = state.confirm(other, inverse: unsaving)
    #expect(state.changes.history.redoable == [])
  }

  @Test func `an undo that was refused can be tried again`() throws {
    var state = try saved()
    guard case .send(let job, _, _) = state.update(with: .undo).first else { throw Missing() }
    #expect(state.changes.history.undoable == [])
    _ = state.refuse(job, APIError(.forbidden, operation: "patchPotentialRole"))
    #expect(state.changes.history.undoable.map(\.title) == ["save Role 1"])
  }

  @Test func `undoing asks first when the role is not on the screen`() throws {
    var state = try saved()
    _ = state.update(with: .show(.sessions))
    #expect(state.update(with: .undo).isEmpty)
    guard let question = state.dialog as? SendingQuestion else {
      Issue.record("not asked")
      return
    }
    #expect(question.title == "Undo: save Role 1?")
    #expect(question.sentences == ["Role 1 is not on the screen."])
    guard case .send(_, unsaving, _) = state.update(with: .submit).first else { throw Missing() }
  }
}

extension UndoTests {
  @Test func `a change of an earlier run is undone last, and after a question`() throws {
    var state = try saved()
    let earlier = UndoableChange(
      title: "rename Role 1", time: .distantPast,
      inverse: .role(.change(PotentialRoleChange(name: "Before")), path), left: .left(role(1)),
      name: "Role 1")
    for _ in 1...2 { _ = state.update(with: .answer(.undoable([earlier]))) }
    #expect(state.changes.history.undoable.map(\.title) == ["rename Role 1", "save Role 1"])
    guard case .send(let job, unsaving, _) = state.update(with: .undo).first else {
      throw Missing()
    }
    _ = state.confirm(job, inverse: saving)
    #expect(state.update(with: .undo).isEmpty)
    let question = try #require(state.dialog as? SendingQuestion)
    #expect(question.sentences == ["You made this change in an earlier run, on 0001-01-01."])
  }

  @Test func `undoing asks first when the last change cannot be undone`() throws {
    var state = try saved()
    let change = Change.provision(
      ProvisionRequest(roleName: "Clerk"), path, minimumPopularity: 0, includesCommonAccess: true)
    let job = try state.changes.begin(
      Sending(change, seen: .role(role(1)), name: "Role 1"), at: state.now)
    _ = state.confirm(job, .role(PotentialRole(id: "r1", provisionState: .pending)))
    state.changes.end(job, .succeeded("created"))
    #expect(state.update(with: .undo).isEmpty)
    guard let question = state.dialog as? SendingQuestion else {
      Issue.record("not asked")
      return
    }
    #expect(question.sentences == ["Your last change cannot be undone. This is the one before it."])
  }
}
