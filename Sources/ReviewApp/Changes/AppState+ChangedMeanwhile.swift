import Review
import RoleMining

extension AppState {
  /// Shows what someone else changed, and asks again: nothing was sent.
  mutating func reconsider(
    _ job: JobID, _ sending: Sending, _ news: ChangedMeanwhile
  ) -> [Effect] {
    changes.withdraw(job)
    setWait(nil, of: sending.change)
    let effects = show(news, about: sending.change)
    let changes = news.differences.map(\.words).joined(separator: "; ")
    let reason = "\(sending.name) has changed on the tenant since you opened it (\(changes))."
    guard !failTask(of: job, because: reason.capitalizingFirst) else {
      note("Nothing was sent: \(reason)", .warning)
      return sending.change.path.flatMap(roleScreen) == nil ? [] : effects
    }
    say("Nothing was sent: \(reason)", .warning)
    guard !isTyping else { return effects }
    switch sending.change {
    case .role(.edit(let edit), let path) where sending.purpose == .change:
      reopen(edit, at: path, news)
    case .provision: return effects + reopen(sending.form as? ProvisionForm, news)
    case .role, .session, .create:
      // A change that someone else has already made is not sent.
      guard !sending.change.isSoAlready(in: news.now) else { break }
      ask(again: sending, news)
    }
    return effects
  }

  /// Whether the analyst is in the middle of something that must not be interrupted.
  private var isTyping: Bool {
    let dialog = dialogBelowMessages
    return dialog != nil
      && !(dialog is HelpPage || dialog is MessagesPage || dialog is JobsPage
        || dialog is JobPage)
  }

  private mutating func show(_ news: ChangedMeanwhile, about change: Change) -> [Effect] {
    if let session = news.now.session, let id = session.id { replace(session, id) }
    guard let path = change.path, let role = news.now.role else { return [] }
    replace(role, at: path)
    knownGrants[path] = nil
    forEachRoleScreen(at: path) { $0.reloadEntitlements() }
    return [.loadRole(path), .loadDistribution(path)]
  }

  private mutating func reopen(
    _ edit: EditEntitlements, at path: RolePath, _ news: ChangedMeanwhile
  ) {
    guard case .role(let role) = screen, role.path == path, let now = news.now.role else { return }
    let ids = Set(edit.ids)
    let list = edit.exclude == false ? role.excluded : role.entitlements
    var preview = ExclusionPreview(
      path: path, exclude: edit.exclude != false,
      entitlements: list.loadedRows.filter { ids.contains($0.id) }, seen: now)
    preview.update(to: now, differences: news.differences)
    dialog = preview.entitlements.isEmpty ? nil : preview
  }

  private mutating func reopen(_ form: ProvisionForm?, _ news: ChangedMeanwhile) -> [Effect] {
    guard var form, case .role(let role) = screen, role.path == form.path else { return [] }
    form.stage = .fields
    form.problem =
      "The role has changed on the tenant since you opened it: "
      + news.differences.map(\.words).joined(separator: "; ")
      + ". Nothing was sent. Check again what the role will contain."
    // Common access is determined again, too.
    form.specialEntitlements = nil
    dialog = form
    return form.includesCommonAccess ? [] : [.loadSpecialEntitlements(form.path)]
  }

  private mutating func ask(again sending: Sending, _ news: ChangedMeanwhile) {
    var next = Sending(sending.change, seen: news.now, name: news.now.name ?? sending.name)
    next.purpose = sending.purpose
    dialog = SendingQuestion(
      reason: .changedMeanwhile, title: "Send it anyway?",
      sentences: [
        "Nothing was sent: \(sending.name) has changed on the tenant since you opened it."
      ] + news.differences.map(\.words), sendings: [next], hint: "send it anyway")
  }
}

extension Change {
  /// Whether the change would have no effect.
  fileprivate func isSoAlready(in now: Seen) -> Bool {
    guard let left = left(of: now) else { return false }
    if let role = left.role, let there = now.role {
      return role.differences(from: there).isEmpty && there.excludedEntitlements != nil
    }
    if let session = left.session, let there = now.session {
      return session.differences(from: there).isEmpty
    }
    return false
  }
}

extension Seen {
  /// The name of the role or session.
  fileprivate var name: String? { role?.displayName ?? session?.displayName }
}
