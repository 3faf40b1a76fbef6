/// The look of a cell at one colour depth. Without a colour, the terminal's default applies.
package struct Look: Hashable, Sendable {
  /// The colour of the text.
  package var foreground: Color?
  /// The background colour.
  package var background: Color?
  /// The attributes.
  package var attributes: Attributes

  /// Makes a look.
  package init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// Text attributes.
  package struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    package let rawValue: UInt8

    /// Makes a set from its bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Bold, or brighter.
    package static let bold = Attributes(rawValue: 1)
    /// Fainter.
    package static let dim = Attributes(rawValue: 2)
    /// Italic.
    package static let italic = Attributes(rawValue: 4)
    /// Underlined.
    package static let underline = Attributes(rawValue: 8)
    /// Text and background exchanged.
    package static let reverse = Attributes(rawValue: 16)
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
