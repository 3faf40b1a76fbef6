extension DisplayText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Makes a text from a literal of the program; it passes the same door.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// Makes a text from a literal with values in it.
  public init(stringInterpolation: Interpolation) {
    self = stringInterpolation.text
  }

  /// Collects the parts of a literal. Every value passes the door by itself, so that none can
  /// combine with what stands before it.
  public struct Interpolation: StringInterpolationProtocol {
    var text = DisplayText()

    /// Starts an empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words of the program.
    public mutating func appendLiteral(_ literal: String) {
      text += DisplayText(literal)
    }

    /// Adds a text that is safe already.
    public mutating func appendInterpolation(_ value: DisplayText) {
      text += value
    }

    /// Adds any value, as it describes itself.
    public mutating func appendInterpolation(_ value: some Any) {
      text += DisplayText(String(describing: value))
    }
  }
}
