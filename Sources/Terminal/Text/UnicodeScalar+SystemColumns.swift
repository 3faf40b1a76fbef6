import CTerminal

extension Unicode.Scalar {
  /// The columns that the C library, and with it curses, gives the scalar: 0, 1, 2, or -1 when it
  /// does not know it. Depends on the locale of the process.
  var systemColumns: Int { Int(terminal_columns_of(value)) }
}
