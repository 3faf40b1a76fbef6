import CTerminal

extension Unicode.Scalar {
  /// The width of the scalar in the C library and curses: 0, 1, 2, or -1 if unknown. Depends on the locale.
  var systemColumns: Int { Int(terminal_columns_of(value)) }
}
