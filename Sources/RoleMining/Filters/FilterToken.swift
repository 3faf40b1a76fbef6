/// A word, text or sign of a filter and where it stands.
struct FilterToken: Equatable {
  enum Kind: Equatable {
    /// A name, operator, number or date: anything without quotes.
    case word(String)
    /// Quoted text, its escapes undone.
    case string(String)
    /// A run of signs that other query languages use, such as `>=`.
    case sign(String)
    case opening
    case closing
    case comma
    case unclosedString
    case unknownEscape
    case end
  }

  let kind: Kind
  /// The place in Unicode scalars.
  let range: Range<Int>
}
