import FoundationEssentials
import HTTPTypes
import RoleMining
import TestSupport
import Testing

/// An invalid byte in a name costs neither its row nor its list.
@Suite(.timeLimit(.minutes(1))) struct TextMendingTests {
  /// The decoded name of a role in a list of two, given these bytes.
  private func names(_ name: [UInt8]) throws -> [String?] {
    let body = Array(#"[{"id": "a", "name": ""#.utf8) + name + Array(#""}, {"id": "b"}]"#.utf8)
    let reply = Reply(HTTPResponse(status: .ok), body: Data(body))
    let page = try Listing.roles.page().read(reply)
    #expect(page.problems.isEmpty && page.items.map(\.id) == ["a", "b"])
    let rows = try Listing.roles.raw.page().read(reply).items
    #expect(rows.allSatisfy { String(validating: $0.bytes, as: UTF8.self) != nil })
    #expect(try rows.first?.decoded(as: PotentialRole.self).name == page.items.first?.name)
    return page.items.map(\.name)
  }

  @Test(
    arguments: [
      ([0xFF], "\u{FFFD}"), ([0x41, 0xC3, 0x42], "A\u{FFFD}B"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xC3, 0xA9, 0xFF, 0xC3, 0xA9], "é\u{FFFD}é"),
    ] as [([UInt8], String)])
  func `invalid UTF-8 becomes the replacement character`(
    bytes: [UInt8], text: String
  ) throws {
    #expect(try names(bytes) == [text, nil])
  }

  @Test(
    arguments: [
      ("a\tb\u{0}", "a\tb\u{0}"), (#"\ud83d\ude00"#, "\u{1F600}"), (#"x\ud83dx"#, "x\u{FFFD}x"),
      (#"\ude00"#, "\u{FFFD}"), (#"\ud83dA"#, "\u{FFFD}A"), (#"C:\x\\y"#, "C:\u{FFFD}x\\y"),
      (#"\u12"#, "\u{FFFD}u12"), (#"\"\\"#, #""\"#),
    ])
  func `an invalid escape or control character costs no row`(
    written: String, text: String
  ) throws {
    #expect(try names(Array(written.utf8)) == [text, nil])
  }

  @Test func `a valid answer is passed on byte for byte`() {
    let body = Data(#" {"é": ["\\\"", "\ud83d\ude00é€", {"a":\#t1}]} "#.utf8)
    let reply = Reply(HTTPResponse(status: .ok), body: body)
    #expect(reply.mended == reply)
  }

  @Test func `errors outside strings remain`() {
    for body in [#"[{"id": "a"#, #"[{"id": "\"#, #"[{"id": "a\u"#, "[\u{1}]", "<html>\""] {
      let reply = Reply(HTTPResponse(status: .ok), body: Data(body.utf8))
      #expect(throws: (any Error).self) { try Listing.roles.page().read(reply) }
      #expect(throws: (any Error).self) { try Listing.roles.raw.page().read(reply) }
    }
  }

  @Test func `20,000 lists with noise in their strings keep every row`() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let noise = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        UInt8.random(in: .min ... .max, using: &generator)
      }
      // A quote would end the string, and a backslash before the closing quote would not.
      _ = try names(noise.filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") })
    }
  }

  @Test func `an archive is left alone`() throws {
    let zip = Data([0x50, 0x4B, 0x22, 0xFF, 0x00, 0x5C])
    let reply = Reply(HTTPResponse(status: .ok), body: zip)
    #expect(try Operation.export("r", in: "s").read(reply).bytes == zip)
  }
}
