import CVTerm

extension Emulator {
  /// The screen as it stands, as a value.
  func snapshot() -> Screen {
    var rows: Int32 = 0
    var columns: Int32 = 0
    vterm_get_size(terminal, &rows, &columns)
    var cursor = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &cursor)
    return Screen(
      cells: (0..<rows).map { row in (0..<columns).map { cell(row: row, column: $0) } },
      cursor: Screen.Position(row: Int(cursor.row), column: Int(cursor.col)),
      modes: modes)
  }

  /// The modes that the program asked for. libvterm keeps some of them to itself, but they show in
  /// what its keyboard sends.
  private var modes: Screen.Modes {
    Screen.Modes(
      isAlternateScreen: properties.isAlternateScreen,
      isCursorVisible: properties.isCursorVisible,
      isBracketedPaste: !pasteMarks().start.isEmpty,
      hasApplicationCursorKeys: bytes(of: VTERM_KEY_UP, VTERM_MOD_NONE) == Array("\u{1B}OA".utf8),
      tracksMouse: properties.tracksMouse,
      title: properties.title)
  }

  private func cell(row: Int32, column: Int32) -> Cell {
    var cell = VTermScreenCell()
    guard vterm_screen_get_cell(screen, VTermPos(row: row, col: column), &cell) != 0 else {
      return Cell()
    }
    return Cell(
      text: Self.text(of: cell), width: Int(cell.width),
      isBold: cell.attrs.bold != 0, isItalic: cell.attrs.italic != 0,
      isUnderlined: cell.attrs.underline != 0, isReverse: cell.attrs.reverse != 0,
      isStruck: cell.attrs.strike != 0,
      foreground: Color(cell.fg), background: Color(cell.bg))
  }

  /// Nothing for the right half of a wide character, which libvterm marks with all bits set.
  private static func text(of cell: VTermScreenCell) -> String {
    guard cell.chars.0 != 0 else { return " " }
    guard cell.chars.0 != UInt32.max else { return "" }
    let codes = withUnsafeBytes(of: cell.chars) { Array($0.bindMemory(to: UInt32.self)) }
    return String(
      String.UnicodeScalarView(codes.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)))
  }
}

extension Color {
  init(_ color: VTermColor) {
    let type = UInt32(color.type)
    if type & VTERM_COLOR_DEFAULT_MASK.rawValue != 0 {
      self = .standard
    } else if type & VTERM_COLOR_TYPE_MASK.rawValue == VTERM_COLOR_INDEXED.rawValue {
      self = .indexed(color.indexed.idx)
    } else {
      self = .rgb(red: color.rgb.red, green: color.rgb.green, blue: color.rgb.blue)
    }
  }
}
