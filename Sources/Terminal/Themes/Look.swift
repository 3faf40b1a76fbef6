/// The look of a cell at one colour depth. Without a colour, the terminal's default applies.
public struct Look: Hashable, Sendable {
  /// The colour of the text.
  public var foreground: Color?
  /// The background colour.
  public var background: Color?
  /// The attributes.
  public var attributes: Attributes

  /// Makes a look.
  public init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// Text attributes.
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

  /// The nearest look at a colour depth. Without colours, a background becomes reverse video.
  func mapped(to depth: ColorDepth) -> Look {
    var mapped = Look(
      foreground: foreground?.mapped(to: depth), background: background?.mapped(to: depth),
      attributes: attributes)
    if depth == .none, background != nil { mapped.attributes.insert(.reverse) }
    return mapped
  }

  /// This look combined with another: its attributes, and its colours if it has any.
  func overlaid(with other: Look) -> Look {
    Look(
      foreground: other.foreground ?? foreground, background: other.background ?? background,
      attributes: attributes.union(other.attributes))
  }

  /// This look in a row that has one of its own: it keeps its text colour if it has one, and takes
  /// everything else of the row.
  func inRow(_ row: Look) -> Look {
    var look = overlaid(with: row)
    look.foreground = foreground ?? row.foreground
    return look
  }
}
