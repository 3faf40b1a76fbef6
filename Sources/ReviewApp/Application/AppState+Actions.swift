import Review
import RoleMining

extension AppState {
  /// Changes the state by what happened and returns the work that follows from it. This is the only
  /// place where state changes; it never waits and never draws.
  package mutating func update(with action: Action) -> [Effect] {
    noteBookmark(before: action)
    if action.isFromAnalyst { stopSeekingUndecided() }
    let hidMessage = action.isFromAnalyst && messages.hideCurrent()
    // The key that clears a message or a number does not also leave the screen.
    let effects = (hidMessage || typedCount != nil) && action.isBack ? [] : perform(action)
    if action.isFromAnalyst, !action.isCount { typedCount = nil }
    changes.forgetOldest()
    openRefusedForm()
    return effects + showAwaitedNeighbour() + openSoughtRole() + advanceProvisioning()
      + advanceQueue() + takeMissingPages() + lookAhead()
  }

  /// The work to begin with.
  package mutating func start() -> [Effect] {
    let returning = earlierBookmark.map { offer($0.bookmark, asking: $0.asking) } ?? []
    return [.loadPermissions] + (keepsDecisions ? [.settleEarlier, .loadDecisions(after: 0)] : [])
      + returning + takeMissingPages()
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    if let obstacle = action.obstacle(in: self) {
      say(obstacle, .warning)
      return []
    }
    switch action {
    case .typeCount(let digit):
      typeCount(digit)
      return []
    case .move, .mark, .markBelowThreshold, .markApplication, .findNext, .reverseOrder:
      changeList(with: action)
      return []
    case .open: return open()
    case .back: return escape()
    case .goUp: return goBack()
    case .leaveScreen: return screens.count > 1 ? goBack() : leave()
    case .tab(let tab): return show(tab: tab)
    case .nextTab(let forward, let times): return showNextTab(forward ? times : -times)
    case .nextList(let forward, let times): return showNextList(forward ? times : -times)
    case .show(let destination): return show(destination)
    case .refresh: return refresh()
    case .moveThreshold(let percent): return moveThreshold(by: percent)
    case .setThreshold(let percent): return setThreshold(percent)
    case .toggleSaved: return toggleSaved()
    case .decide(let state): return decide(state)
    case .undo: return undo()
    case .redo: return redo()
    case .ask(let question): return question.open(&self)
    case .type, .focus, .choose, .openEditor, .scroll: return changeDialog(with: action)
    case .submit: return submitDialog()
    case .dismiss:
      leaveDialog()
      return []
    case .layout(let height): return fit(to: height)
    case .tick(let date):
      now = date
      spinner += 1
      return []
    case .time(let date):
      now = date
      return []
    case .connection(let status):
      show(status)
      return []
    case .lookUp: return lookUpAll()
    case .explain(let reason):
      say(reason, .warning)
      return []
    case .quit: return leave()
    case .explainSaving:
      say(
        changes.runningJobs.isEmpty
          ? "Nothing is waiting to be saved: changes are sent as you make them."
          : "Changes are sent as you make them. J shows those under way.", .warning)
      return []
    case .answer(let answer): return receive(answer)
    }
  }

  /// Delivers an answer of the tenant to what requested it.
  mutating func receive(_ answer: Answer) -> [Effect] {
    switch answer {
    case .permissions(let result): keepPermissions(result)
    case .sessions(let request, let result): receive(result, for: request)
    case .roles(let request, let result): receive(result, for: request)
    case .tab(let request, let result):
      receive(result, for: request)
      return compareDecision(on: request.screen)
    case .role(let path, let result): return showRole(result, at: path)
    case .sessionFound(let role, let screen, let result):
      return openFound(role, result, for: screen)
    case .distribution(let path, let result): showDistribution(result, at: path)
    case .specialEntitlements(let path, let result):
      showSpecialEntitlements(result, at: path)
    case .delivered(let job, let outcome): return conclude(job, with: outcome)
    case .settled(let job, let answer, let settlement):
      return conclude(job, with: settlement, answer)
    case .provisionState(let job, let path, let result):
      return followProvision(job, at: path, result)
    case .sessionState(let job, let id, let result, let progress):
      return followSession(job, id, result, progress)
    case .exportState(let job, let request, let result):
      return followExport(job, request, result)
    case .fileExists(let job, let request): askToReplaceFile(of: request, job)
    case .downloaded(let job, _, let result): endDownload(job, result)
    case .earlierSettled(let result): return report(result)
    case .undoable(let earlier): changes.history.adopt(earlier)
    case .decisions(let result): return receive(result)
    case .conflicts(let result): show(result)
    case .decision(let path, let result): return show(result, on: path)
    case .comparison(let path, let result): show(result, on: path)
    case .recorded(let recording, let result): return conclude(recording, with: result)
    case .reported(let job, let request, let outcome): conclude(request, job, with: outcome)
    case .edited(let result): return takeEdited(result)
    case .evidence(let answer): return receive(answer)
    case .queue(let answer): return receive(answer)
    case .owners(let generation, let result): showOwners(result, generation)
    }
    return []
  }

  /// The pages that the current lists need now.
  private mutating func takeMissingPages() -> [Effect] {
    let height = listHeight
    switch screen {
    case .role(var role):
      learn(about: &role)
      let requests = role.takeRequests(height: height)
      screen = .role(role)
      return requests.map(Effect.loadPage) + takeEvidence()
    case .sessions, .roles, .accepted:
      return screen.changeList { $0.takeMissingPages(height: height) }.map(Effect.loadPage)
        + takeEvidence()
    }
  }

  private mutating func fit(to height: Int) -> [Effect] {
    listHeight = max(1, height)
    screen.changeList { [listHeight] in $0.reveal(height: listHeight) }
    return []
  }

  mutating func say(_ text: String, _ weight: Message.Weight = .note) {
    messages.say(Message(text: text, weight: weight, date: now))
  }

  /// Logs a message that is already shown in another place.
  mutating func note(_ text: String, _ weight: Message.Weight) {
    messages.note(Message(text: text, weight: weight, date: now))
  }
}

extension Action {
  fileprivate var isBack: Bool { if case .back = self { true } else { false } }

  /// Whether it types the number for the next key, so that the number is kept.
  fileprivate var isCount: Bool { if case .typeCount = self { true } else { false } }

  /// Whether the analyst did it, which means that the last message was seen.
  var isFromAnalyst: Bool {
    switch self {
    case .layout, .tick, .time, .connection, .answer: false
    default: true
    }
  }
}
