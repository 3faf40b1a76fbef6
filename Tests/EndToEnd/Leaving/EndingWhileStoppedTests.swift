import Glibc
import PseudoTerminal
import Testing

/// A shell sends `SIGCONT` after a signal that ends a stopped job, because the job could not act on it
/// otherwise. The job runs in the background then, where to touch the terminal is to be stopped again.
@Suite(.serialized, .timeLimit(.minutes(5))) struct `A stopped review` {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func `ends after Ctrl-Z, and leaves the shell its terminal`(signal: Int32) throws {
    let review = try ReviewInShell()
    try review.stop()
    review.send(signal, SIGCONT)
    try review.waitForEnd()
    try review.terminal.expectAsFound()
    try review.enter("wait \(review.processID); echo status $?")
    try review.terminal.waitUntil(contains: "status \(128 + signal)")
  }

  @Test func `ends with the shell's own kill`() throws {
    let review = try ReviewInShell(in: ["/bin/bash", "--norc", "--noprofile", "-i"])
    try review.stop()
    try review.enter("kill %1")
    try review.waitForEnd()
    try expectEcho(of: review)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `ends after a signal that asked it to stop`(signal: Int32) throws {
    let review = try ReviewInShell()
    review.send(SIGTSTP)
    try review.waitForPrompt()
    review.send(signal, SIGCONT)
    try review.waitForEnd()
    try review.terminal.expectAsFound()
  }

  /// Nobody can give the terminal back before such a stop.
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `gives the terminal back even if it was stopped without notice`(signal: Int32) throws {
    let review = try ReviewInShell()
    review.send(SIGSTOP)
    try review.waitForPrompt()
    review.send(signal, SIGCONT)
    try review.waitForEnd()
    try review.terminal.expectAsFound()
  }

  @Test func `keeps the shell's settings if it was stopped without notice`() throws {
    let review = try ReviewInShell(in: ["/bin/bash", "--norc", "--noprofile", "-i"])
    review.send(SIGSTOP)
    try review.waitForPrompt()
    let settings = try review.terminal.settings
    review.send(SIGTERM, SIGCONT)
    try review.waitForEnd()
    #expect(try review.terminal.settings == settings)
    #expect(!review.terminal.screen.modes.isAlternateScreen)
    try expectEcho(of: review)
  }

  @Test func `ends after bg as well`() throws {
    let review = try ReviewInShell()
    try review.stop()
    try review.goOnInBackground()
    review.send(SIGTERM, SIGCONT)
    try review.waitForEnd()
    try review.terminal.expectAsFound()
  }

  @Test func `ends after several signals in a row`() throws {
    let review = try ReviewInShell()
    try review.stop()
    review.send(SIGTSTP, SIGCONT, SIGHUP, SIGTSTP, SIGTERM, SIGCONT, SIGTERM, SIGCONT)
    try review.waitForEnd()
    try review.terminal.expectAsFound()
  }

  /// The shell still reads and shows what is typed.
  private func expectEcho(of review: ReviewInShell) throws {
    try review.enter("printf 'al%s' ive")
    let screen = try review.terminal.waitUntil(contains: "alive")
    #expect(screen.contains("printf 'al%s' ive"))
  }
}
