import HTTPTypes
import RoleMining
import RoleMiningClient
import Testing

@Suite(.timeLimit(.minutes(1))) struct LogTests {
  private func lines(_ steps: TransportScript.Step...) async -> [String] {
    let (logger, store) = LogLines.logger()
    let time = FakeTime()
    for step in steps {
      let script = TransportScript(step)
      _ = try? await script.logged(to: logger, clock: time.clock).send(.read)
    }
    return store.all
  }

  @Test func `Each attempt is one line with name, status, time and size`() async {
    #expect(await lines(.answer(200)) == ["debug example attempt=1 bytes=2 ms=0 status=200"])
  }

  @Test func `A refusal has its tracking id and is a warning`() async {
    let body = #"{"trackingId": "e7ea", "causes": [{"text": "secret detail"}]}"#
    #expect(
      await lines(.answer(400, body)) == [
        "warning example attempt=1 bytes=\(body.utf8.count) ms=0 status=400 tracking-id=e7ea"
      ])
  }

  @Test func `A failure states its kind`() async {
    #expect(
      await lines(.failure(Unreachable("There is no host secret.example."))) == [
        "warning example attempt=1 error=The tenant cannot be reached ms=0"
      ])
  }

  @Test func `T-74: a deprecated version is logged`() async {
    let all = await lines(.answer(200, "{}", [.deprecated: "true"]))
    #expect(all.last == "notice example is deprecated in this version of the API")
  }
}
