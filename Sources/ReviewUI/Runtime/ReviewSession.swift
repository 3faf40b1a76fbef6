import FoundationEssentials
import ReviewApp
import Terminal

/// Runs a review on the terminal, from the first frame until the terminal is given back.
///
/// ```swift
/// let runner = EffectRunner(client: client)
/// let screen = CursesScreen(environment: environment)
/// let ending = try ReviewSession.run(
///   AppState(tenant: "acme", now: .now), on: screen, theme: theme, effects: runner.run)
/// ```
package actor ReviewSession {
  private nonisolated let loop: EventLoop
  private var conversation: Conversation
  private let screen: CursesScreen
  private let environment: ReviewEnvironment
  private let effects: @Sendable (Effect) async -> Answer?
  private var tasks: [Int: Task<Void, Never>] = [:]
  private var taskCount = 0
  private var isTicking = false
  private var keptBookmark: Bookmark?
  private var isKeepingBookmark = false

  /// The actor lives on the thread of the loop, which alone may touch the screen.
  package nonisolated var unownedExecutor: UnownedSerialExecutor {
    loop.asUnownedSerialExecutor()
  }

  private init(
    _ conversation: Conversation, loop: EventLoop, screen: sending CursesScreen,
    environment: ReviewEnvironment, effects: @escaping @Sendable (Effect) async -> Answer?
  ) {
    self.conversation = conversation
    self.loop = loop
    self.screen = screen
    self.environment = environment
    self.effects = effects
  }
}

extension ReviewSession {
  /// Runs a review until the analyst leaves, or the terminal or a signal ends it. The terminal is as
  /// it was found afterwards, and nothing is under way any more.
  ///
  /// To be called on the first thread of the process.
  /// - Parameters:
  ///   - state: what to begin with.
  ///   - screen: the terminal; closed, and closed again afterwards.
  ///   - theme: what the roles of texts look like.
  ///   - environment: keys, clock and time zone.
  ///   - effects: carries out the work that the state asks for.
  /// - Returns: how it ended.
  /// - Throws: `TerminalError` when this is not a terminal, or not one that can be drawn on.
  package static func run(
    _ state: AppState, on screen: sending CursesScreen, theme: Theme,
    environment: ReviewEnvironment = ReviewEnvironment(),
    effects: @escaping @Sendable (Effect) async -> Answer?
  ) throws -> ReviewEnding {
    let loop = try EventLoop()
    let delays = screen.keyDelays
    try screen.open(theme: theme)
    let conversation = Conversation(state, size: screen.size, keymap: environment.keymap)
    let session = ReviewSession(
      conversation, loop: loop, screen: screen, environment: environment, effects: effects)
    session.assumeIsolated { $0.start() }
    defer { session.assumeIsolated { $0.end() } }
    let cause = loop.run(delays: delays) { events in session.assumeIsolated { $0.turn(events) } }
    return session.assumeIsolated { session in
      let state = session.conversation.state
      return ReviewEnding(cause: cause, farewell: state.farewell, bookmark: state.bookmark)
    }
  }

  private func start() {
    carryOut(conversation.start())
  }

  /// Everything that waits was read; one frame shows the result, and one more is painted before
  /// each key that would act on something new.
  private func turn(_ events: [TerminalEvent]) {
    carryOut(conversation.take(.time(environment.now())))
    for event in events { take(event) }
    guard !conversation.state.isLeaving else { return loop.stop() }
    if conversation.needsFrame { present() }
    conversation.rest()
    tickLater()
    if !events.isEmpty { keepBookmarkLater() }
  }

  private func take(_ event: TerminalEvent) {
    if conversation.wantsFrame(before: event) { present() }
    screen.respond(to: event)
    let outcome = conversation.take(event)
    carryOut(outcome.effects)
    if outcome.redraws { repaint() }
    if outcome.suspends { take(.suspendRequested) }
  }

  private func present() {
    screen.present(
      conversation.frame(glyphs: screen.glyphs, utcOffset: environment.utcOffset))
  }

  private func repaint() {
    screen.repaint()
    present()
  }

  private func end() {
    for task in tasks.values { task.cancel() }
    tasks = [:]
    screen.close()
  }
}

extension ReviewSession {
  private func carryOut(_ effects: [Effect]) {
    for effect in effects { carryOut(effect) }
  }

  private func carryOut(_ effect: Effect) {
    if case .edit(let text) = effect { return edit(text) }
    taskCount += 1
    let number = taskCount
    tasks[number] = Task.detached { [effects, weak self] in
      let answer = await effects(effect)
      await self?.finish(number, with: answer)
    }
  }

  /// Lends the terminal to the editor. Answers wait until it ends.
  private func edit(_ text: String) {
    screen.suspend()
    let result = environment.edit(text)
    screen.resume()
    carryOut(conversation.take(.time(environment.now())))
    carryOut(conversation.take(.answer(.edited(result))))
  }

  private func finish(_ number: Int, with answer: Answer?) {
    tasks[number] = nil
    guard let answer else { return }
    carryOut(conversation.take(.time(environment.now())))
    carryOut(conversation.take(.answer(answer)))
    lookAtConnection()
  }

  /// Spinners turn four times a second, and only while something is under way; a countdown goes once
  /// a second. Otherwise nothing is drawn, so that nothing is sent to the terminal.
  private func tickLater() {
    let state = conversation.state
    guard state.isBusy || state.isCountingDown, !isTicking else { return }
    isTicking = true
    loop.arm(after: state.isBusy ? .milliseconds(250) : .seconds(1)) { [weak self] in
      self?.assumeIsolated { $0.tick() }
    }
  }

  /// Saves the place a second after it changed, so that a dropped line or a kill loses no more than that, and
  /// moving through a list costs nothing.
  private func keepBookmarkLater() {
    guard !isKeepingBookmark else { return }
    isKeepingBookmark = true
    loop.arm(after: .seconds(1)) { [weak self] in self?.assumeIsolated { $0.keepBookmark() } }
  }

  private func keepBookmark() {
    isKeepingBookmark = false
    var bookmark = conversation.state.bookmark
    bookmark.date = keptBookmark?.date ?? bookmark.date
    guard bookmark != keptBookmark, !(conversation.state.dialog is ResumeQuestion) else { return }
    bookmark.date = environment.now()
    keptBookmark = bookmark
    Task.detached { [environment] in await environment.keepBookmark(bookmark) }
  }

  private func lookAtConnection() {
    guard let status = environment.connection() else { return }
    carryOut(conversation.take(.connection(status)))
  }

  private func tick() {
    isTicking = false
    carryOut(conversation.take(.tick(environment.now())))
    lookAtConnection()
    guard !conversation.state.isBusy else { return }
    Task.detached { [cameToRest = environment.cameToRest] in cameToRest() }
  }
}
