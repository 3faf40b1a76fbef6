/// How a cell looks at one colour depth. Where a colour is missing, the terminal's own stays.
public struct Look: Hashable, Sendable {
  /// The colour of the text.
  public var foreground: Color?
  /// The colour behind it.
  public var background: Color?
  /// What else is special about the text.
  public var attributes: Attributes

  /// Makes a look.
  public init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// What a terminal can do to text besides colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Bold, or brighter.
    public static let bold = Attributes(rawValue: 1)
    /// Fainter.
    public static let dim = Attributes(rawValue: 2)
    /// Italic.
    public static let italic = Attributes(rawValue: 4)
    /// Underlined.
    public static let underline = Attributes(rawValue: 8)
    /// Text and background exchanged.
    public static let reverse = Attributes(rawValue: 16)
  }

  /// The same look, as near as a depth allows. A background becomes reverse without colours.
  func mapped(to depth: ColorDepth) -> Look {
    var mapped = Look(
      foreground: foreground?.mapped(to: depth), background: background?.mapped(to: depth),
      attributes: attributes)
    if depth == .none, background != nil { mapped.attributes.insert(.reverse) }
    return mapped
  }

  /// This look with what another adds: its attributes, and its colours where it has any.
  func overlaid(with other: Look) -> Look {
    Look(
      foreground: other.foreground ?? foreground, background: other.background ?? background,
      attributes: attributes.union(other.attributes))
  }
}
