/// A colour as a program asks for it.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the 256 colours of the palette.
  case indexed(UInt8)
  /// A colour by its parts, each 0 to 255.
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}
