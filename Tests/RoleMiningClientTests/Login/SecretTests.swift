import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct `A secret` {
  private struct Holder {
    let credentials: Credentials
    let list: [Secret?]
  }

  @Test func `No way of printing shows it`() {
    let secret = Secret("hunter2")
    let holder = Holder(
      credentials: Credentials(clientID: "id", clientSecret: secret), list: [secret])
    var dumped = ""
    dump(holder, to: &dumped)
    dump(secret, to: &dumped)
    let texts = [
      "\(secret)", "\(holder)", String(reflecting: secret), String(reflecting: holder), dumped,
      "\(Mirror(reflecting: secret).children.map(\.value))", "\([secret])",
    ]
    #expect(texts.allSatisfy { !$0.contains("hunter2") })
    #expect(secret.revealed == "hunter2")
  }
}
