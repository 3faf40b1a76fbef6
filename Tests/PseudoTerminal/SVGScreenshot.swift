/// A picture of a screen as SVG text: a dark window, the screen's own colours, real text.
public struct SVGScreenshot {
  static let cellWidth = 8.4
  static let cellHeight = 18.0
  static let margin = 16.0
  private static let fontSize = 14.0

  let screen: Screen
  let palette: Palette

  /// - Parameters:
  ///   - screen: What is shown.
  ///   - palette: What the colours of the terminal look like.
  public init(of screen: Screen, palette: Palette = .dark) {
    self.screen = screen
    self.palette = palette
  }

  /// The picture of a screen in the dark palette.
  public static func svg(of screen: Screen) -> String { SVGScreenshot(of: screen).svg }

  /// The whole SVG document.
  public var svg: String {
    let width = Double(screen.cells.first?.count ?? 0) * Self.cellWidth + 2 * Self.margin
    let height = Double(screen.cells.count) * Self.cellHeight + 2 * Self.margin
    let size = "\(number(width)) \(number(height))"
    let fonts = "ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace"
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" width="\(number(width))" \
      height="\(number(height))" font-family="\(fonts)" font-size="\(number(Self.fontSize))">
      <rect width="100%" height="100%" rx="8" fill="\(palette.background)"/>

      """
    return head + screen.cells.indices.map(row).joined() + "</svg>\n"
  }

  private func row(_ index: Int) -> String {
    let runs = TextRun.runs(in: screen.cells[index])
    let top = Self.margin + Double(index) * Self.cellHeight
    let shapes =
      runs.compactMap { background(of: $0, top: top) } + runs.flatMap { blocks(of: $0, top: top) }
    let words = runs.filter { !$0.isBlank && !$0.isBlocks }.map(word)
    let lines = shapes + (words.isEmpty ? [] : [text(words, top: top)])
    return lines.map { $0 + "\n" }.joined()
  }

  private func text(_ words: [String], top: Double) -> String {
    let baseline = number(top + Self.cellHeight * 0.73)
    return "<text y=\"\(baseline)\" xml:space=\"preserve\">\(words.joined())</text>"
  }

  /// The length is stated, so that a font of another width cannot shift what follows.
  private func word(_ run: TextRun) -> String {
    var attributes = "x=\"\(number(left(run)))\" textLength=\"\(number(width(run)))\""
    attributes += " fill=\"\(colors(of: run).foreground)\""
    if run.style.isBold { attributes += " font-weight=\"bold\"" }
    if run.style.isItalic { attributes += " font-style=\"italic\"" }
    if run.style.isUnderlined { attributes += " text-decoration=\"underline\"" }
    if run.style.isStruck { attributes += " text-decoration=\"line-through\"" }
    return "<tspan \(attributes)>\(Self.escaped(run.text))</tspan>"
  }

  private func background(of run: TextRun, top: Double) -> String? {
    let color = colors(of: run).background
    guard color != palette.background else { return nil }
    return rectangle(x: left(run), y: top, width: width(run), height: Self.cellHeight, color)
  }
}

extension SVGScreenshot {
  /// Bars are drawn, not written: few fonts join their block characters without gaps.
  private func blocks(of run: TextRun, top: Double) -> [String] {
    guard run.isBlocks else { return [] }
    return run.text.enumerated().compactMap { offset, character in
      guard let block = BlockElement(character) else { return nil }
      let height = (Self.cellHeight - 4) * block.height
      return rectangle(
        x: left(run) + Double(offset) * Self.cellWidth, y: top + Self.cellHeight - 2 - height,
        width: Self.cellWidth * block.width, height: height, colors(of: run).foreground)
    }
  }

  /// With crisp edges, so that no seam shows between neighbours.
  private func rectangle(
    x: Double, y: Double, width: Double, height: Double, _ color: String
  ) -> String {
    let size = "width=\"\(number(width))\" height=\"\(number(height))\""
    let look = "fill=\"\(color)\" shape-rendering=\"crispEdges\""
    return "<rect x=\"\(number(x))\" y=\"\(number(y))\" \(size) \(look)/>"
  }

  private func colors(of run: TextRun) -> (foreground: String, background: String) {
    let foreground = palette.hexadecimal(run.style.foreground, or: palette.foreground)
    let background = palette.hexadecimal(run.style.background, or: palette.background)
    return run.style.isReverse ? (background, foreground) : (foreground, background)
  }

  private func left(_ run: TextRun) -> Double { Self.margin + Double(run.column) * Self.cellWidth }
  private func width(_ run: TextRun) -> Double { Double(run.columns) * Self.cellWidth }

  /// A number with at most two digits after the point.
  private func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    guard hundredths % 100 != 0 else { return "\(hundredths / 100)" }
    let fraction = "\(100 + hundredths % 100)".dropFirst()
    return "\(hundredths / 100).\(fraction.hasSuffix("0") ? fraction.dropLast() : fraction)"
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      default: String(character)
      }
    }.joined()
  }
}
