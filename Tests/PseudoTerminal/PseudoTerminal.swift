import Glibc
import TestSupport

/// A program on a terminal of its own, as a person at a keyboard would have it.
///
/// ```swift
/// let terminal = try PseudoTerminal("/bin/sh", ["-i"])
/// try terminal.type("echo hello")
/// try terminal.press(.enter)
/// try terminal.waitUntil(contains: "hello")
/// ```
///
/// Nothing here runs in the background: output is read when a test asks for the screen or waits
/// for it, so an instance belongs to the one test that made it and is not `Sendable`.
public final class PseudoTerminal {
  /// The line settings before the program started, to be found again when it ends.
  public let initialSettings: TerminalSettings

  /// The process that was started; the leader of the terminal's session.
  public let processID: Int32

  let device: TerminalDevice
  /// Goes away with the terminal.
  private let state: TemporaryFolder
  let emulator: Emulator
  var received: [UInt8] = []
  var ended: ExitStatus?

  /// Starts a program on a new terminal.
  ///
  /// The program gets a small, known environment (`ProgramEnvironment.base`), not the one of the
  /// tests.
  ///
  /// - Parameters:
  ///   - program: A path, or a name that is looked up in `PATH`.
  ///   - arguments: What follows the program's name.
  ///   - rows: The height of the terminal in cells.
  ///   - columns: The width of the terminal in cells.
  ///   - environment: Variables that are added to the environment or replace one of it.
  ///   - folder: The working folder; the one of the tests where it is `nil`.
  /// - Throws: `SystemFailure` if no terminal is available or the program does not start.
  public init(
    _ program: String, _ arguments: [String] = [], rows: Int = 24, columns: Int = 80,
    environment: [String: String] = [:], folder: String? = nil
  ) throws {
    let state = try TemporaryFolder()
    self.state = state
    let device = try TerminalDevice(rows: rows, columns: columns)
    self.device = device
    emulator = try Emulator(rows: rows, columns: columns)
    initialSettings = try device.settings()
    let start = ProgramStart(
      program: program, arguments: arguments,
      environment: ProgramEnvironment.merging(environment, stateIn: state), folder: folder)
    // A session leader that opens a terminal gets it as its controlling terminal; that is what
    // makes Ctrl-C, Ctrl-Z and SIGWINCH arrive.
    processID = try start.run(inNewSession: true) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, device.slavePath, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }

  deinit {
    device.hangUp()
    guard ended == nil else { return }
    kill(processID, SIGKILL)
    waitpid(processID, nil, 0)
  }

  /// What a person would see now, after everything that has arrived was read.
  public var screen: Screen {
    readWhatArrived()
    return emulator.snapshot()
  }

  /// Every byte that the program wrote to the terminal so far, untouched.
  public var rawOutput: [UInt8] {
    readWhatArrived()
    return received
  }

  /// The line settings as they are now: is echo on, are lines edited by the kernel?
  ///
  /// - Throws: `SystemFailure` after `hangUp()`.
  public var settings: TerminalSettings {
    get throws { try device.settings() }
  }

  /// The process group that has the keyboard, 0 where there is none.
  public var foregroundGroup: Int32 { device.foregroundGroup }
}
