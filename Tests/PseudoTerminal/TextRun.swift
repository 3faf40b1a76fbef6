/// Neighbouring cells of one look: a word, a gap or a bar.
struct TextRun {
  let column: Int
  var columns: Int
  var text: String
  let style: Cell
  let kind: Kind

  /// The kind of characters in a run; different kinds are drawn differently.
  enum Kind {
    case blank, blocks, word
  }

  var isBlank: Bool { kind == .blank }
  var isBlocks: Bool { kind == .blocks }

  /// A row as runs, from left to right.
  static func runs(in row: [Cell]) -> [TextRun] {
    var runs: [TextRun] = []
    for (column, cell) in row.enumerated() {
      let style = cell.style
      // The right half of a wide character belongs to the left one.
      if let last = runs.indices.last,
        cell.text.isEmpty || (runs[last].style == style && runs[last].kind == cell.kind)
      {
        runs[last].text += cell.text
        runs[last].columns += 1
      } else {
        runs.append(
          TextRun(column: column, columns: 1, text: cell.text, style: style, kind: cell.kind))
      }
    }
    return runs
  }
}

extension Cell {
  fileprivate var kind: TextRun.Kind {
    if text == " " { return .blank }
    return text.first.flatMap(BlockElement.init) == nil ? .word : .blocks
  }

  /// The cell without its character.
  fileprivate var style: Cell {
    var style = self
    style.text = " "
    style.width = 1
    return style
  }
}
