import ReviewApp
import RoleMining
import Terminal

extension ProvisionView {
  /// The identities to choose the owner from.
  func drawOwners(on canvas: inout Canvas, rows: Range<Int>) {
    for row in rows { canvas.fill(row: row) }
    guard let first = rows.first else { return }
    guard let owners = form.owner.matches else {
      return say("Searching\(glyphs.ellipsis)", .pending, on: &canvas, rows)
    }
    guard !owners.isEmpty else { return sayWhyNone(on: &canvas, rows: rows) }
    canvas.put("Owners", row: first, column: 3, style: Style(.columnTitle))
    let body = rows.dropFirst()
    let start = max(0, form.owner.selection - body.count + 1)
    for (row, index) in zip(body, start..<max(start, owners.count)) {
      draw(owners[index], isChosen: index == form.owner.selection, on: &canvas, row: row)
    }
  }

  private func draw(
    _ owner: PublicIdentity, isChosen: Bool, on canvas: inout Canvas, row: Int
  ) {
    canvas.put(DisplayText(owner.displayName), row: row, column: 3, width: 28)
    let details = [owner.alias, owner.email].compactMap(\.self).map { DisplayText($0) }
    canvas.put(
      details.joined(separator: "  "), row: row, column: 33, width: layout.size.columns - 34,
      style: Style(.muted))
    guard isChosen else { return }
    canvas.put(glyphs.cursorMark, row: row, column: 1, style: Style(.accent))
    canvas.emphasize(row: row, as: .cursor)
  }

  /// Says why there are no identities to choose from: a failed search differs from one without results.
  private func sayWhyNone(on canvas: inout Canvas, rows: Range<Int>) {
    if form.owner.isTypedID {
      let check: DisplayText =
        form.owner.failure == nil ? "" : " The search failed, so the id cannot be checked here."
      let text: DisplayText = "\(Key.enter.symbol(in: glyphs)) uses this identity id.\(check)"
      return say(text, form.owner.failure == nil ? .accent : .warning, on: &canvas, rows)
    }
    if let failure = form.owner.failure {
      let words =
        failure.kind == .forbidden
        ? "Paste the owner's identity id instead of a name."
        : "The search failed. Type to search again, or paste the owner's identity id."
      return say(DisplayText("\(words) \(failure.sentences)"), .warning, on: &canvas, rows)
    }
    let isEmpty = form.owner.field.text.trimmed.isEmpty
    say(
      isEmpty
        ? "Type the start of the owner's name, or paste an identity id."
        : "No identity has that name.",
      .muted, on: &canvas, rows)
  }

  private func say(
    _ text: DisplayText, _ role: StyleRole, on canvas: inout Canvas, _ rows: Range<Int>
  ) {
    for (row, line) in zip(rows, text.wrapped(to: layout.size.columns - 4)) {
      canvas.put(line, row: row, column: 3, style: Style(role))
    }
  }
}
