extension DisplayText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Creates a text from a literal; it is sanitised, too.
  package init(stringLiteral value: String) {
    self.init(value)
  }

  /// Creates a text from a literal with interpolations.
  package init(stringInterpolation: Interpolation) {
    self = stringInterpolation.text
  }

  /// Collects the parts of a literal. Each value is sanitised separately, so that it cannot combine with
  /// the preceding text.
  package struct Interpolation: StringInterpolationProtocol {
    var text = DisplayText()

    /// Starts an empty text.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Appends a literal.
    package mutating func appendLiteral(_ literal: String) {
      text += DisplayText(literal)
    }

    /// Appends a safe text.
    package mutating func appendInterpolation(_ value: DisplayText) {
      text += value
    }

    /// Appends the description of any value.
    package mutating func appendInterpolation(_ value: some Any) {
      text += DisplayText(String(describing: value))
    }
  }
}
