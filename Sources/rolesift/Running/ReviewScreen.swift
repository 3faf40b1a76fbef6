import FoundationEssentials
import Glibc
import Journal
import Review
import ReviewApp
import ReviewUI
import RoleEvidence
import RoleMiningClient
import Terminal

/// The review on this terminal, for `rolesift`, `rolesift --local` and `rolesift demo`.
struct ReviewScreen {
  private let theme: Theme
  private let options: ScreenOptions
  private let host: Host
  private let settings: ReviewSettings
  private let nameTemplate: NameTemplate
  private let rules: ConflictRulesFile?

  /// Checks everything that can fail before a tenant is opened.
  ///
  /// - Parameters:
  ///   - options: How it is drawn.
  ///   - rules: Conflict rules besides the tenant's.
  ///   - host: This machine.
  /// - Throws: `ThemeError`, `ConnectionSettingsError`, or `TerminalError` if this is not a terminal.
  init(_ options: ScreenOptions, _ rules: ConflictRulesFile?, on host: Host) throws {
    theme = try options.chosenTheme(on: host)
    self.options = options
    self.host = host
    self.rules = rules
    settings = try host.reviewSettings()
    nameTemplate = try NameTemplate(settings)
    guard isatty(STDIN_FILENO) == 1 else {
      throw TerminalError.notATerminal(stream: "standard input")
    }
    guard isatty(STDOUT_FILENO) == 1 else {
      throw TerminalError.notATerminal(stream: "standard output")
    }
    CrashReports.neverAsk()
  }

  /// Runs the review on the first thread until it ends, and closes the tenant.
  ///
  /// - Throws: `TerminalError` if the terminal cannot be drawn on, `Failure` if a signal ended it.
  ///
  /// - Parameters:
  ///   - tenant: The tenant.
  ///   - reviewer: Who reviews, where several people share an account.
  ///   - start: Where the review starts.
  func run(on tenant: OpenTenant, as reviewer: String?, from start: ReviewStart) throws {
    let result = Result { try review(tenant, as: reviewer, from: start) }
    try Blocking { await tenant.close() }.value()
    let ending = try result.get()
    if ending.cause != .hungUp { try Output.errors.lines(ending.farewell) }
    switch ending.cause {
    case .stopped: return
    case .terminated(let signal): throw Failure(.signal(signal), "")
    case .hungUp: throw Failure(.signal(SIGHUP), "")
    }
  }

  private func review(
    _ tenant: OpenTenant, as reviewer: String?, from start: ReviewStart
  ) throws -> ReviewEnding {
    // A journal that cannot be opened is tried again when something is to be recorded, and then says why.
    let journal = try? Journal(in: host.stateFolder)
    let keeper = try BookmarkKeeper(journal, for: tenant)
    let color = options.noColor ? .never : options.color
    let screen = CursesScreen(
      environment: color.applied(to: host.variables), asciiOnly: options.ascii)
    let state = AppState(
      tenant: tenant.name, isReadOnly: tenant.client.isReadOnly, keepsDecisions: true,
      settings: settings, nameTemplate: nameTemplate, reviewer: reviewer,
      localUser: OpenTenant.localUser,
      earlierBookmark: start.bookmark(keeper), now: Date())
    let runner = EffectRunner(
      client: tenant.client,
      recorder: tenant.runRecorder(journal, settings, reviewer: reviewer, on: host),
      settings: settings, rules: rules, homeFolder: host.homeFolder, permissions: tenant.permissions
    )
    let ending = try ReviewSession.run(
      state, on: screen, theme: theme,
      environment: ReviewEnvironment(
        utcOffset: Self.utcOffset,
        connection: {
          tenant.status(
            receivedBytes: runner.receivedBytes, sentJobs: runner.sentJobs, reading: runner.reading)
        },
        keepBookmark: { keeper.keep($0) }, edit: ExternalEditor(on: host).edit,
        cameToRest: tenant.releaseMemory),
      effects: runner.run)
    keeper.keep(ending.bookmark)
    return ending
  }

  /// The local time zone's offset from UTC, in seconds east.
  private static var utcOffset: Int {
    var (now, local) = (time(nil), tm())
    localtime_r(&now, &local)
    return local.tm_gmtoff
  }
}
