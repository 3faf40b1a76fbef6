import RoleMining
import Testing

@testable import Review
@testable import ReviewApp

@Suite(.timeLimit(.minutes(1))) struct ChangeTests {
  @Test func `an exclusion is previewed first`() throws {
    var state = showingRole()
    _ = state.update(with: .move(.row(3)))
    _ = state.update(with: .ask(.exclude))
    guard let preview = state.dialog as? ExclusionPreview else {
      Issue.record("no preview")
      return
    }
    #expect(preview.entitlements.map(\.id) == ["e3"])
    let compositions = try #require(state.compositions(of: preview))
    #expect(compositions.before.newGrants == 12)
    #expect(compositions.after.newGrants == 4)
    #expect(compositions.after.entitlements == 2)
  }

  @Test func `what is sent is what was shown, and u sends its inverse`() throws {
    var state = showingRole()
    _ = state.update(with: .mark(.toggle))
    _ = state.update(with: .mark(.toggle))
    _ = state.update(with: .ask(.exclude))
    let sent = state.update(with: .submit)
    guard case .send(let job, .role(.edit(let edit), path), _) = sent.first else {
      Issue.record("not sent: \(sent)")
      return
    }
    #expect(edit == EditEntitlements(ids: ["e1", "e2"], exclude: true))
    #expect(state.roleScreen?.entitlements.waits.keys.sorted() == ["e1", "e2"])
    let inverse = EditEntitlements(ids: edit.ids, exclude: false)
    _ = state.confirm(job, inverse: .role(.edit(inverse), path))
    #expect(state.roleScreen?.entitlements.waits.isEmpty == true)
    guard case .send(_, let undoing, .left(let left)) = state.update(with: .undo).first else {
      Issue.record("not undone")
      return
    }
    #expect(undoing == .role(.edit(inverse), path))
    #expect(left.excludedEntitlements.map(Set.init) == ["e1", "e2"])
  }

  @Test func `a refused change leaves nothing to undo and says why`() throws {
    var state = showingRole()
    let sent = state.update(with: .toggleSaved)
    guard case .send(let job, .role(_, path), _) = sent.first else {
      Issue.record("not sent")
      return
    }
    let error = APIError(.forbidden, operation: "patchPotentialRole", trackingID: "track-7")
    _ = state.refuse(job, error)
    #expect(state.changes.history.undoable == [])
    #expect(state.messages.current?.text.contains("track-7") == true)
  }

  @Test func `nothing is sent in a read-only run`() {
    var state = showingRole(isReadOnly: true)
    #expect(state.update(with: .toggleSaved) == [])
    #expect(state.update(with: .ask(.exclude)) == [])
    #expect(state.update(with: .ask(.provision)) == [])
    #expect(state.update(with: .ask(.rename)) == [])
    #expect(state.dialog == nil)
  }

  @Test func `a second change of the same role waits for the first`() {
    var state = showingRole()
    #expect(!state.update(with: .toggleSaved).isEmpty)
    #expect(state.update(with: .toggleSaved) == [])
    #expect(state.messages.current?.weight == .warning)
  }

  @Test func `renaming sends nothing if the name is unchanged`() {
    var state = showingRole()
    _ = state.update(with: .ask(.rename))
    _ = state.update(with: .type(.deleteToStart))
    #expect(state.update(with: .submit) == [])
    state.type("Clerk")
    guard case .send(_, .role(let change, path), _) = state.update(with: .submit).first else {
      Issue.record("not sent")
      return
    }
    #expect(change == .change(PotentialRoleChange(name: "Clerk")))
  }

  @Test func `the threshold shows what it would keep, and Enter excludes the rest`() {
    var state = showingRole()
    _ = state.update(with: .setThreshold(60))
    #expect(state.roleScreen?.thresholdComposition?.entitlements == 2)
    #expect(state.roleScreen?.belowThreshold.map(\.id) == ["e3"])
    _ = state.update(with: .open)
    guard let preview = state.dialog as? ExclusionPreview else {
      Issue.record("no preview")
      return
    }
    #expect(preview.entitlements.map(\.id) == ["e3"])
  }

  @Test func `marking an application marks that of the current row`() {
    var state = showingRole()
    _ = state.update(with: .markApplication)
    #expect(state.roleScreen?.entitlements.chosen.map(\.id) == ["e1", "e3"])
  }

  @Test func `a role that has changed on the tenant is reported before the change is sent`() {
    var state = showingRole()
    _ = state.update(with: .ask(.exclude))
    let changed = PotentialRole(
      id: "r1", name: "Role 1", identityCount: 10, excludedEntitlements: ["e9"],
      identityDistribution: [], identityIDs: [])
    _ = state.update(with: .answer(.role(path, .success(changed))))
    guard let preview = state.dialog as? ExclusionPreview else {
      Issue.record("no preview")
      return
    }
    #expect(
      preview.differences == [.role(.exclusions(excluded: ["e9"], restored: []))])
  }

  @Test func `after a change whose role could not be read, the role is read again`() {
    var state = showingRole()
    guard case .send(let job, .role(_, path), _) = state.update(with: .toggleSaved).first else {
      Issue.record("not sent")
      return
    }
    #expect(state.confirm(job) == [.loadRole(path)])
  }
}
