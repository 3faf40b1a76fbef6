extension DisplayText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Creates a text from a literal; it is sanitised, too.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// Creates a text from a literal with interpolations.
  public init(stringInterpolation: Interpolation) {
    self = stringInterpolation.text
  }

  /// Collects the parts of a literal. Each value is sanitised separately, so that it cannot combine with
  /// the preceding text.
  public struct Interpolation: StringInterpolationProtocol {
    var text = DisplayText()

    /// Starts an empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Appends a literal.
    public mutating func appendLiteral(_ literal: String) {
      text += DisplayText(literal)
    }

    /// Appends a safe text.
    public mutating func appendInterpolation(_ value: DisplayText) {
      text += value
    }

    /// Appends the description of any value.
    public mutating func appendInterpolation(_ value: some Any) {
      text += DisplayText(String(describing: value))
    }
  }
}
