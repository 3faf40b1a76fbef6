import Testing

@testable import Terminal

@Suite(.timeLimit(.minutes(1))) struct `How long a key waits for its rest` {
  @Test(arguments: [
    ("0", 0), ("10", 10), ("500", 500), ("99999999", 30_000), ("-5", 25), ("", 25), ("soon", 25),
  ])
  func `is what ESCDELAY says in milliseconds`(value: String, milliseconds: Int) {
    let delays = KeyDelays(environment: ["ESCDELAY": value])
    #expect(delays.escape == .milliseconds(milliseconds))
    #expect(delays.escape <= delays.tail && delays.tail <= delays.message)
  }

  @Test(arguments: ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"])
  func `is longer over SSH`(variable: String) {
    let here = KeyDelays(environment: [:])
    let there = KeyDelays(environment: [variable: "10.0.0.1 50022 10.0.0.2 22"])
    #expect(there.escape > here.escape && there.tail > here.tail && there.message > here.message)
    #expect(KeyDelays(environment: [variable: ""]) == here)
  }

  @Test func `is what ESCDELAY says over SSH as well`() {
    let delays = KeyDelays(environment: ["SSH_TTY": "/dev/pts/1", "ESCDELAY": "40"])
    #expect(delays.escape == .milliseconds(40))
  }

  @Test func `decides when Escape is the key`() {
    let start = ContinuousClock.now
    var decoder = KeyDecoder(delays: KeyDelays(environment: ["ESCDELAY": "200"]))
    _ = decoder.decode([0x1B], now: start)
    #expect(decoder.timeOut(now: start + .milliseconds(199)) == [])
    #expect(decoder.decode(Array("[A".utf8), now: start + .milliseconds(199)) == [.key(.up)])
  }
}
