import ReviewApp
import Terminal

/// The result of a search: `3 of 17`, or that there is no match.
struct SearchWords {
  private let list: ListSummary
  private let place: SearchPlace?
  private let glyphs: GlyphSet

  init(of screen: Screen, glyphs: GlyphSet) {
    list = screen.listSummary
    place = screen.searchPlace
    self.glyphs = glyphs
  }

  /// The searched text and the result; empty without a search.
  var line: StyledText {
    guard !list.search.isEmpty else { return StyledText() }
    guard list.searchResult != .missed else {
      return StyledText("No match for /\(list.search).", .warning)
    }
    return StyledText("/\(list.search) ", .searchHit) + result
  }

  /// The result without the text; if there is no match, what was searched. Empty without a search.
  var result: StyledText {
    guard let place else { return StyledText() }
    switch list.searchResult {
    case .looking: return StyledText("looking\(glyphs.ellipsis)", .pending)
    case .unloaded:
      return StyledText(
        "not in the \(Figure.count(list.loadedCount)) loaded rows", .warning)
    case .missed:
      return StyledText("No match for /\(list.search) in \(list.searchedParts).", .warning)
    case .found:
      let loaded: DisplayText = place.isOfLoadedRows ? " loaded" : ""
      let number = place.number.map { Figure.count($0) + " of " } ?? ""
      let matches: DisplayText =
        place.number == nil ? (place.count == 1 ? " match" : " matches") : ""
      return StyledText(number + Figure.count(place.count) + matches + loaded, .accent)
    }
  }
}
