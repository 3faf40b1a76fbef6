import FoundationEssentials
import RoleMining
import TestSupport
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Validating JSON` {
  private func isJSON(_ text: String) -> Bool { (try? RawJSON(text.utf8)) != nil }

  @Test(arguments: [
    "{}", "[]", " [ ] ", "null", "true", "false", "0", "-0", "10", "-1.5e+10", "1E5", "0.0",
    #""""#, #""a b""#, #""\"\\\/\b\f\n\r\té""#, "\"é€𝄞\u{7F}\"", #"{"a":[1,{"b":[]}],"c":""}"#,
    "[\n1 ,\t2\r\n]", #"["[","]","{",","]"#, #"{"":{}}"#, "[[[]],[]]",
  ])
  func `Every form of JSON is accepted`(text: String) {
    #expect(isJSON(text))
  }

  @Test(arguments: [
    "", " ", "{", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[]]", "[] []", "{]", "[}",
    #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1 "b":2}"#, "{a:1}", "{1:2}", "nul", "nulll",
    "True", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x10", "NaN", #"""#, #""a"#, #""\"#,
    #""\x""#, #""\u12G4""#, #""\u12"#, "\"a\nb\"", "\"\u{1}\"", "'a'", "<html>", "[1]x",
    "// x\n1", "\u{FEFF}[]",
  ])
  func `Anything else is rejected`(text: String) {
    #expect(!isJSON(text))
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC3], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
      [0xE2, 0x82, 0x22],
    ] as [[UInt8]])
  func `Invalid UTF-8 is rejected`(bytes: [UInt8]) {
    #expect(throws: UnreadableAnswer.self) { try RawJSON([0x22] + bytes + [0x22]) }
  }

  @Test func `Every Unicode character is accepted`() {
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), value < 0x1000 || value % 97 == 0 else { continue }
      if !isJSON("\"\(scalar)\"") { Issue.record("U+\(String(value, radix: 16)) is refused") }
    }
  }

  @Test func `Truncated answers are rejected`() throws {
    let whole = #"[{"id":"a","n":-12.5e3,"t":"x\"é","l":[true,null,{}]}]"#
    let bytes = Array(whole.utf8)
    #expect(isJSON(whole))
    for length in bytes.indices {
      let error = #expect(throws: UnreadableAnswer.self) { try RawJSON(bytes.prefix(length)) }
      #expect(error?.message.isEmpty == false)
    }
  }

  @Test func `Deep nesting is rejected, beyond what any answer needs`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(isJSON(nested(512)))
    #expect(!isJSON(nested(513)))
    #expect(!isJSON(String(repeating: "[", count: 1_000_000)))
    #expect(isJSON("[" + Array(repeating: "[]", count: 2000).joined(separator: ",") + "]"))
  }

  @Test func `50,000 broken texts are judged as Foundation judges them, or more strictly`() throws {
    var generator = SeededGenerator(seed: 11)
    let whole = Array(#"{"a":[1,-2.5e3,"x\n\"é"],"b":{"c":null,"d":[true,false,{}]}} "#.utf8)
    var taken = 0
    for _ in 0..<50_000 {
      var bytes = whole
      for _ in 0...Int.random(in: 0...1, using: &generator) {
        let place = Int.random(in: bytes.indices, using: &generator)
        bytes[place] = whole.randomElement(using: &generator) ?? 0
      }
      guard (try? RawJSON(bytes)) != nil else { continue }
      taken += 1
      _ = try WireJSON.decode(JSONValue.self, from: Data(bytes))
    }
    #expect(taken > 1000)
  }
}
