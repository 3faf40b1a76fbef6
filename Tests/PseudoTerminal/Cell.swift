/// One cell of a screen.
public struct Cell: Equatable, Sendable {
  /// The character with its marks; a space where nothing stands, empty for the right half of a
  /// wide character.
  public var text = " "
  /// The number of cells that the character takes, 1 or 2.
  public var width = 1
  /// Whether it is bold.
  public var isBold = false
  /// Whether it is italic.
  public var isItalic = false
  /// Whether it is underlined.
  public var isUnderlined = false
  /// Whether foreground and background are swapped.
  public var isReverse = false
  /// Whether it is struck through.
  public var isStruck = false
  /// The colour of the character.
  public var foreground = Color.standard
  /// The colour behind the character.
  public var background = Color.standard
}
