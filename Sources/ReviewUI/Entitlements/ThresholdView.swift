import Review
import ReviewApp
import RoleMining
import Terminal

/// The popularity histogram with the trial threshold and its effect.
struct ThresholdView {
  private let role: RoleScreen
  private let glyphs: GlyphSet

  /// Each step of the histogram takes one column, and a blank after it.
  private static let width = 2 * PopularityHistogram.binCount

  init(_ role: RoleScreen, glyphs: GlyphSet) {
    self.role = role
    self.glyphs = glyphs
  }

  /// The threshold and what it keeps, for low windows.
  var summary: StyledText {
    figures.prefix(2).joined(separator: StyledText(" \(glyphs.separator) ", .muted))
  }

  /// Draws into three rows: two of bars, and the scale.
  func draw(on canvas: inout Canvas, rows: Range<Int>) {
    guard rows.count >= 3 else { return }
    drawBars(on: &canvas, row: rows.lowerBound)
    drawScale(on: &canvas, row: rows.lowerBound + 2)
    drawFigures(on: &canvas, row: rows.lowerBound)
  }

  private func drawBars(on canvas: inout Canvas, row: Int) {
    for (bin, height) in PopularityHistogram(of: role).heights.enumerated() {
      // A step with an entitlement in it is always visible.
      let eighths = height > 0 ? max(1, Int((height * 16).rounded())) : 0
      let isKept = PopularityHistogram.start(of: bin) >= role.threshold
      let style = Style(isKept ? .bar : .excluded)
      let column = 1 + 2 * bin
      canvas.block(row: row, column: column, height: eighths - 8, style: style)
      canvas.block(row: row + 1, column: column, height: eighths, style: style)
    }
  }

  private func drawScale(on canvas: inout Canvas, row: Int) {
    canvas.rule(row: row, columns: 1..<Self.width, style: Style(.muted))
    let place = 1 + role.threshold * (Self.width - 2) / 100
    let label = "\(role.threshold)\(glyphs.threshold)" as DisplayText
    let start = max(1, place - label.width + 1)
    // The ends are named where the threshold leaves room, or two numbers would read as one.
    if start > 2 { canvas.put("0", row: row, column: 1, style: Style(.muted)) }
    if place < Self.width - 3 {
      canvas.put("100", row: row, column: Self.width - 2, style: Style(.muted))
    }
    canvas.put(label, row: row, column: start, style: Style(.accent))
  }

  private func drawFigures(on canvas: inout Canvas, row: Int) {
    let column = Self.width + 3
    let room = canvas.size.columns - column - 1
    let separator = StyledText(" \(glyphs.separator) ", .muted)
    let lines = figures.flowing(in: room, separator: separator)
    for (offset, line) in lines.prefix(3).enumerated() {
      canvas.put(line, row: row + offset, column: column, width: room)
    }
  }

  private var figures: [StyledText] {
    let title = StyledText("threshold ", .muted) + StyledText("\(role.threshold) %", .accent)
    guard let kept = role.thresholdComposition, let all = role.composition else {
      return [title] + why
    }
    let mean = kept.meanPopularity.map { "mean \(Figure.percent($0)) %" as DisplayText }
    return [
      title,
      StyledText(keptAmount(kept.entitlements, of: all.entitlements)),
      StyledText(Figure.amount(kept.applications, "application", "applications")),
      StyledText(Figure.amount(kept.identities, "identity", "identities")),
      StyledText(Figure.amount(kept.newGrants, "new grant", "new grants"), .newGrant),
      StyledText(mean ?? "nothing remains", mean == nil ? .warning : .text),
    ]
  }

  /// Why there are no figures, one reason per line.
  private var why: [StyledText] {
    let isRefused = (role.entitlements.failure ?? role.failure)?.kind == .forbidden
    let retry = isRefused ? [] : [StyledText("Ctrl-R retries", .warning)]
    let list = role.entitlements.summary
    if role.entitlements.isComplete {
      return role.failure == nil
        ? [StyledText("counting\(glyphs.ellipsis)", .pending)]
        : [StyledText("the role is not loaded", .warning)] + retry
    }
    guard list.failure == nil else {
      let loaded = list.loadedOfAll ?? 0
      let words: DisplayText =
        loaded > 0 ? "only \(Figure.count(loaded)) loaded" : "no entitlements loaded"
      return [StyledText("no figures: \(words)", .warning)] + retry
    }
    guard let loaded = list.loadedOfAll, let total = list.total, loaded > 0 else {
      return [StyledText("counting\(glyphs.ellipsis)", .pending)]
    }
    return [
      StyledText(
        "loading \(Figure.count(loaded)) of \(Figure.count(total))\(glyphs.ellipsis)", .pending)
    ]
  }

  /// With a filter only what matches it is counted; a longer note would push out another figure.
  private func keptAmount(_ kept: Int, of all: Int) -> DisplayText {
    role.entitlements.filter.isEmpty
      ? "keeps \(Figure.count(kept)) of \(Figure.count(all))"
      : "\(Figure.count(kept))/\(Figure.count(all)) matches"
  }
}
