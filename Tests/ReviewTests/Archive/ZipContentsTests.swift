import FoundationEssentials
import TestSupport
import Testing

@testable import Review

@Suite(.timeLimit(.minutes(1))) struct `A zip archive from outside` {
  private func texts(_ archive: Data) throws(BrokenArchive) -> [String] {
    try ZipContents(archive).files.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `gives its CSV files, whatever their folders are called`() throws {
    let archive = archive(
      ("../../etc/a.csv", "x"), ("notes.txt", "no"), ("\u{1B}[2J/B.CSV", "y"))
    #expect(try texts(archive) == ["x", "y"])
  }

  @Test func `is unpacked`() throws {
    let texts = try texts(compressedArchive)
    #expect(texts.count == 2)
    #expect(texts[0].hasPrefix("\u{FEFF}Identity Name;Identity Email\r\nN0;N0@ACME.example\r\n"))
    #expect(texts[1].hasSuffix("N29@ACME.example;\"E 1\"\r\n"))
  }

  @Test func `is refused if a byte of a file has changed, or if it is cut off`() throws {
    var changed = archive(("a.csv", "id,name"))
    changed[36] ^= 1
    #expect(throws: BrokenArchive.self) { try ZipContents(changed) }
    for count in 0..<compressedArchive.count {
      #expect(throws: BrokenArchive.self) { try ZipContents(compressedArchive.prefix(count)) }
    }
  }

  @Test func `is refused if its files are larger than is read, or than it says`() {
    let two = archive(("a.csv", "1234"), ("b.csv", "5678"))
    #expect(throws: Never.self) { try ZipContents(two, limit: 8) }
    #expect(throws: BrokenArchive.self) { try ZipContents(two, limit: 7) }
    #expect(throws: BrokenArchive.self) { try ZipContents(compressedArchive, limit: 1_000) }
    // More comes out than the directory says.
    var lying = compressedArchive
    let directory = lying.count - 22 - 118
    lying[directory + 24] = 1
    lying[directory + 25] = 0
    #expect(throws: BrokenArchive.self) { try ZipContents(lying) }
  }

  @Test func `never traps on random changes`() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      var bytes = compressedArchive
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      _ = try? ZipContents(bytes)
    }
  }
}

@Suite(.timeLimit(.minutes(1))) struct `Delimited text from outside` {
  private func rows(_ text: String) -> [[String]] { Array(DelimitedText(Array(text.utf8))) }

  @Test func `has quotes, line ends and separators of any kind`() {
    #expect(
      rows("\u{FEFF}a;b,c;d\r\n\r\n\"x;\"\"y\"\"\n\"; z \r\n") == [
        ["a", "b,c", "d"], ["x;\"y\"", "z"],
      ])
    #expect(rows("a\tb\n1\t") == [["a", "b"], ["1", ""]])
    #expect(rows("a,b\n\"open,1\n2") == [["a", "b"], ["open,1\n2"]])
    #expect(rows("").isEmpty && rows("\n\n").isEmpty)
  }
}
