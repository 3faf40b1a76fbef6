/// What became of the last search in a list.
package enum SearchResult: Sendable, Hashable {
  /// Nothing was looked for yet, or the cursor is on a row that has the text.
  case found
  /// The rows that are not here yet are loaded to look in them.
  case looking
  /// No row has the text.
  case missed
}
