import RoleMining
import Testing

@Suite("Percent-encoding", .timeLimit(.minutes(1))) struct PercentEncodingTests {
  @Test("Only unreserved characters stand for themselves")
  func encode() {
    #expect(PercentEncoding.encode("aZ09-._~") == "aZ09-._~")
    #expect(PercentEncoding.encode("a+b c&d=\n€") == "a%2Bb%20c%26d%3D%0A%E2%82%AC")
  }

  @Test("What was encoded is decoded", arguments: ["", "a b", "1+1=2", "ä/ö?", "%41", "👩‍👧"])
  func roundTrip(text: String) {
    #expect(PercentEncoding.decode(PercentEncoding.encode(text)) == text)
  }

  @Test("Malformed text is refused", arguments: ["%", "%4", "%zz", "%FF", "a%C3"])
  func malformed(text: String) {
    #expect(PercentEncoding.decode(text) == nil)
  }

  @Test("A query is read as forms write it")
  func query() {
    #expect(
      QueryItem.parse("a=1+2&b=%26&c&bad=%zz&d=x=y") == [
        QueryItem("a", "1 2"), QueryItem("b", "&"), QueryItem("c", ""), QueryItem("d", "x=y"),
      ])
  }
}
