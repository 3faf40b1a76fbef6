extension FilterExpression {
  /// Reads a filter for a list that documents `fields`.
  ///
  /// - Parameters:
  ///   - text: the wire form, not percent-encoded.
  ///   - fields: what the list can be filtered by; nothing else is accepted.
  /// - Throws: the first thing that is wrong, with its place and what is allowed there.
  public init(parsing text: String, fields: [FilterField]) throws(FilterSyntaxError) {
    var parser = FilterParser(text, fields: fields)
    self = try parser.parse()
  }
}
