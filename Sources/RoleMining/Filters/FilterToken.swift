/// A word, text or symbol of a filter with its position.
struct FilterToken: Equatable {
  enum Kind: Equatable {
    /// A name, operator, number or date: anything unquoted.
    case word(String)
    /// A quoted string without its escapes.
    case string(String)
    /// A run of symbols from other query languages, such as `>=`.
    case sign(String)
    case opening
    case closing
    case comma
    case unclosedString
    case unknownEscape
    case end
  }

  let kind: Kind
  /// The position in Unicode scalars.
  let range: Range<Int>
}
