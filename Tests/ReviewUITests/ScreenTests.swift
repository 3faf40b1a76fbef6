import FoundationEssentials
import Terminal
import TerminalTestSupport
import Testing

@testable import ReviewUI

/// Every screen beside its golden file in `Screens/`. `UPDATE_SCREENS=1` writes them anew; read them
/// before they are committed.
@Suite(.timeLimit(.minutes(1))) struct ScreenTests {
  struct Sight: CustomTestStringConvertible, Sendable {
    var walk: Int
    var size: Size
    var glyphs: GlyphSet

    var testDescription: String {
      "\(Sitting.walks[walk].name)-\(size.columns)x\(size.rows)-\(glyphs.rawValue)"
    }
  }

  static let sights: [Sight] = Sitting.walks.indices.flatMap { walk in
    let sizes = [Size(rows: 24, columns: 80), Size(rows: 40, columns: 120)]
    let usual = sizes.flatMap { size in
      GlyphSet.allCases.map { Sight(walk: walk, size: size, glyphs: $0) }
    }
    return usual + [Sight(walk: walk, size: ScreenLayout.smallest, glyphs: .unicode)]
  }

  @Test(arguments: sights)
  func `A screen matches its golden file`(sight: Sight) throws {
    var sitting = Sitting(rows: sight.size.rows, columns: sight.size.columns)
    Sitting.walks[sight.walk].walk(&sitting)
    let canvas = sitting.canvas(sight.glyphs)
    var lines = canvas.textLines
    if sight.size.columns == 80, sight.glyphs == .unicode {
      lines += ["", "=== styles"] + canvas.styleLines
    }
    let text = lines.joined(separator: "\n") + "\n"
    try GoldenFile(named: sight.testDescription).expect(text)
  }
}

/// A file that says how something should look.
struct GoldenFile {
  private let path: String

  init(named name: String, from file: String = #filePath) {
    path =
      file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/Screens/\(name).txt"
  }

  func expect(_ text: String) throws {
    if ProcessInfo.processInfo.environment["UPDATE_SCREENS"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let golden = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == golden, "It looks different from \(path).")
  }
}
