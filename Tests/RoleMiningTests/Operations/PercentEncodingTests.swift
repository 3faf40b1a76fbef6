import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Percent-encoding` {
  @Test func `Only unreserved characters stand for themselves`() {
    #expect(PercentEncoding.encode("aZ09-._~") == "aZ09-._~")
    #expect(PercentEncoding.encode("a+b c&d=\n€") == "a%2Bb%20c%26d%3D%0A%E2%82%AC")
  }

  @Test(arguments: ["", "a b", "1+1=2", "ä/ö?", "%41", "👩‍👧"])
  func `Decoding reverses encoding`(text: String) {
    #expect(PercentEncoding.decode(PercentEncoding.encode(text)) == text)
  }

  @Test(arguments: ["%", "%4", "%zz", "%FF", "a%C3"])
  func `Malformed text is rejected`(text: String) {
    #expect(PercentEncoding.decode(text) == nil)
  }

  @Test func `A query is read as forms write it`() {
    #expect(
      QueryItem.parse("a=1+2&b=%26&c&bad=%zz&d=x=y") == [
        QueryItem("a", "1 2"), QueryItem("b", "&"), QueryItem("c", ""), QueryItem("d", "x=y"),
      ])
  }
}
