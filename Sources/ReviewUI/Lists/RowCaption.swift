import Journal
import Review
import ReviewApp
import RoleEvidence
import RoleMining
import Terminal

/// The line below a list about the row under the cursor: its full name, however narrow its
/// column is, and what has no column.
struct RowCaption {
  private let name: DisplayText
  private let details: [StyledText]

  /// - Parameters:
  ///   - name: what the row is called.
  ///   - details: more about it, the most important first.
  init(_ name: String, _ details: [StyledText]) {
    self.name = DisplayText(name)
    self.details = details
  }

  /// Makes a caption with plain details; unknown ones are omitted.
  init(_ name: String, _ details: String?...) {
    self.init(name, details.map { StyledText(DisplayText($0 ?? ""), .muted) })
  }

  /// The caption in one line.
  func line(_ glyphs: GlyphSet) -> StyledText {
    ([StyledText(name)] + details).joined(separator: StyledText(" \(glyphs.separator) ", .muted))
  }
}

extension ScreenView {
  /// Describes the row under the cursor, with its position in the list at the right. A long
  /// caption continues in the message line while that is empty.
  func drawCaption<Row>(
    of list: ListState<Row>, on canvas: inout Canvas, saying caption: (Row) -> RowCaption
  ) {
    guard list.count > 0 else { return }
    let position = StyledText(
      "\(Figure.count(list.cursor + 1)) of \(Figure.count(list.count))"
        + (list.isTotalEstimated ? "+" : ""), .muted)
    canvas.put(position, row: layout.caption, endingAt: size.columns - 1)
    guard let row = list.current else { return }
    let width = size.columns - position.width - 4
    let widths = isMessageLineFree ? [width, size.columns - 2] : [width]
    for (offset, line) in caption(row).line(glyphs).broken(into: widths).enumerated() {
      canvas.put(line, row: layout.caption + offset, column: 1, width: widths[offset])
    }
  }
}

extension SessionRow {
  /// How it was mined and by whom; narrow windows have no columns for it.
  func caption(utcOffset: Int) -> RowCaption {
    RowCaption(
      session.displayName, session.type?.displayText,
      session.identityCount.map { Figure.amount($0, "identity", "identities").string },
      session.minimumIdentities.map { "minimum \(Figure.count($0))" },
      session.pruneThreshold.map { "prune threshold \(Figure.count($0))" },
      session.createdBy?.displayName,
      session.createdDate.map { Figure.moment($0, utcOffset: utcOffset).string })
  }
}

extension RoleRow {
  /// The role with its decision, its description, and who is in it, for which narrow windows have no column.
  func caption(
    _ decision: DecisionSummary?, who: MemberTraits?, utcOffset: Int
  ) -> RowCaption {
    RowCaption(
      role.displayName,
      [
        decision?.words(utcOffset: utcOffset),
        who?.text.map { StyledText(DisplayText($0), .text) },
        role.description.map { StyledText(DisplayText($0), .muted) },
      ].compactMap(\.self))
  }
}
