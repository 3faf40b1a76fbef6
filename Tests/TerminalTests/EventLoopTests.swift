import Synchronization
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An actor as the program's: it runs where the loop runs.
private actor Screen {
  nonisolated let loop: EventLoop
  nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }
  private(set) var jobsRun = 0

  init(loop: EventLoop) { self.loop = loop }

  func work() {
    loop.checkIsolated()
    jobsRun += 1
  }
}

extension TerminalProcessTests {
  @Suite(.serialized) struct `The event loop` {
    @Test func `runs the jobs of its actor on its own thread`() throws {
      let loop = try EventLoop()
      let screen = Screen(loop: loop)
      Task.detached {
        for _ in 0..<100 { await screen.work() }
        loop.stop()
      }
      #expect(loop.run(input: nil) { _ in } == .stopped)
      #expect(screen.assumeIsolated { $0.jobsRun } == 100)
    }

    @Test func `fires timers in the order of their time`() throws {
      let loop = try EventLoop()
      let fired = Mutex<[String]>([])
      // Long enough that the others are armed before it is over, on whatever machine.
      loop.arm(after: .milliseconds(500)) {
        fired.withLock { $0.append("second") }
        loop.stop()
      }
      loop.arm(after: .milliseconds(1)) { fired.withLock { $0.append("first") } }
      _ = loop.run(input: nil) { _ in }
      #expect(fired.withLock { $0 } == ["first", "second"])
    }

    @Test func `hands over all keys that wait in one turn`() throws {
      let terminal = try TestTerminal()
      terminal.makeRaw()
      terminal.type("jjj\u{1B}[A\u{1B}[200~text\u{1B}[201~q")
      let loop = try EventLoop()
      var turns: [[TerminalEvent]] = []
      _ = loop.run(input: terminal.slave) { events in
        if !events.isEmpty { turns.append(events) }
        if events.last == .key("q") { loop.stop() }
      }
      #expect(
        turns.flatMap(\.self) == [
          .key("j"), .key("j"), .key("j"), .key(.up), .paste("text"), .key("q"),
        ])
      #expect(turns.count == 1)
    }

    @Test func `ends when the line drops`() throws {
      let terminal = try TestTerminal()
      terminal.makeRaw()
      let loop = try EventLoop()
      loop.arm(after: .milliseconds(1)) { [terminal = UncheckedBox(terminal)] in
        terminal.value.hangUp()
      }
      var events: [TerminalEvent] = []
      #expect(loop.run(input: terminal.slave) { events += $0 } == .hungUp)
      #expect(events == [.hangUp])
    }

    @Test(arguments: [SIGTERM, SIGINT, SIGQUIT])
    func `ends when a signal asks for it`(signal: Int32) throws {
      let loop = try EventLoop()
      loop.arm(after: .zero) { kill(getpid(), signal) }
      #expect(loop.run(input: nil) { _ in } == .terminated(signal: signal))
      // The process of the tests stays, although it was asked to leave in time.
      alarm(0)
    }

    @Test func `ends when the terminal hangs up`() throws {
      let loop = try EventLoop()
      loop.arm(after: .zero) { kill(getpid(), SIGHUP) }
      #expect(loop.run(input: nil) { _ in } == .hungUp)
      alarm(0)
    }

    @Test func `reports a burst of resizes once`() throws {
      let terminal = try TestTerminal()
      let loop = try EventLoop()
      loop.arm(after: .zero) { for _ in 0..<20 { kill(getpid(), SIGWINCH) } }
      loop.arm(after: .milliseconds(400)) { loop.stop() }
      var events: [TerminalEvent] = []
      _ = loop.run(input: terminal.slave) { events += $0 }
      #expect(events == [.resize(Size(rows: 24, columns: 80))])
    }

    @Test func `takes a request to stop as an event`() throws {
      let loop = try EventLoop()
      loop.arm(after: .zero) { kill(getpid(), SIGTSTP) }
      var events: [TerminalEvent] = []
      _ = loop.run(input: nil) {
        events += $0
        if !$0.isEmpty { loop.stop() }
      }
      #expect(events == [.suspendRequested])
    }
  }
}

/// Only ever used on the loop's thread.
private struct UncheckedBox: @unchecked Sendable {
  let value: TestTerminal
  init(_ value: TestTerminal) { self.value = value }
}
